import {
  addPerson as addEndpoint,
  givePost as giveEndpoint,
  listPeople as listEndpoint,
  unmask as unmaskEndpoint,
} from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { mayChangeDirectory } from '../organisation/organisation.policy.ts';
import { addPerson, givePost, listPeople, unmask } from './person.ts';

export const personRoutes: Route<House>[] = [
  route(listEndpoint, mayChangeDirectory, (context, { query }) => listPeople(context, query)),
  route(addEndpoint, mayChangeDirectory, (context, { body }) => addPerson(context, body)),
  route(giveEndpoint, mayChangeDirectory, (context, { params, body }) => givePost(context, params.id, body)),
  route(unmaskEndpoint, mayChangeDirectory, (context, { params, body }) => unmask(context, params.id, body)),
];
