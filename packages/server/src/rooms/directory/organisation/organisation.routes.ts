import * as wire from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { changeOrganisation, correctCreditCode } from './change.ts';
import { mayChangeDirectory, mayEditOrganisation, mayListOrganisations } from './organisation.policy.ts';
import { addOrganisation, listOrganisations } from './organisation.ts';
import { showOrganisation, viewOrganisation } from './view.ts';

export const organisationRoutes: Route<House>[] = [
  route(wire.listOrganisations, mayListOrganisations, (context, { query }) => listOrganisations(context, query)),
  route(wire.addOrganisation, mayChangeDirectory, (context, { body }) => addOrganisation(context, body)),
  route(wire.getOrganisationView, mayListOrganisations, (context, { params }) => viewOrganisation(context, params.id)),
  route(wire.changeOrganisation, mayEditOrganisation, async (context, { params, body }) =>
    showOrganisation(context, await changeOrganisation(context, params.id, body)),
  ),
  route(wire.correctCreditCode, mayChangeDirectory, async (context, { params, body }) =>
    showOrganisation(context, await correctCreditCode(context, params.id, body)),
  ),
];
