import type { House } from '../../platform/http/context.ts';
import type { Route } from '../../platform/http/route.ts';
import { baseRoutes } from './base/index.ts';
import { registerChangeFilingKind } from './changeFiling/changeFiling.kind.ts';
import { changeFilingRoutes } from './changeFiling/changeFiling.routes.ts';
import { fileRoutes } from './file/file.routes.ts';
import { instructorRoutes, registerInstructorFiles } from './instructor/index.ts';
import { measuresRoutes } from './measures/measures.routes.ts';
import { messageRoutes } from './message/message.routes.ts';
import { organisationRoutes } from './organisation/organisation.routes.ts';
import { parameterRoutes } from './parameter/parameter.routes.ts';
import { personRoutes } from './person/person.routes.ts';
import { registerInstitutionSearch } from './search/search.ts';
import { setupRoutes } from './setup/setup.routes.ts';

/** Makes the dossiers of this room known to the engine, its records to the search, and its evidence to those who see the record. */
export function registerInstitution(): void {
  registerInstitutionSearch();
  registerInstructorFiles();
  registerChangeFilingKind();
}

/** The room's endpoints: bases, organisations, people, parameters, files, messages, and how often rules refused. */
export const institutionRoutes: Route<House>[] = [
  ...baseRoutes,
  ...changeFilingRoutes,
  ...instructorRoutes,
  ...organisationRoutes,
  ...personRoutes,
  ...parameterRoutes,
  ...fileRoutes,
  ...messageRoutes,
  ...measuresRoutes,
  ...setupRoutes,
];

export {
  type AreaCount,
  type Base,
  type BaseChange,
  type BaseLevel,
  type BaseStatus,
  type BaseVersion,
  changeBase,
  countBases,
  countByArea,
  findBaseByNumber,
  findStandingBase,
  getBase,
  getCurrentVersion,
  guideBase,
  keepBase,
  listBasesOf,
  listOperatingBases,
  makeBase,
  maySeeBase,
  type NewBase,
  operatedOn,
  type SeenBase,
  seeBase,
  standingStatuses,
} from './base/index.ts';
export { readFileBytes } from './file/file.ts';
export {
  addTeachingFigure,
  type FindRoster,
  knowRostersBy,
  listVettedInstructors,
  type RosterMember,
  type TeachingFigure,
  type VettedInstructor,
} from './instructor/index.ts';
export { countRefusals } from './measures/refusalCount.ts';
export { type FindBans, knowBansBy } from './organisation/bans.ts';
export {
  findOrganisation,
  findOrganisationByCreditCode,
  findProvince,
  getGuidingUnitOf,
  getOrganisation,
  getOrganisations,
  type Organisation,
} from './organisation/organisation.store.ts';
export { createFirstAdministrator, type FirstSetup, isSetUp } from './person/firstSetup.ts';
export { setupCodeFile } from './setup/setup.routes.ts';
