import * as contract from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { changeOrganisation, correctCreditCode } from './change.ts';
import { mayChangeDirectory, mayEditOrganisation, mayListOrganisations } from './organisation.policy.ts';
import { addOrganisation, listOrganisations } from './organisation.ts';
import { showOrganisation, viewOrganisation } from './view.ts';

export const organisationRoutes: Route<House>[] = [
  route(contract.listOrganisations, mayListOrganisations, (context, { query }) => listOrganisations(context, query)),
  route(contract.addOrganisation, mayChangeDirectory, (context, { body }) => addOrganisation(context, body)),
  route(contract.getOrganisationView, mayListOrganisations, (context, { params }) =>
    viewOrganisation(context, params.id),
  ),
  route(contract.changeOrganisation, mayEditOrganisation, async (context, { params, body }) =>
    showOrganisation(context, await changeOrganisation(context, params.id, body)),
  ),
  route(contract.correctCreditCode, mayChangeDirectory, async (context, { params, body }) =>
    showOrganisation(context, await correctCreditCode(context, params.id, body)),
  ),
];
