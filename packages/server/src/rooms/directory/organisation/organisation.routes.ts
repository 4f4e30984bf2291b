import * as wire from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { changeOrganisation, correctCreditCode } from './change.ts';
import * as may from './organisation.policy.ts';
import { addOrganisation, listOrganisations } from './organisation.ts';
import { getOrganisationView, showOrganisation } from './view.ts';

export const organisationRoutes: Route<House>[] = [
  route(wire.listOrganisations, may.browseDirectory, (context, { query }) => listOrganisations(context, query)),
  route(wire.addOrganisation, may.changeDirectory, (context, { body }) => addOrganisation(context, body)),
  route(wire.getOrganisationView, may.browseDirectory, (context, { params }) =>
    getOrganisationView(context, params.id),
  ),
  route(wire.changeOrganisation, may.editOrganisation, async (context, { params, body }) =>
    showOrganisation(context, await changeOrganisation(context, params.id, body)),
  ),
  route(wire.correctCreditCode, may.changeDirectory, async (context, { params, body }) =>
    showOrganisation(context, await correctCreditCode(context, params.id, body)),
  ),
];
