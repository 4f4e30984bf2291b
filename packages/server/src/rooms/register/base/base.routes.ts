import * as wire from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { checkPlaque, printPlaque, readBase, readRegister } from './base.ts';
import { listOwnBases, viewBase } from './desk.ts';
import { sendBases } from './deskSheet.ts';

export const baseRoutes: Route<House>[] = [
  route(wire.listBases, 'signedIn', (context, { query }) => listOwnBases(context, query)),
  route(wire.exportBases, 'signedIn', (context, { query, reply }) => sendBases(context, query, reply)),
  route(wire.getBaseDesk, 'signedIn', (context, { params }) => viewBase(context, params.id)),
  route(wire.listPublicBases, 'public', (context, { query }) => readRegister(context, query)),
  route(wire.getPublicBase, 'public', (context, { params, query }) => readBase(context, { ...params, ...query })),
  route(wire.verifyPlaque, 'public', (context, { params }) => checkPlaque(context, params)),
  route(wire.printPlaque, 'public', async (context, { params, reply }) => {
    const bytes = await printPlaque(context, params.number);
    const name = encodeURIComponent(`${params.number}匾牌.pdf`);
    await reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${name}`)
      .send(Buffer.from(bytes));
    return undefined;
  }),
];
