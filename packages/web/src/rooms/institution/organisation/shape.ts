import type { changeOrganisation, getOrganisationView } from '@jijiao/contract/organisation';
import type { ArgumentsOf, OutputOf } from '../../../api/call.ts';

export type OrganisationView = OutputOf<typeof getOrganisationView>;
export type ChangeBody = ArgumentsOf<typeof changeOrganisation>['body'];
