import type { House } from '../../platform/http/context.ts';
import type { Route } from '../../platform/http/route.ts';
import { registerAnnualPlanKind } from './annualPlan/annualPlan.kind.ts';
import { annualPlanRoutes } from './annualPlan/annualPlan.routes.ts';
import { registerAnnualSummaryKind } from './annualSummary/annualSummary.kind.ts';
import { annualSummaryRoutes } from './annualSummary/annualSummary.routes.ts';
import { registerPlanAmendmentKind } from './planAmendment/planAmendment.kind.ts';
import { planAmendmentRoutes } from './planAmendment/planAmendment.routes.ts';
import { planOverviewRoutes } from './planOverview/planOverview.routes.ts';

export { findPlanOnFile, listItemsOnFile } from './annualPlan/onFile.ts';
export { type FindSummary, knowCurriculaBy, knowSummariesBy, type ListCurricula } from './annualPlan/outside.ts';
export { findSummaryHandedIn } from './annualSummary/handedIn.ts';
export { type Ban, findBan, findBanned, imposeBan, isBanned } from './ban/ban.store.ts';
export { recountPlans } from './planOverview/recount.ts';
export { sweepSupervision } from './sweep.ts';

/** Makes the dossiers of chapter V known to the engine. */
export function registerSupervision(): void {
  registerAnnualPlanKind();
  registerPlanAmendmentKind();
  registerAnnualSummaryKind();
}

/** Chapter V on the wire. */
export const supervisionRoutes: readonly Route<House>[] = [
  ...annualPlanRoutes,
  ...planAmendmentRoutes,
  ...annualSummaryRoutes,
  ...planOverviewRoutes,
];
