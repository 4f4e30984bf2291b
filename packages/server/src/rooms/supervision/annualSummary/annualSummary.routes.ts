import {
  attachToSummary,
  correctSummary,
  detachFromSummary,
  enterSummaryFigure,
  explainSummaryItem,
  exportSummary,
  getSummary,
  listSummaries,
  listSummaryEntries,
  openSummary,
  saveSummaryText,
  summariesSheet,
  summaryForm,
} from '@jijiao/contract';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { attach, workbook } from '../annualPlan/attach.ts';
import { findSummaries, viewSummary } from './annualSummary.ts';
import { correctOnFile } from './correcting.ts';
import { writeFigures } from './exporting.ts';
import { enterFigureOf, viewEntries } from './figures.ts';
import { printSummary } from './form.ts';
import { openSummaryOf } from './opening.ts';
import { sendSummaries } from './summariesSheet.ts';
import { attachFile, detachFile, keepExplanation, keepText } from './writing.ts';

const isApplicant = (actor: Actor) => holds(actor, 'applicant');
const isOfficer = (actor: Actor) => holds(actor, 'officer');

export const annualSummaryRoutes: readonly Route<House>[] = [
  route(listSummaries, 'signedIn', (context, { params }) => findSummaries(context, params.id)),
  route(summariesSheet, 'signedIn', (context, { params, query, reply }) =>
    sendSummaries(context, params.id, query, reply),
  ),
  route(openSummary, isApplicant, (context, { params, body }) => openSummaryOf(context, params.id, body)),
  route(getSummary, 'signedIn', (context, { params }) => viewSummary(context, params.id)),
  route(listSummaryEntries, 'signedIn', (context, { params, query }) => viewEntries(context, params, query.after)),
  route(enterSummaryFigure, isApplicant, (context, { params, body }) => enterFigureOf(context, params, body)),
  route(explainSummaryItem, isApplicant, (context, { params, body }) => keepExplanation(context, params, body)),
  route(saveSummaryText, isApplicant, (context, { params, body }) => keepText(context, params.id, body)),
  route(attachToSummary, isApplicant, (context, { params, body }) => attachFile(context, params.id, body)),
  route(detachFromSummary, isApplicant, (context, { params }) => detachFile(context, params.id, params.file)),
  route(correctSummary, isOfficer, (context, { params, body }) => correctOnFile(context, params.id, body)),
  route(summaryForm, 'signedIn', async (context, { params, reply }) => {
    const { name, bytes } = await printSummary(context, params.id);
    return attach(reply, name, 'application/pdf', bytes);
  }),
  route(exportSummary, 'signedIn', async (context, { params, reply }) => {
    const { name, bytes } = await writeFigures(context, params.id);
    return attach(reply, name, workbook, bytes);
  }),
];
