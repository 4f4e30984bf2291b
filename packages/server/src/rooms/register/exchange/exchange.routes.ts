import * as wire from '@jijiao/contract/register/exchange';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from '../baseRecord/baseRecord.policy.ts';
import { addExchange, changeExchange, exportExchanges, listExchanges, removeExchange } from './exchange.ts';

export const exchangeRoutes: readonly Route<House>[] = [
  route(wire.listExchanges, 'signedIn', (context, { params, query }) => listExchanges(context, params.id, query)),
  route(wire.addExchange, may.keepRecords, (context, { params, body }) => addExchange(context, params.id, body)),
  route(wire.changeExchange, may.keepRecords, (context, { params, body }) =>
    changeExchange(context, { baseId: params.id, id: params.record, version: body.version }, body.data),
  ),
  route(wire.removeExchange, may.keepRecords, (context, { params, body }) =>
    removeExchange(context, { baseId: params.id, id: params.record, version: body.version }, body.reason),
  ),
  route(wire.exportExchanges, 'signedIn', (context, { params, query }) => exportExchanges(context, params.id, query)),
];
