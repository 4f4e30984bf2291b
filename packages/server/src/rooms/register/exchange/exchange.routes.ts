import * as wire from '@jijiao/contract/register/exchange';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { sendSheet } from '../../../platform/spreadsheet/sendSheet.ts';
import { keepsRecords } from '../baseRecord/baseRecord.policy.ts';
import { dropExchange, enterExchange, exchangeSheet, pageExchanges, reviseExchange } from './exchange.ts';

export const exchangeRoutes: readonly Route<House>[] = [
  route(wire.listExchanges, 'signedIn', (context, { params, query }) => pageExchanges(context, params.id, query)),
  route(wire.addExchange, keepsRecords, (context, { params, body }) => enterExchange(context, params.id, body)),
  route(wire.changeExchange, keepsRecords, (context, { params, body }) =>
    reviseExchange(context, { baseId: params.id, id: params.record, version: body.version }, body.data),
  ),
  route(wire.removeExchange, keepsRecords, (context, { params, body }) =>
    dropExchange(context, { baseId: params.id, id: params.record, version: body.version }, body.reason),
  ),
  route(wire.exportExchanges, 'signedIn', async (context, { params, query, reply }) =>
    sendSheet(reply, query.language, await exchangeSheet(context, params.id)),
  ),
];
