import * as wire from '@jijiao/contract';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { sendFile } from '../../directory/index.ts';
import { exportSupport } from './exported.ts';
import { findSupport, readSupportFile, recordSupport, strikeSupport, sumSupport } from './supportRecord.ts';

/** Officers record support; of which bases, the law says (Art. 29). */
const mayRecord = (actor: Actor): boolean => holds(actor, 'officer');

export const supportRecordRoutes: readonly Route<House>[] = [
  route(wire.listSupport, 'signedIn', (context, { query }) => findSupport(context, query)),
  route(wire.sumSupport, 'signedIn', (context, { query }) => sumSupport(context, query)),
  route(wire.exportSupport, 'signedIn', (context, { query, reply }) => exportSupport(context, query, reply)),
  route(wire.recordSupport, mayRecord, (context, { params, body }) => recordSupport(context, params.id, body)),
  route(wire.strikeSupport, mayRecord, (context, { params, body }) => strikeSupport(context, params.id, body.reason)),
  route(wire.downloadSupportFile, 'signedIn', async (context, { params, request, reply }) => {
    await sendFile({ request, reply }, await readSupportFile(context, params));
    return undefined;
  }),
];
