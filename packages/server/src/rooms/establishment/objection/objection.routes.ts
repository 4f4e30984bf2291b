import * as wire from '@jijiao/contract/establishment/objection';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { follow, object, viewObjection } from './objection.ts';

export const objectionRoutes: Route<House>[] = [
  route(wire.fileObjection, 'public', (context, { params, body }) => object(context, params.id, body)),
  route(wire.followObjection, 'public', (context, { params, query }) => follow(context, params.receiptNo, query.code)),
  route(wire.getObjection, 'signedIn', (context, { params }) => viewObjection(context, params.id)),
];
