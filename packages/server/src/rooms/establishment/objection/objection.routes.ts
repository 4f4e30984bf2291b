import { answerObjection, fileObjection, followObjection } from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { follow, object, viewObjection } from './objection.ts';

export const objectionRoutes: Route<House>[] = [
  route(fileObjection, 'public', (context, { params, body }) => object(context, params.id, body)),
  route(followObjection, 'public', (context, { params, query }) => follow(context, params.receiptNo, query.code)),
  route(answerObjection, 'signedIn', (context, { params }) => viewObjection(context, params.id)),
];
