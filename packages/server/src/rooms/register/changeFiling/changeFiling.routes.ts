import * as wire from '@jijiao/contract/register/changeFiling';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { draftChange, findChanges, keepChange, viewChange } from './changeFiling.ts';
import { sendChanges } from './changesSheet.ts';

export const changeFilingRoutes: Route<House>[] = [
  route(wire.listChanges, 'signedIn', (context, { query }) => findChanges(context, query)),
  route(wire.exportChanges, 'signedIn', (context, { query, reply }) => sendChanges(context, query, reply)),
  route(wire.startChange, 'signedIn', (context, { params, body }) => draftChange(context, params.id, body)),
  route(wire.getChange, 'signedIn', (context, { params }) => viewChange(context, params.id)),
  route(wire.saveChange, 'signedIn', (context, { params, body }) => keepChange(context, params.id, body)),
];
