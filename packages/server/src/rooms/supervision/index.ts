import { offer } from '../../platform/room/port.ts';
import { room } from '../../platform/room/room.ts';
import { bans } from '../directory/index.ts';
import { annualPlanKind } from './annualPlan/annualPlan.kind.ts';
import { annualPlanRoutes } from './annualPlan/annualPlan.routes.ts';
import { curricula, summaries } from './annualPlan/ports.ts';
import { annualSummaryKind } from './annualSummary/annualSummary.kind.ts';
import { annualSummaryRoutes } from './annualSummary/annualSummary.routes.ts';
import { findSummaryHandedIn } from './annualSummary/handedIn.ts';
import { findBanned } from './ban/ban.store.ts';
import { planAmendmentKind } from './planAmendment/planAmendment.kind.ts';
import { planAmendmentRoutes } from './planAmendment/planAmendment.routes.ts';
import { planOverviewRoutes } from './planOverview/planOverview.routes.ts';
import { recountPlans } from './planOverview/recount.ts';
import { sweepSupervision } from './sweep.ts';

/** How bases are supervised: annual plans and summaries, reminders, the ban (chapter V). */
export const supervisionRoom = room({
  name: 'supervision',
  routes: [...annualPlanRoutes, ...planAmendmentRoutes, ...annualSummaryRoutes, ...planOverviewRoutes],
  kinds: [annualPlanKind, planAmendmentKind, annualSummaryKind],
  sweeps: [sweepSupervision],
  recounts: [({ tx }) => recountPlans(tx)],
  needs: [curricula, summaries],
  offers: [offer(bans, findBanned), offer(summaries, findSummaryHandedIn)],
});

export { findPlanOnFile, listItemsOnFile } from './annualPlan/onFile.ts';
export { curricula, summaries } from './annualPlan/ports.ts';
export { type Ban, findBan, findBanned, imposeBan, isBanned } from './ban/ban.store.ts';
