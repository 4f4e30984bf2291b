import * as contract from '@jijiao/contract';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { sendFile } from '../../directory/index.ts';
import { exportSupport } from './exported.ts';
import { findSupport, readSupportFile, recordSupport, strikeSupport, sumSupport } from './supportRecord.ts';

/** Officers record support; of which bases, the law says (Art. 29). */
const mayRecord = (actor: Actor): boolean => holds(actor, 'officer');

export const supportRecordRoutes: readonly Route<House>[] = [
  route(contract.listSupport, 'signedIn', (context, { query }) => findSupport(context, query)),
  route(contract.supportByBase, 'signedIn', (context, { query }) => sumSupport(context, query)),
  route(contract.supportSheet, 'signedIn', (context, { query, reply }) => exportSupport(context, query, reply)),
  route(contract.recordSupport, mayRecord, (context, { params, body }) => recordSupport(context, params.id, body)),
  route(contract.strikeSupport, mayRecord, (context, { params, body }) =>
    strikeSupport(context, params.id, body.reason),
  ),
  route(contract.supportFile, 'signedIn', async (context, { params, request, reply }) => {
    await sendFile({ request, reply }, await readSupportFile(context, params));
    return undefined;
  }),
];
