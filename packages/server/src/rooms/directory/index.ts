import { room } from '../../platform/room/room.ts';
import { fileRoutes } from './file/file.routes.ts';
import { labelRoutes } from './label/label.routes.ts';
import { messageRoutes } from './message/message.routes.ts';
import { organisationRoutes } from './organisation/organisation.routes.ts';
import { bans, standingBases } from './organisation/ports.ts';
import { parameterRoutes } from './parameter/parameter.routes.ts';
import { personRoutes } from './person/person.routes.ts';
import { directorySearches } from './search.ts';
import { setupRoutes } from './setup/setup.routes.ts';

/** Who is there: organisations, people and their posts, parameters, files, messages, words, and the first setup. */
export const directoryRoom = room({
  name: 'directory',
  routes: [
    ...organisationRoutes,
    ...personRoutes,
    ...parameterRoutes,
    ...fileRoutes,
    ...messageRoutes,
    ...labelRoutes,
    ...setupRoutes,
  ],
  searches: directorySearches,
  needs: [bans, standingBases],
});

export { mayHoldFile, openSeenFile, readFileBytes, sweepStoredFiles } from './file/file.ts';
export { lockOwnFiles, mayHoldOwnFiles, notToHold } from './file/holding.ts';
export { exportWords, importWords } from './label/wordsSheet.ts';
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
export { bans, standingBases } from './organisation/ports.ts';
export { createFirstAdministrator, type FirstSetup, isSetUp } from './person/firstSetup.ts';
export { setupCodeFile } from './setup/setup.ts';
