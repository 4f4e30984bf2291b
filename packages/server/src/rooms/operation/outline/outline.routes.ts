import * as wire from '@jijiao/contract/operation/outline';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from './outline.policy.ts';
import { exportOutlines, getOutline, listOutlines, saveOutline, startOutline } from './outline.ts';
import { printOutline } from './outlineForm.ts';

export const outlineRoutes: readonly Route<House>[] = [
  route(wire.listOutlines, 'signedIn', (context, { params, query }) => listOutlines(context, params.id, query)),
  route(wire.exportOutlines, 'signedIn', (context, { params, query }) => exportOutlines(context, params.id, query)),
  route(wire.startOutline, may.writeOutlines, (context, { params, body }) => startOutline(context, params.id, body)),
  route(wire.getOutline, 'signedIn', (context, { params }) => getOutline(context, params.id)),
  route(wire.saveOutline, may.writeOutlines, (context, { params, body }) => saveOutline(context, params.id, body)),
  route(wire.printOutline, 'signedIn', async (context, { params }) => ({
    name: '培训规划.pdf',
    bytes: await printOutline(context, params.id),
  })),
];
