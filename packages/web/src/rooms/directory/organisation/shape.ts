import type { changeOrganisation, getOrganisationView } from '@jijiao/contract/directory/organisation';
import type { ArgumentsOf, OutputOf } from '../../../api/call.ts';

export type OrganisationView = OutputOf<typeof getOrganisationView>;
export type ChangeBody = ArgumentsOf<typeof changeOrganisation>['body'];
