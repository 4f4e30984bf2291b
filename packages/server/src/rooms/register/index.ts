import type { Tx } from '../../platform/db/connect.ts';
import { offer } from '../../platform/room/port.ts';
import { room, type Sweep } from '../../platform/room/room.ts';
import { standingBases } from '../directory/index.ts';
import { activationKind } from './activation/activation.kind.ts';
import { activationRoutes } from './activation/activation.routes.ts';
import { tellOfOverdueLists } from './activation/overdue.ts';
import { baseRoutes, listBasesOf, standingStatuses, sweepTerms } from './base/index.ts';
import { baseRecordRoutes } from './baseRecord/baseRecord.routes.ts';
import { isFileOfSeenBase } from './baseRecord/files.ts';
import { changeFilingKind } from './changeFiling/changeFiling.kind.ts';
import { changeFilingRoutes } from './changeFiling/changeFiling.routes.ts';
import { eventRoutes } from './event/event.routes.ts';
import { exchangeRoutes } from './exchange/exchange.routes.ts';
import { facilityRoutes } from './facility/facility.routes.ts';
import { partnerRoutes } from './partner/partner.routes.ts';
import { remindOfAgreements } from './partner/reminder.ts';
import { registerSearches } from './search.ts';

/** The clock's turn: terms that are over, agreements that end, activation lists that are overdue. */
const sweepRegister: Sweep = async (context, inOwn) => {
  let told = 0;
  await inOwn(async (own) => {
    told = (await remindOfAgreements(own)) + (await tellOfOverdueLists(own));
  });
  return told + (await sweepTerms(context, inOwn));
};

/** The register of bases: what each stands on, whom it works with, what changes, and the events among them. */
export const registerRoom = room({
  name: 'register',
  routes: [
    ...baseRoutes,
    ...changeFilingRoutes,
    ...eventRoutes,
    ...baseRecordRoutes,
    ...activationRoutes,
    ...partnerRoutes,
    ...exchangeRoutes,
    ...facilityRoutes,
  ],
  kinds: [activationKind, changeFilingKind],
  searches: registerSearches,
  sweeps: [sweepRegister],
  fileHolders: [isFileOfSeenBase],
  offers: [offer(standingBases, listStandingBaseNumbers)],
});

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
async function listStandingBaseNumbers(tx: Tx, organisationId: number): Promise<string[]> {
  const rows = await listBasesOf(tx, organisationId);
  return rows.filter(({ version }) => standingStatuses.includes(version.status)).map(({ base }) => base.number);
}

export { base, baseVersion } from './base/base.tables.ts';
export { listHostsGuidedBy } from './base/guided.store.ts';
