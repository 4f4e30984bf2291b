import * as wire from '@jijiao/contract/register/facility';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { sendSheet } from '../../../platform/spreadsheet/sendSheet.ts';
import { keepsRecords } from '../baseRecord/baseRecord.policy.ts';
import { dropFacility, enterFacility, facilitySheet, pageFacilities, reviseFacility } from './facility.ts';

export const facilityRoutes: readonly Route<House>[] = [
  route(wire.listFacilities, 'signedIn', (context, { params, query }) => pageFacilities(context, params.id, query)),
  route(wire.addFacility, keepsRecords, (context, { params, body }) => enterFacility(context, params.id, body)),
  route(wire.changeFacility, keepsRecords, (context, { params, body }) =>
    reviseFacility(context, { baseId: params.id, id: params.record, version: body.version }, body.data),
  ),
  route(wire.removeFacility, keepsRecords, (context, { params, body }) =>
    dropFacility(context, { baseId: params.id, id: params.record, version: body.version }, body.reason),
  ),
  route(wire.exportFacilities, 'signedIn', async (context, { params, query, reply }) =>
    sendSheet(reply, query.language, await facilitySheet(context, params.id)),
  ),
];
