import type { House } from '../../platform/http/context.ts';
import type { Route } from '../../platform/http/route.ts';
import { fileRoutes } from './file/file.routes.ts';
import { labelRoutes } from './label/label.routes.ts';
import { messageRoutes } from './message/message.routes.ts';
import { organisationRoutes } from './organisation/organisation.routes.ts';
import { parameterRoutes } from './parameter/parameter.routes.ts';
import { personRoutes } from './person/person.routes.ts';
import { registerDirectorySearch } from './search.ts';
import { setupRoutes } from './setup/setup.routes.ts';

/** Makes the records of this room known to the search. */
export function registerDirectory(): void {
  registerDirectorySearch();
}

/** Organisations, people, parameters, files, messages, words, and the first setup on the wire. */
export const directoryRoutes: readonly Route<House>[] = [
  ...organisationRoutes,
  ...personRoutes,
  ...parameterRoutes,
  ...fileRoutes,
  ...messageRoutes,
  ...labelRoutes,
  ...setupRoutes,
];

export { sendFile } from './file/file.routes.ts';
export { mayHoldFile, openSeenFile, readFileBytes, sweepStoredFiles } from './file/file.ts';
export { lockOwnFiles, mayHoldOwnFiles, notToHold, showFilesHeldBy } from './file/holding.ts';
export { exportWords, importWords } from './label/wordsSheet.ts';
export { type FindBans, knowBansBy, knowStandingBasesBy, type ListStandingBases } from './organisation/bans.ts';
export {
  findOrganisation,
  findOrganisationByCreditCode,
  findProvince,
  getGuidingUnitOf,
  getOrganisation,
  getOrganisations,
  literally,
  type Organisation,
} from './organisation/organisation.store.ts';
export { createFirstAdministrator, type FirstSetup, isSetUp } from './person/firstSetup.ts';
export { setupCodeFile } from './setup/setup.routes.ts';
