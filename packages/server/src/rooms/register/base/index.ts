export {
  actForBase,
  getBase,
  guideBase,
  keepBase,
  mayKeepBase,
  maySeeBase,
  partiesOf,
  type SeenBase,
  seeBase,
} from './access.ts';
export { baseRoutes } from './base.routes.ts';
export {
  type Base,
  type BaseChange,
  type BaseLevel,
  type BaseStatus,
  type BaseVersion,
  changeBase,
  findBase,
  findBaseByNumber,
  findStandingBase,
  getCurrentVersion,
  listBasesById,
  listBasesOf,
  lockBase,
  makeBase,
  type NewBase,
  type NewTerm,
  setTerm,
  standingStatuses,
} from './base.store.ts';
export { listDeskBases } from './desk.store.ts';
export { nameBases } from './named.store.ts';
export { areaOfBase, listOperatingBases, operatedOn, operatedWithin, operatingBasesOn } from './operating.store.ts';
export { type AreaCount, countBases, countByArea } from './register.store.ts';
export { sweepTerms } from './terms.ts';
