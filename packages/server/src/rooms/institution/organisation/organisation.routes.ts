import { addOrganisation as addEndpoint, listOrganisations as listEndpoint } from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { mayChangeDirectory, mayListOrganisations } from './organisation.policy.ts';
import { addOrganisation, listOrganisations } from './organisation.ts';

export const organisationRoutes: Route<House>[] = [
  route(listEndpoint, mayListOrganisations, (context, { query }) => listOrganisations(context, query)),
  route(addEndpoint, mayChangeDirectory, (context, { body }) => addOrganisation(context, body)),
];
