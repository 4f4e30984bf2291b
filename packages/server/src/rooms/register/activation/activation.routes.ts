import * as wire from '@jijiao/contract/register/activation';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from '../baseRecord/baseRecord.policy.ts';
import { findActivation, getActivation, listActivations, saveActivation } from './activation.ts';
import { addAsset, changeAsset, exportAssets, listAssets, removeAsset } from './asset.ts';
import { addStaff, changeStaff, exportStaff, listStaff, removeStaff } from './staff.ts';

export const activationRoutes: readonly Route<House>[] = [
  route(wire.getActivation, 'signedIn', (context, { params }) => getActivation(context, params.id)),
  route(wire.saveActivation, may.keepRecords, (context, { params, body }) =>
    saveActivation(context, params.id, params.section, body),
  ),
  route(wire.listActivations, 'signedIn', (context, { query }) => listActivations(context, query)),
  route(wire.findActivation, 'signedIn', (context, { params }) => findActivation(context, params.id)),
  route(wire.listStaff, 'signedIn', (context, { params, query }) => listStaff(context, params.id, query)),
  route(wire.addStaff, may.keepRecords, (context, { params, body }) => addStaff(context, params.id, body)),
  route(wire.changeStaff, may.keepRecords, (context, { params, body }) =>
    changeStaff(context, params.id, params.record, body),
  ),
  route(wire.removeStaff, may.keepRecords, (context, { params, body }) =>
    removeStaff(context, { baseId: params.id, id: params.record, version: body.version }, body.reason),
  ),
  route(wire.exportStaff, 'signedIn', (context, { params, query }) => exportStaff(context, params.id, query)),
  route(wire.listAssets, 'signedIn', (context, { params, query }) => listAssets(context, params.id, query)),
  route(wire.addAsset, may.keepRecords, (context, { params, body }) => addAsset(context, params.id, body)),
  route(wire.changeAsset, may.keepRecords, (context, { params, body }) =>
    changeAsset(context, params.id, params.record, body),
  ),
  route(wire.removeAsset, may.keepRecords, (context, { params, body }) =>
    removeAsset(context, { baseId: params.id, id: params.record, version: body.version }, body.reason),
  ),
  route(wire.exportAssets, 'signedIn', (context, { params, query }) => exportAssets(context, params.id, query)),
];
