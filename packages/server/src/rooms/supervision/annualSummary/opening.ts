import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/annualSummary';
import {
  annualDueOn,
  annualOpensOn,
  annualSummaryMoves,
  judge,
  type Refusal,
  summaryOpeningRules,
} from '@jijiao/measures';
import { openDossier } from '../../../platform/dossier/move.ts';
import { titleOf } from '../../../platform/dossier/titles.ts';
import type { Context } from '../../../platform/http/context.ts';
import { refused } from '../../../platform/http/errors.ts';
import { actForBase, getBase, listOperatingBases, operatedWithin, type SeenBase } from '../../register/index.ts';
import { annualSummaryKind } from './annualSummary.kind.ts';
import { findSummaryOfYear, listMissedSummaries, lockSummaryOpening, withSummaryOf } from './annualSummary.store.ts';
import { annualSummary } from './annualSummary.tables.ts';

/** Opens the summary of a base for a year in the name of its host. Refuses (409) what the law does not allow, with every reason. */
export async function openSummary(
  context: Context,
  baseId: number,
  { year }: BodyOf<typeof wire.openSummary>,
): Promise<OutputOf<typeof wire.openSummary>> {
  const seen = await actForBase(context, baseId);
  await lockSummaryOpening(context.tx, baseId);
  const refusals = await summaryOpeningRefusals(context, seen, year);
  if (refusals.length) throw refused(refusals);
  return { id: await makeSummary(context, seen, year) };
}

/** What stands in the way of opening the summary of a year. */
export async function summaryOpeningRefusals(context: Context, { base }: SeenBase, year: number): Promise<Refusal[]> {
  const opening = {
    year,
    operated: await operatedIn(context, base.id, year),
    alreadyOpened: (await findSummaryOfYear(context.tx, base.id, year)) !== undefined,
  };
  const read = await context.parameters(base.guidingUnitId);
  return judge(summaryOpeningRules, { opening }, { on: context.today, read });
}

/** Whether a base operated in a year, as far as the year has gone. */
function operatedIn({ tx, today }: Context, baseId: number, year: number): Promise<boolean> {
  const last = `${year}-12-31`;
  return operatedWithin(tx, baseId, `${year}-01-01`, today < last ? today : last);
}

async function makeSummary(context: Context, { base, version, parties }: SeenBase, year: number): Promise<number> {
  const dueOn = annualDueOn(year, await context.parameters(base.guidingUnitId));
  const record = await openDossier(context, annualSummaryKind, {
    title: titleOf(annualSummaryMoves, { host: version.host, year }),
    ...parties,
    dueOn,
  });
  await context.tx.insert(annualSummary).values({ dossierId: record.id, baseId: base.id, year, dueOn });
  return record.id;
}

/** The bases for which the clock opens the summary of this year today, with the plan of the next (Art. 20). */
export async function listSummariesToOpen(context: Context): Promise<{ baseId: number; year: number }[]> {
  const year = Number(context.today.slice(0, 4));
  if (context.today < annualOpensOn(year, await context.parameters())) return [];
  const bases = await listOperatingBases(context.tx);
  const opened = await withSummaryOf(context.tx, year, bases);
  return bases
    .filter((baseId) => !opened.has(baseId))
    .slice(0, 200)
    .map((baseId) => ({ baseId, year }));
}

/** Opens one of them, unless someone was faster. */
export async function openSummaryByClock(context: Context, { baseId, year }: { baseId: number; year: number }) {
  await lockSummaryOpening(context.tx, baseId);
  const seen = await getBase(context, baseId);
  if ((await summaryOpeningRefusals(context, seen, year)).length === 0) await makeSummary(context, seen, year);
}

/** Summaries that were never handed in and whose next year is over too: the clock lets them lapse, with the plan beside them. */
export function listSummariesToLapse(context: Context): Promise<number[]> {
  return listMissedSummaries(context.tx, Number(context.today.slice(0, 4)) - 1);
}
