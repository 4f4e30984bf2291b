import * as wire from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from './event.policy.ts';
import {
  announceEvent,
  cancelEvent,
  changeEvent,
  downloadEventFile,
  getPublicEvent,
  listPublicEvents,
} from './event.ts';
import { exportParticipants, listRegistrations, registerForEvent, withdrawFromEvent } from './registration.ts';

export const eventRoutes: readonly Route<House>[] = [
  route(wire.listPublicEvents, 'public', (context, { query }) => listPublicEvents(context, query)),
  route(wire.getPublicEvent, 'public', (context, { params }) => getPublicEvent(context, params.id)),
  route(wire.downloadEventFile, 'public', (context, { params }) => downloadEventFile(context, params)),
  route(wire.announceEvent, may.organiseEvents, (context, { body }) => announceEvent(context, body)),
  route(wire.changeEvent, may.organiseEvents, (context, { params, body }) => changeEvent(context, params.id, body)),
  route(wire.cancelEvent, may.organiseEvents, (context, { params, body }) => cancelEvent(context, params.id, body)),
  route(wire.registerForEvent, 'signedIn', (context, { params, body }) => registerForEvent(context, params.id, body)),
  route(wire.withdrawFromEvent, 'signedIn', (context, { params, body }) => withdrawFromEvent(context, params.id, body)),
  route(wire.listRegistrations, 'signedIn', (context, { params, query }) =>
    listRegistrations(context, params.id, query),
  ),
  route(wire.exportParticipants, 'signedIn', (context, { params, query }) =>
    exportParticipants(context, params.id, query),
  ),
];
