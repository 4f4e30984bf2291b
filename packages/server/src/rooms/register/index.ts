import type { Tx } from '../../platform/db/connect.ts';
import type { Context, House } from '../../platform/http/context.ts';
import type { Route } from '../../platform/http/route.ts';
import { showFilesHeldBy } from '../directory/index.ts';
import { registerActivationKind } from './activation/activation.kind.ts';
import { activationRoutes } from './activation/activation.routes.ts';
import { tellOfOverdueLists } from './activation/overdue.ts';
import { baseRoutes, listBasesOf, standingStatuses, sweepTerms } from './base/index.ts';
import { baseRecordRoutes } from './baseRecord/baseRecord.routes.ts';
import { isFileOfSeenBase } from './baseRecord/files.ts';
import { registerChangeFilingKind } from './changeFiling/changeFiling.kind.ts';
import { changeFilingRoutes } from './changeFiling/changeFiling.routes.ts';
import { eventRoutes } from './event/event.routes.ts';
import { exchangeRoutes } from './exchange/exchange.routes.ts';
import { facilityRoutes } from './facility/facility.routes.ts';
import { partnerRoutes } from './partner/partner.routes.ts';
import { remindOfAgreements } from './partner/reminder.ts';
import { registerRegisterSearch } from './search.ts';

/** Makes the dossiers of this room known to the engine, its records to the search, and its evidence to those who see the record. */
export function registerRegister(): void {
  registerRegisterSearch();
  showFilesHeldBy(isFileOfSeenBase);
  registerActivationKind();
  registerChangeFilingKind();
}

/** The clock's turn in this room: terms that are over, agreements that end, activation lists that are overdue. */
export async function sweepRegister(
  context: Context,
  inOwn: (act: (context: Context) => Promise<unknown>) => Promise<void>,
): Promise<number> {
  let told = 0;
  await inOwn(async (own) => {
    told = (await remindOfAgreements(own)) + (await tellOfOverdueLists(own));
  });
  return told + (await sweepTerms(context, inOwn));
}

/** Bases, what they stand on, and the events among them on the wire. */
export const registerRoutes: readonly Route<House>[] = [
  ...baseRoutes,
  ...changeFilingRoutes,
  ...eventRoutes,
  ...baseRecordRoutes,
  ...activationRoutes,
  ...partnerRoutes,
  ...exchangeRoutes,
  ...facilityRoutes,
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

/** Numbers of the bases of which an organisation is the host and that stand. */
export async function listStandingBaseNumbers(tx: Tx, organisationId: number): Promise<string[]> {
  const rows = await listBasesOf(tx, organisationId);
  return rows.filter(({ version }) => standingStatuses.includes(version.status)).map(({ base }) => base.number);
}
export { base, baseVersion } from './base/base.tables.ts';
export { listHostsGuidedBy } from './base/guided.store.ts';
