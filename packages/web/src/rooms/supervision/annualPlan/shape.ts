import type { getPlan } from '@jijiao/contract/supervision/annualPlan';
import type { listPlanItems } from '@jijiao/contract/supervision/annualPlan.items';
import type { OutputOf } from '../../../api/call.ts';

export type Plan = OutputOf<typeof getPlan>;
export type PlanTotals = Plan['totals'];
export type PlanItems = OutputOf<typeof listPlanItems>;
export type PlanItemRow = PlanItems['rows'][number];
