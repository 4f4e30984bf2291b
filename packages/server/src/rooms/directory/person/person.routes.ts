import * as wire from '@jijiao/contract';
import type { Context, House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { clearSecondFactor, disablePerson, enablePerson, resetPassword } from './account.ts';
import * as may from './person.policy.ts';
import type { Person } from './person.store.ts';
import { addPerson, describePerson, listPeople, unmaskPerson } from './person.ts';
import { endPost, givePost } from './post.ts';
import { getPersonView, showPerson } from './view.ts';

const shown = async (context: Context, act: Promise<Person>) => showPerson(context, await act);

export const personRoutes: Route<House>[] = [
  route(wire.listPeople, may.keepPeople, (context, { query }) => listPeople(context, query)),
  route(wire.addPerson, may.keepPeople, (context, { body }) => addPerson(context, body)),
  route(wire.getPersonView, may.keepPeople, (context, { params }) => getPersonView(context, params.id)),
  route(wire.givePost, may.keepPeople, async (context, { params, body }) =>
    describePerson(context, await givePost(context, params.id, body)),
  ),
  route(wire.endPost, may.keepPeople, (context, { params, body }) => shown(context, endPost(context, params, body))),
  route(wire.disablePerson, may.keepPeople, (context, { params, body }) =>
    shown(context, disablePerson(context, params.id, body)),
  ),
  route(wire.enablePerson, may.keepPeople, (context, { params, body }) =>
    shown(context, enablePerson(context, params.id, body)),
  ),
  route(wire.resetPassword, may.keepPeople, (context, { params, body }) =>
    shown(context, resetPassword(context, params.id, body)),
  ),
  route(wire.clearSecondFactor, may.keepPeople, (context, { params, body }) =>
    shown(context, clearSecondFactor(context, params.id, body)),
  ),
  route(wire.unmaskPerson, may.keepPeople, (context, { params, body }) => unmaskPerson(context, params.id, body)),
];
