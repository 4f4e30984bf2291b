import * as wire from '@jijiao/contract/establishment/objection';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { fileObjection, followObjection, getObjection } from './objection.ts';

export const objectionRoutes: Route<House>[] = [
  route(wire.fileObjection, 'public', (context, { params, body }) => fileObjection(context, params.id, body)),
  route(wire.followObjection, 'public', (context, { params, query }) =>
    followObjection(context, params.receiptNo, query.code),
  ),
  route(wire.getObjection, 'signedIn', (context, { params }) => getObjection(context, params.id)),
];
