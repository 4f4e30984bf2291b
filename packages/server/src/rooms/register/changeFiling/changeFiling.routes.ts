import * as wire from '@jijiao/contract/register/changeFiling';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { getChange, listChanges, saveChange, startChange } from './changeFiling.ts';
import { exportChanges } from './changesSheet.ts';

export const changeFilingRoutes: Route<House>[] = [
  route(wire.listChanges, 'signedIn', (context, { query }) => listChanges(context, query)),
  route(wire.exportChanges, 'signedIn', (context, { query }) => exportChanges(context, query)),
  route(wire.startChange, 'signedIn', (context, { params, body }) => startChange(context, params.id, body)),
  route(wire.getChange, 'signedIn', (context, { params }) => getChange(context, params.id)),
  route(wire.saveChange, 'signedIn', (context, { params, body }) => saveChange(context, params.id, body)),
];
