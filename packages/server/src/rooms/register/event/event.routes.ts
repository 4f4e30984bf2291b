import * as wire from '@jijiao/contract';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { sendFile } from '../../directory/index.ts';
import { announce, cancel, change, readEvent, readEventFile, searchEvents } from './event.ts';
import { exportParticipants, findRegistrations, register, withdraw } from './registration.ts';

/** The province organises exchange among bases (Art. 4). */
const mayOrganise = (actor: Actor): boolean => holds(actor, 'officer', { kind: 'province' });

export const eventRoutes: readonly Route<House>[] = [
  route(wire.listPublicEvents, 'public', (context, { query }) => searchEvents(context, query)),
  route(wire.getPublicEvent, 'public', (context, { params }) => readEvent(context, params.id)),
  route(wire.downloadEventFile, 'public', async (context, { params, request, reply }) => {
    await sendFile({ request, reply }, await readEventFile(context, params));
    return undefined;
  }),
  route(wire.announceEvent, mayOrganise, (context, { body }) => announce(context, body)),
  route(wire.changeEvent, mayOrganise, (context, { params, body }) => change(context, params.id, body)),
  route(wire.cancelEvent, mayOrganise, (context, { params, body }) => cancel(context, params.id, body)),
  route(wire.registerForEvent, 'signedIn', (context, { params, body }) => register(context, params.id, body)),
  route(wire.withdrawFromEvent, 'signedIn', (context, { params, body }) => withdraw(context, params.id, body)),
  route(wire.listRegistrations, 'signedIn', (context, { params, query }) =>
    findRegistrations(context, params.id, query),
  ),
  route(wire.exportParticipants, 'signedIn', (context, { params, query, reply }) =>
    exportParticipants(context, params.id, query, reply),
  ),
];
