import * as wire from '@jijiao/contract/supervision/annualSummary';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from './annualSummary.policy.ts';
import { getSummary, listSummaries } from './annualSummary.ts';
import { correctSummary } from './correcting.ts';
import { exportSummary } from './exporting.ts';
import { enterSummaryFigure, listSummaryEntries } from './figures.ts';
import { printSummary } from './form.ts';
import { openSummary } from './opening.ts';
import { exportSummaries } from './summariesSheet.ts';
import { attachToSummary, detachFromSummary, explainSummaryItem, saveSummaryText } from './writing.ts';

export const annualSummaryRoutes: readonly Route<House>[] = [
  route(wire.listSummaries, 'signedIn', (context, { params }) => listSummaries(context, params.id)),
  route(wire.exportSummaries, 'signedIn', (context, { params, query }) => exportSummaries(context, params.id, query)),
  route(wire.openSummary, may.writeSummaries, (context, { params, body }) => openSummary(context, params.id, body)),
  route(wire.getSummary, 'signedIn', (context, { params }) => getSummary(context, params.id)),
  route(wire.listSummaryEntries, 'signedIn', (context, { params, query }) =>
    listSummaryEntries(context, params, query.after),
  ),
  route(wire.enterSummaryFigure, may.writeSummaries, (context, { params, body }) =>
    enterSummaryFigure(context, params, body),
  ),
  route(wire.explainSummaryItem, may.writeSummaries, (context, { params, body }) =>
    explainSummaryItem(context, params, body),
  ),
  route(wire.saveSummaryText, may.writeSummaries, (context, { params, body }) =>
    saveSummaryText(context, params.id, body),
  ),
  route(wire.attachToSummary, may.writeSummaries, (context, { params, body }) =>
    attachToSummary(context, params.id, body),
  ),
  route(wire.detachFromSummary, may.writeSummaries, (context, { params }) =>
    detachFromSummary(context, params.id, params.file),
  ),
  route(wire.correctSummary, may.correctSummaries, (context, { params, body }) =>
    correctSummary(context, params.id, body),
  ),
  route(wire.printSummary, 'signedIn', (context, { params }) => printSummary(context, params.id)),
  route(wire.exportSummary, 'signedIn', (context, { params }) => exportSummary(context, params.id)),
];
