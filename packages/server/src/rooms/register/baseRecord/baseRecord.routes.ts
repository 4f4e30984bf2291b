import * as wire from '@jijiao/contract/register/baseRecord';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { listPast } from './past.ts';

export const baseRecordRoutes: readonly Route<House>[] = [
  route(wire.listPast, 'signedIn', (context, { params, query }) => listPast(context, params.id, query)),
];
