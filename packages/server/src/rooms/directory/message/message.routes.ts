import { listMessages as listEndpoint, readMessages as readEndpoint } from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { listMessages, readMessages } from './message.ts';

export const messageRoutes: Route<House>[] = [
  route(listEndpoint, 'signedIn', (context, { query }) => listMessages(context, query)),
  route(readEndpoint, 'signedIn', (context) => readMessages(context)),
];
