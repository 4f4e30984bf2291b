import * as wire from '@jijiao/contract/register/activation';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { sendSheet } from '../../../platform/spreadsheet/sendSheet.ts';
import { keepsRecords } from '../baseRecord/baseRecord.policy.ts';
import { findActivation, keepSection, listActivations, viewActivation } from './activation.ts';
import { assetSheet, dropAsset, enterAsset, pageAssets, reviseAsset } from './asset.ts';
import { dropStaff, enterStaff, pageStaff, reviseStaff, staffSheet } from './staff.ts';

export const activationRoutes: readonly Route<House>[] = [
  route(wire.getActivation, 'signedIn', (context, { params }) => viewActivation(context, params.id)),
  route(wire.saveActivation, keepsRecords, (context, { params, body }) =>
    keepSection(context, params.id, params.section, body),
  ),
  route(wire.listActivations, 'signedIn', (context, { query }) => listActivations(context, query)),
  route(wire.findActivation, 'signedIn', (context, { params }) => findActivation(context, params.id)),
  route(wire.listStaff, 'signedIn', (context, { params, query }) => pageStaff(context, params.id, query)),
  route(wire.addStaff, keepsRecords, (context, { params, body }) => enterStaff(context, params.id, body)),
  route(wire.changeStaff, keepsRecords, (context, { params, body }) =>
    reviseStaff(context, params.id, params.record, body),
  ),
  route(wire.removeStaff, keepsRecords, (context, { params, body }) =>
    dropStaff(context, { baseId: params.id, id: params.record, version: body.version }, body.reason),
  ),
  route(wire.exportStaff, 'signedIn', async (context, { params, query, reply }) =>
    sendSheet(reply, query.language, await staffSheet(context, params.id)),
  ),
  route(wire.listAssets, 'signedIn', (context, { params, query }) => pageAssets(context, params.id, query)),
  route(wire.addAsset, keepsRecords, (context, { params, body }) => enterAsset(context, params.id, body)),
  route(wire.changeAsset, keepsRecords, (context, { params, body }) =>
    reviseAsset(context, params.id, params.record, body),
  ),
  route(wire.removeAsset, keepsRecords, (context, { params, body }) =>
    dropAsset(context, { baseId: params.id, id: params.record, version: body.version }, body.reason),
  ),
  route(wire.exportAssets, 'signedIn', async (context, { params, query, reply }) =>
    sendSheet(reply, query.language, await assetSheet(context, params.id)),
  ),
];
