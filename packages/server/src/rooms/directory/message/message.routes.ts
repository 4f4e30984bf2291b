import * as wire from '@jijiao/contract/directory/message';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { listMessages, readMessages } from './message.ts';

export const messageRoutes: Route<House>[] = [
  route(wire.listMessages, 'signedIn', (context, { query }) => listMessages(context, query)),
  route(wire.readMessages, 'signedIn', (context) => readMessages(context)),
];
