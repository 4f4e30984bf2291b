import * as wire from '@jijiao/contract/supervision/annualSummary';
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
  route(wire.listSummaries, 'signedIn', (context, { params }) => findSummaries(context, params.id)),
  route(wire.exportSummaries, 'signedIn', (context, { params, query, reply }) =>
    sendSummaries(context, params.id, query, reply),
  ),
  route(wire.openSummary, isApplicant, (context, { params, body }) => openSummaryOf(context, params.id, body)),
  route(wire.getSummary, 'signedIn', (context, { params }) => viewSummary(context, params.id)),
  route(wire.listSummaryEntries, 'signedIn', (context, { params, query }) => viewEntries(context, params, query.after)),
  route(wire.enterSummaryFigure, isApplicant, (context, { params, body }) => enterFigureOf(context, params, body)),
  route(wire.explainSummaryItem, isApplicant, (context, { params, body }) => keepExplanation(context, params, body)),
  route(wire.saveSummaryText, isApplicant, (context, { params, body }) => keepText(context, params.id, body)),
  route(wire.attachToSummary, isApplicant, (context, { params, body }) => attachFile(context, params.id, body)),
  route(wire.detachFromSummary, isApplicant, (context, { params }) => detachFile(context, params.id, params.file)),
  route(wire.correctSummary, isOfficer, (context, { params, body }) => correctOnFile(context, params.id, body)),
  route(wire.printSummary, 'signedIn', async (context, { params, reply }) => {
    const { name, bytes } = await printSummary(context, params.id);
    return attach(reply, name, 'application/pdf', bytes);
  }),
  route(wire.exportSummary, 'signedIn', async (context, { params, reply }) => {
    const { name, bytes } = await writeFigures(context, params.id);
    return attach(reply, name, workbook, bytes);
  }),
];
