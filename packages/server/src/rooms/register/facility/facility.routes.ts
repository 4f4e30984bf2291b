import * as wire from '@jijiao/contract/register/facility';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from '../baseRecord/baseRecord.policy.ts';
import { addFacility, changeFacility, exportFacilities, listFacilities, removeFacility } from './facility.ts';

export const facilityRoutes: readonly Route<House>[] = [
  route(wire.listFacilities, 'signedIn', (context, { params, query }) => listFacilities(context, params.id, query)),
  route(wire.addFacility, may.keepRecords, (context, { params, body }) => addFacility(context, params.id, body)),
  route(wire.changeFacility, may.keepRecords, (context, { params, body }) =>
    changeFacility(context, { baseId: params.id, id: params.record, version: body.version }, body.data),
  ),
  route(wire.removeFacility, may.keepRecords, (context, { params, body }) =>
    removeFacility(context, { baseId: params.id, id: params.record, version: body.version }, body.reason),
  ),
  route(wire.exportFacilities, 'signedIn', (context, { params, query }) => exportFacilities(context, params.id, query)),
];
