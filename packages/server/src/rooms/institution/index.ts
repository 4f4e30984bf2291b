import type { Context, House } from '../../platform/http/context.ts';
import type { Route } from '../../platform/http/route.ts';
import { registerActivationKind } from './activation/activation.kind.ts';
import { activationRoutes } from './activation/activation.routes.ts';
import { tellOfOverdueLists } from './activation/overdue.ts';
import { baseRoutes, sweepTerms } from './base/index.ts';
import { baseRecordRoutes } from './baseRecord/baseRecord.routes.ts';
import { isFileOfSeenBase } from './baseRecord/files.ts';
import { registerChangeFilingKind } from './changeFiling/changeFiling.kind.ts';
import { changeFilingRoutes } from './changeFiling/changeFiling.routes.ts';
import { eventRoutes } from './event/event.routes.ts';
import { exchangeRoutes } from './exchange/exchange.routes.ts';
import { facilityRoutes } from './facility/facility.routes.ts';
import { fileRoutes } from './file/file.routes.ts';
import { showFilesHeldBy } from './file/holding.ts';
import { instructorRoutes, registerInstructorFiles } from './instructor/index.ts';
import { measuresRoutes } from './measures/measures.routes.ts';
import { messageRoutes } from './message/message.routes.ts';
import { organisationRoutes } from './organisation/organisation.routes.ts';
import { parameterRoutes } from './parameter/parameter.routes.ts';
import { partnerRoutes } from './partner/partner.routes.ts';
import { remindOfAgreements } from './partner/reminder.ts';
import { personRoutes } from './person/person.routes.ts';
import { registerPolicyKind } from './policyLibrary/policyLibrary.kind.ts';
import { policyLibraryRoutes } from './policyLibrary/policyLibrary.routes.ts';
import { registerLibrarySearch } from './search/library.ts';
import { registerInstitutionSearch } from './search/search.ts';
import { setupRoutes } from './setup/setup.routes.ts';

/** Makes the dossiers of this room known to the engine, its records to the search, and its evidence to those who see the record. */
export function registerInstitution(): void {
  registerInstitutionSearch();
  registerLibrarySearch();
  registerInstructorFiles();
  showFilesHeldBy(isFileOfSeenBase);
  registerActivationKind();
  registerChangeFilingKind();
  registerPolicyKind();
}

/** The clock's turn in this room: terms that are over, agreements that end, activation lists that are overdue. */
export async function sweepInstitution(
  context: Context,
  inOwn: (act: (context: Context) => Promise<unknown>) => Promise<void>,
): Promise<number> {
  let told = 0;
  await inOwn(async (own) => {
    told = (await remindOfAgreements(own)) + (await tellOfOverdueLists(own));
  });
  return told + (await sweepTerms(context, inOwn));
}

/** The room's endpoints: bases, organisations, people, parameters, files, messages, and how often rules refused. */
export const institutionRoutes: Route<House>[] = [
  ...baseRoutes,
  ...changeFilingRoutes,
  ...policyLibraryRoutes,
  ...eventRoutes,
  ...instructorRoutes,
  ...baseRecordRoutes,
  ...activationRoutes,
  ...partnerRoutes,
  ...exchangeRoutes,
  ...facilityRoutes,
  ...organisationRoutes,
  ...personRoutes,
  ...parameterRoutes,
  ...fileRoutes,
  ...messageRoutes,
  ...measuresRoutes,
  ...setupRoutes,
];

export { openActivation } from './activation/opening.ts';
export {
  type AreaCount,
  actForBase,
  areaOfBase,
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
  listBasesById,
  listBasesOf,
  listDeskBases,
  listOperatingBases,
  makeBase,
  maySeeBase,
  type NewBase,
  type NewTerm,
  nameBases,
  operatedOn,
  operatedWithin,
  operatingBasesOn,
  partiesOf,
  type SeenBase,
  seeBase,
  setTerm,
  standingStatuses,
} from './base/index.ts';
export { sendFile } from './file/file.routes.ts';
export { mayHoldFile, openSeenFile, readFileBytes, sweepStoredFiles } from './file/file.ts';
export { mayHoldOwnFiles, showFilesHeldBy } from './file/holding.ts';
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
