import {
  addPlanItem,
  copyPlanItems,
  exportPlanItems,
  getPlan,
  importPlanItems,
  listPlanItemRows,
  listPlans,
  markPlanItem,
  openPlan,
  planForm,
  planItemsTemplate,
  removePlanItem,
  savePlanItem,
} from '@jijiao/contract';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { findPlans, viewPlan } from './annualPlan.ts';
import { attach, workbook } from './attach.ts';
import { writeItems, writeTemplate } from './exporting.ts';
import { printPlan } from './form.ts';
import { takeInItems } from './importing.ts';
import { copyItems, enterItem, keepItem, leaveItem, listItemRows, markItem } from './items.ts';
import { openPlanOf } from './opening.ts';

const isApplicant = (actor: Actor) => holds(actor, 'applicant');
const isOfficer = (actor: Actor) => holds(actor, 'officer');

export const annualPlanRoutes: readonly Route<House>[] = [
  route(listPlans, 'signedIn', (context, { params }) => findPlans(context, params.id)),
  route(openPlan, isApplicant, (context, { params, body }) => openPlanOf(context, params.id, body)),
  route(getPlan, 'signedIn', (context, { params }) => viewPlan(context, params.id)),
  route(planForm, 'signedIn', async (context, { params, reply }) => {
    const { name, bytes } = await printPlan(context, params.id);
    return attach(reply, name, 'application/pdf', bytes);
  }),
  route(listPlanItemRows, 'signedIn', (context, { params, query }) => listItemRows(context, params.id, query.on)),
  route(addPlanItem, isApplicant, (context, { params, body }) => enterItem(context, params.id, body)),
  route(savePlanItem, isApplicant, (context, { params, body }) => keepItem(context, params.id, params.item, body)),
  route(removePlanItem, isApplicant, (context, { params, query }) =>
    leaveItem(context, params.id, params.item, query.version),
  ),
  route(copyPlanItems, isApplicant, (context, { params }) => copyItems(context, params.id)),
  route(importPlanItems, isApplicant, (context, { params, body }) => takeInItems(context, params.id, body)),
  route(exportPlanItems, 'signedIn', async (context, { params, reply }) => {
    const { name, bytes } = await writeItems(context, params.id);
    return attach(reply, name, workbook, bytes);
  }),
  route(planItemsTemplate, 'public', async (_context, { reply }) =>
    attach(reply, '年度计划项目模板.xlsx', workbook, await writeTemplate()),
  ),
  route(markPlanItem, isOfficer, (context, { params, body }) => markItem(context, params.id, params.item, body)),
];
