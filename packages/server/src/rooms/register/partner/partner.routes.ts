import * as wire from '@jijiao/contract/register/partner';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { sendSheet } from '../../../platform/spreadsheet/sendSheet.ts';
import { keepsRecords } from '../baseRecord/baseRecord.policy.ts';
import {
  correct,
  dropPartner,
  enterProject,
  registerPartner,
  renew,
  revisePartner,
  reviseProject,
  showPhone,
} from './partner.ts';
import { pagePartners, partnerSheet, viewPartner } from './reading.ts';

export const partnerRoutes: readonly Route<House>[] = [
  route(wire.listPartners, 'signedIn', (context, { params, query }) => pagePartners(context, params.id, query)),
  route(wire.getPartner, 'signedIn', (context, { params }) => viewPartner(context, params.id, params.partner)),
  route(wire.addPartner, keepsRecords, (context, { params, body }) => registerPartner(context, params.id, body)),
  route(wire.changePartner, keepsRecords, (context, { params, body }) =>
    revisePartner(context, { baseId: params.id, id: params.record, version: body.version }, body.data),
  ),
  route(wire.removePartner, keepsRecords, (context, { params, body }) =>
    dropPartner(context, { baseId: params.id, id: params.record, version: body.version }, body.reason),
  ),
  route(wire.renewAgreement, keepsRecords, (context, { params, body }) =>
    renew(context, params.id, params.partner, body),
  ),
  route(wire.correctAgreement, keepsRecords, (context, { params: { id, partner, record }, body }) =>
    correct(context, { baseId: id, partnerId: partner, id: record, version: body.version }, body),
  ),
  route(wire.addProject, keepsRecords, (context, { params, body }) =>
    enterProject(context, params.id, params.partner, body),
  ),
  route(wire.changeProject, keepsRecords, (context, { params: { id, partner, record }, body }) =>
    reviseProject(context, { baseId: id, partnerId: partner, id: record, version: body.version }, body.data),
  ),
  route(wire.unmaskPartner, 'signedIn', (context, { params, body }) =>
    showPhone(context, params.id, params.partner, body.reason),
  ),
  route(wire.exportPartners, 'signedIn', async (context, { params, query, reply }) =>
    sendSheet(reply, query.language, await partnerSheet(context, params.id)),
  ),
];
