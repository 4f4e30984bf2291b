import * as wire from '@jijiao/contract';
import type { Context, House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { clearSecondFactor, disablePerson, enablePerson, resetPassword } from './account.ts';
import { mayKeepPeople } from './keeping.ts';
import type { Person } from './person.store.ts';
import { addPerson, describePerson, listPeople, unmask } from './person.ts';
import { endPost, givePost } from './post.ts';
import { showPerson, viewPerson } from './view.ts';

const shown = async (context: Context, act: Promise<Person>) => showPerson(context, await act);

export const personRoutes: Route<House>[] = [
  route(wire.listPeople, mayKeepPeople, (context, { query }) => listPeople(context, query)),
  route(wire.addPerson, mayKeepPeople, (context, { body }) => addPerson(context, body)),
  route(wire.getPersonView, mayKeepPeople, (context, { params }) => viewPerson(context, params.id)),
  route(wire.givePost, mayKeepPeople, async (context, { params, body }) =>
    describePerson(context, await givePost(context, params.id, body)),
  ),
  route(wire.endPost, mayKeepPeople, (context, { params, body }) => shown(context, endPost(context, params, body))),
  route(wire.disablePerson, mayKeepPeople, (context, { params, body }) =>
    shown(context, disablePerson(context, params.id, body)),
  ),
  route(wire.enablePerson, mayKeepPeople, (context, { params, body }) =>
    shown(context, enablePerson(context, params.id, body)),
  ),
  route(wire.resetPassword, mayKeepPeople, (context, { params, body }) =>
    shown(context, resetPassword(context, params.id, body)),
  ),
  route(wire.clearSecondFactor, mayKeepPeople, (context, { params, body }) =>
    shown(context, clearSecondFactor(context, params.id, body)),
  ),
  route(wire.unmaskPerson, mayKeepPeople, (context, { params, body }) => unmask(context, params.id, body)),
];
