import * as wire from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { getPublicBase, listPublicBases, printPlaque, verifyPlaque } from './base.ts';
import { getBaseDesk, listBases } from './desk.ts';
import { exportBases } from './deskSheet.ts';

export const baseRoutes: Route<House>[] = [
  route(wire.listBases, 'signedIn', (context, { query }) => listBases(context, query)),
  route(wire.exportBases, 'signedIn', (context, { query }) => exportBases(context, query)),
  route(wire.getBaseDesk, 'signedIn', (context, { params }) => getBaseDesk(context, params.id)),
  route(wire.listPublicBases, 'public', (context, { query }) => listPublicBases(context, query)),
  route(wire.getPublicBase, 'public', (context, { params, query }) => getPublicBase(context, { ...params, ...query })),
  route(wire.verifyPlaque, 'public', (context, { params }) => verifyPlaque(context, params)),
  route(wire.printPlaque, 'public', async (context, { params }) => ({
    name: `${params.number}匾牌.pdf`,
    bytes: await printPlaque(context, params.number),
    inline: true,
  })),
];
