import { changesSheet, getChange, listChanges, saveChange, startChange } from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { draftChange, findChanges, keepChange, viewChange } from './changeFiling.ts';
import { sendChanges } from './changesSheet.ts';

export const changeFilingRoutes: Route<House>[] = [
  route(listChanges, 'signedIn', (context, { query }) => findChanges(context, query)),
  route(changesSheet, 'signedIn', (context, { query, reply }) => sendChanges(context, query, reply)),
  route(startChange, 'signedIn', (context, { params, body }) => draftChange(context, params.id, body)),
  route(getChange, 'signedIn', (context, { params }) => viewChange(context, params.id)),
  route(saveChange, 'signedIn', (context, { params, body }) => keepChange(context, params.id, body)),
];
