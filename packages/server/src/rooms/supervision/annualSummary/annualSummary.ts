import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/annualSummary';
import { person } from '../../../platform/auth/tables.ts';
import { dueAt, filesOf, headOf, namesOf } from '../../../platform/dossier/head.ts';
import { stateOf } from '../../../platform/dossier/kinds.ts';
import { getDossier } from '../../../platform/dossier/store.ts';
import type { Context } from '../../../platform/http/context.ts';
import { getBase, type SeenBase, seeBase } from '../../register/index.ts';
import { shapeBase } from '../annualPlan/annualPlan.ts';
import { findPlanOnFile } from '../annualPlan/onFile.ts';
import { isKeeper } from '../annualPlan/planSheet.ts';
import { titleOf } from './annualSummary.facts.ts';
import { listCorrections, listExplanations, listSummariesOf } from './annualSummary.store.ts';
import { mayCorrectSummary, mayEditSummary, seeSummary } from './desk.ts';
import { limitOf, linesOf, wholeOf } from './lines.ts';
import { summaryOpeningRefusals } from './opening.ts';
import type { SummaryLine } from './shape.ts';

type Listed = OutputOf<typeof wire.listSummaries>;

/** The summaries of a base by year, and the years for which the reader can open one. */
export async function listSummaries(context: Context, baseId: number): Promise<Listed> {
  const seen = await seeBase(context, baseId);
  const found = await listSummariesOf(context.tx, baseId);
  const visible = await context.house.rooms.sight.seenAmong(
    context,
    found.map(({ record }) => record.id),
  );
  const rows: Listed['rows'] = [];
  for (const { summary, record } of found) {
    rows.push({
      id: record.id,
      year: summary.year,
      number: record.number,
      state: stateOf(context, record),
      dueAt: dueAt(record),
      lateOn: summary.lateOn,
      filedOn: summary.filedOn,
      execution: visible.has(record.id)
        ? executionOf(await linesOf(context, { ...summary, guidingUnitId: record.guidingUnitId }))
        : null,
    });
  }
  const kept = isKeeper(context, { ownerId: seen.base.organisationId });
  return { rows, openable: kept ? await openableYears(context, seen) : [] };
}

function executionOf(lines: readonly SummaryLine[]): { planned: number; done: number } {
  const people = wholeOf(lines).find(({ name }) => name === 'personTimes');
  return { planned: people?.planned ?? 0, done: people?.done ?? 0 };
}

async function openableYears(context: Context, seen: SeenBase): Promise<Listed['openable']> {
  const thisYear = Number(context.today.slice(0, 4));
  const years: Listed['openable'] = [];
  for (const year of [thisYear, thisYear - 1]) {
    const refusals = await summaryOpeningRefusals(context, seen, year);
    const moot = refusals.some(({ rule }) => rule === 'summary.onePerYear' || rule === 'summary.baseOperated');
    if (!moot) years.push({ year, refusals: refusals as Listed['openable'][number]['refusals'] });
  }
  return years;
}

/** One summary, whole, for whoever may see it. */
export async function getSummary(context: Context, id: number): Promise<OutputOf<typeof wire.getSummary>> {
  const { tx } = context;
  const { record, summary } = await seeSummary(context, id);
  const lines = await linesOf(context, summary);
  const plan = await findPlanOnFile(tx, summary.baseId, summary.year);
  const files = await filesOf(tx, summary.files);
  return {
    head: await headOf(context, record),
    base: shapeBase(await getBase(context, summary.baseId)),
    year: summary.year,
    plan: plan ? { id: plan.dossierId, number: (await getDossier(tx, plan.dossierId)).number } : null,
    dueOn: summary.dueOn,
    handedInOn: summary.handedInOn,
    lateOn: summary.lateOn,
    filedOn: summary.filedOn,
    lines: [...lines],
    whole: wholeOf(lines),
    explanations: (await listExplanations(tx, id)).map(({ itemId, text, version }) => ({ itemId, text, version })),
    text: summary.text,
    textVersion: summary.textVersion,
    attachments: summary.files.flatMap((each) => files.get(each) ?? []),
    corrections: await correctionsOf(context, id, lines),
    limit: await limitOf(context, summary),
    mayEdit: mayEditSummary(context, record),
    mayCorrect: mayCorrectSummary(context, record),
  };
}

async function correctionsOf(
  { tx }: Context,
  id: number,
  lines: readonly SummaryLine[],
): Promise<OutputOf<typeof wire.getSummary>['corrections']> {
  const rows = await listCorrections(tx, id);
  const people = await namesOf(
    tx,
    person,
    rows.map(({ personId }) => personId),
  );
  const files = await filesOf(
    tx,
    rows.map(({ evidence }) => evidence),
  );
  return rows.map((row) => ({
    at: row.at.toISOString(),
    itemId: row.itemId,
    title: titleOf(lines.find(({ itemId }) => itemId === row.itemId) ?? { itemId: row.itemId, title: '' }),
    name: row.name as OutputOf<typeof wire.getSummary>['corrections'][number]['name'],
    before: row.before,
    after: row.after,
    reason: row.reason,
    evidence: files.get(row.evidence) ?? null,
    person: people.get(row.personId) ?? null,
  }));
}
