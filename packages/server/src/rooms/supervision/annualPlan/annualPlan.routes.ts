import * as wire from '@jijiao/contract';
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
  route(wire.listPlans, 'signedIn', (context, { params }) => findPlans(context, params.id)),
  route(wire.openPlan, isApplicant, (context, { params, body }) => openPlanOf(context, params.id, body)),
  route(wire.getPlan, 'signedIn', (context, { params }) => viewPlan(context, params.id)),
  route(wire.printPlan, 'signedIn', async (context, { params, reply }) => {
    const { name, bytes } = await printPlan(context, params.id);
    return attach(reply, name, 'application/pdf', bytes);
  }),
  route(wire.listPlanItems, 'signedIn', (context, { params, query }) => listItemRows(context, params.id, query.on)),
  route(wire.addPlanItem, isApplicant, (context, { params, body }) => enterItem(context, params.id, body)),
  route(wire.savePlanItem, isApplicant, (context, { params, body }) => keepItem(context, params.id, params.item, body)),
  route(wire.removePlanItem, isApplicant, (context, { params, query }) =>
    leaveItem(context, params.id, params.item, query.version),
  ),
  route(wire.copyPlanItems, isApplicant, (context, { params }) => copyItems(context, params.id)),
  route(wire.importPlanItems, isApplicant, (context, { params, body }) => takeInItems(context, params.id, body)),
  route(wire.exportPlanItems, 'signedIn', async (context, { params, reply }) => {
    const { name, bytes } = await writeItems(context, params.id);
    return attach(reply, name, workbook, bytes);
  }),
  route(wire.getPlanItemsTemplate, 'public', async (_context, { reply }) =>
    attach(reply, '年度计划项目模板.xlsx', workbook, await writeTemplate()),
  ),
  route(wire.markPlanItem, isOfficer, (context, { params, body }) => markItem(context, params.id, params.item, body)),
];
