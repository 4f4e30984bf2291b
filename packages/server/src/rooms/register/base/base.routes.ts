import {
  basesSheet,
  getBaseDesk,
  listBases,
  plaquePdf,
  publicBase,
  publicRegister,
  verifyPlaque,
} from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { checkPlaque, printPlaque, readBase, readRegister } from './base.ts';
import { listOwnBases, viewBase } from './desk.ts';
import { sendBases } from './deskSheet.ts';

export const baseRoutes: Route<House>[] = [
  route(listBases, 'signedIn', (context, { query }) => listOwnBases(context, query)),
  route(basesSheet, 'signedIn', (context, { query, reply }) => sendBases(context, query, reply)),
  route(getBaseDesk, 'signedIn', (context, { params }) => viewBase(context, params.id)),
  route(publicRegister, 'public', (context, { query }) => readRegister(context, query)),
  route(publicBase, 'public', (context, { params, query }) => readBase(context, { ...params, ...query })),
  route(verifyPlaque, 'public', (context, { params }) => checkPlaque(context, params)),
  route(plaquePdf, 'public', async (context, { params, reply }) => {
    const bytes = await printPlaque(context, params.number);
    const name = encodeURIComponent(`${params.number}匾牌.pdf`);
    await reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${name}`)
      .send(Buffer.from(bytes));
    return undefined;
  }),
];
