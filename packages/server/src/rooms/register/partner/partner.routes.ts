import * as wire from '@jijiao/contract/register/partner';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from '../baseRecord/baseRecord.policy.ts';
import {
  addPartner,
  addProject,
  changePartner,
  changeProject,
  correctAgreement,
  removePartner,
  renewAgreement,
  unmaskPartner,
} from './partner.ts';
import { exportPartners, getPartner, listPartners } from './reading.ts';

export const partnerRoutes: readonly Route<House>[] = [
  route(wire.listPartners, 'signedIn', (context, { params, query }) => listPartners(context, params.id, query)),
  route(wire.getPartner, 'signedIn', (context, { params }) => getPartner(context, params.id, params.partner)),
  route(wire.addPartner, may.keepRecords, (context, { params, body }) => addPartner(context, params.id, body)),
  route(wire.changePartner, may.keepRecords, (context, { params, body }) =>
    changePartner(context, { baseId: params.id, id: params.record, version: body.version }, body.data),
  ),
  route(wire.removePartner, may.keepRecords, (context, { params, body }) =>
    removePartner(context, { baseId: params.id, id: params.record, version: body.version }, body.reason),
  ),
  route(wire.renewAgreement, may.keepRecords, (context, { params, body }) =>
    renewAgreement(context, params.id, params.partner, body),
  ),
  route(wire.correctAgreement, may.keepRecords, (context, { params: { id, partner, record }, body }) =>
    correctAgreement(context, { baseId: id, partnerId: partner, id: record, version: body.version }, body),
  ),
  route(wire.addProject, may.keepRecords, (context, { params, body }) =>
    addProject(context, params.id, params.partner, body),
  ),
  route(wire.changeProject, may.keepRecords, (context, { params: { id, partner, record }, body }) =>
    changeProject(context, { baseId: id, partnerId: partner, id: record, version: body.version }, body.data),
  ),
  route(wire.unmaskPartner, 'signedIn', (context, { params, body }) =>
    unmaskPartner(context, params.id, params.partner, body.reason),
  ),
  route(wire.exportPartners, 'signedIn', (context, { params, query }) => exportPartners(context, params.id, query)),
];
