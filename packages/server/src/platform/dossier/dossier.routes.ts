import * as wire from '@jijiao/contract/platform/dossier';
import type { House } from '../http/context.ts';
import { type Route, route } from '../http/route.ts';
import { getDossierHead, makeMove } from './dossier.ts';
import { listWork } from './worklist.ts';
import { exportWork } from './workSheet.ts';

export const dossierRoutes: readonly Route<House>[] = [
  route(wire.listWork, 'signedIn', (context, { query }) => listWork(context, query)),
  route(wire.exportWork, 'signedIn', (context, { query }) => exportWork(context, query)),
  route(wire.getDossierHead, 'signedIn', (context, { params }) => getDossierHead(context, params.id)),
  route(wire.makeMove, 'signedIn', (context, { params, body }) => makeMove(context, params.id, body)),
];
