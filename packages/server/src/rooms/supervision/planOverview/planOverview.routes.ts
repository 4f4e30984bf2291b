import * as wire from '@jijiao/contract/supervision/planOverview';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { exportPlanOverview } from './exported.ts';
import * as may from './planOverview.policy.ts';
import { getPlanOverview, listOverviewBases } from './planOverview.ts';

export const planOverviewRoutes: readonly Route<House>[] = [
  route(wire.getPlanOverview, may.seeOverview, (context, { query }) => getPlanOverview(context, query)),
  route(wire.listOverviewBases, may.seeOverview, (context, { query }) => listOverviewBases(context, query)),
  route(wire.exportPlanOverview, may.seeOverview, (context, { query }) => exportPlanOverview(context, query)),
];
