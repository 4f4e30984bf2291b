import * as contract from '@jijiao/contract';
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
  route(contract.listPeople, mayKeepPeople, (context, { query }) => listPeople(context, query)),
  route(contract.addPerson, mayKeepPeople, (context, { body }) => addPerson(context, body)),
  route(contract.getPersonView, mayKeepPeople, (context, { params }) => viewPerson(context, params.id)),
  route(contract.givePost, mayKeepPeople, async (context, { params, body }) =>
    describePerson(context, await givePost(context, params.id, body)),
  ),
  route(contract.endPost, mayKeepPeople, (context, { params, body }) => shown(context, endPost(context, params, body))),
  route(contract.disablePerson, mayKeepPeople, (context, { params, body }) =>
    shown(context, disablePerson(context, params.id, body)),
  ),
  route(contract.enablePerson, mayKeepPeople, (context, { params, body }) =>
    shown(context, enablePerson(context, params.id, body)),
  ),
  route(contract.resetPassword, mayKeepPeople, (context, { params, body }) =>
    shown(context, resetPassword(context, params.id, body)),
  ),
  route(contract.clearSecondFactor, mayKeepPeople, (context, { params, body }) =>
    shown(context, clearSecondFactor(context, params.id, body)),
  ),
  route(contract.unmask, mayKeepPeople, (context, { params, body }) => unmask(context, params.id, body)),
];
