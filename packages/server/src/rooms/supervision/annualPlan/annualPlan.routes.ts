import * as wire from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from './annualPlan.policy.ts';
import { getPlan, listPlans } from './annualPlan.ts';
import { exportPlanItems, getPlanItemsTemplate } from './exporting.ts';
import { printPlan } from './form.ts';
import { importPlanItems } from './importing.ts';
import { addPlanItem, copyPlanItems, listPlanItems, markPlanItem, removePlanItem, savePlanItem } from './items.ts';
import { openPlan } from './opening.ts';

export const annualPlanRoutes: readonly Route<House>[] = [
  route(wire.listPlans, 'signedIn', (context, { params }) => listPlans(context, params.id)),
  route(wire.openPlan, may.writePlans, (context, { params, body }) => openPlan(context, params.id, body)),
  route(wire.getPlan, 'signedIn', (context, { params }) => getPlan(context, params.id)),
  route(wire.printPlan, 'signedIn', (context, { params }) => printPlan(context, params.id)),
  route(wire.listPlanItems, 'signedIn', (context, { params, query }) => listPlanItems(context, params.id, query.on)),
  route(wire.addPlanItem, may.writePlans, (context, { params, body }) => addPlanItem(context, params.id, body)),
  route(wire.savePlanItem, may.writePlans, (context, { params, body }) =>
    savePlanItem(context, params.id, params.item, body),
  ),
  route(wire.removePlanItem, may.writePlans, (context, { params, query }) =>
    removePlanItem(context, params.id, params.item, query.version),
  ),
  route(wire.copyPlanItems, may.writePlans, (context, { params }) => copyPlanItems(context, params.id)),
  route(wire.importPlanItems, may.writePlans, (context, { params, body }) => importPlanItems(context, params.id, body)),
  route(wire.exportPlanItems, 'signedIn', (context, { params }) => exportPlanItems(context, params.id)),
  route(wire.getPlanItemsTemplate, 'public', async () => ({
    name: '年度计划项目模板.xlsx',
    bytes: await getPlanItemsTemplate(),
  })),
  route(wire.markPlanItem, may.markPlans, (context, { params, body }) =>
    markPlanItem(context, params.id, params.item, body),
  ),
];
