import type { BodyOf, OutputOf, ParamsOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/annualSummary';
import { person } from '../../../platform/auth/tables.ts';
import { mayUseFiles } from '../../../platform/dossier/files.ts';
import { filesOf, namesOf } from '../../../platform/dossier/head.ts';
import { enterFigure, listFigureEntries } from '../../../platform/figures/index.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { notFound, stale } from '../../../platform/http/errors.ts';
import { editSummary, seeSummary } from './desk.ts';
import { linesOf } from './lines.ts';
import type { SummaryFigure, SummaryLine } from './shape.ts';

const pageSize = 50;

type Which = ParamsOf<typeof wire.enterSummaryFigure>;

/** Of which figure it is asked; 404 where the summary has no such line. */
export function getFigure(
  lines: readonly SummaryLine[],
  { item, name }: Pick<Which, 'item' | 'name'>,
): { line: SummaryLine; figure: SummaryFigure } {
  const line = lines.find(({ itemId }) => itemId === item);
  const figure = line?.figures.find((each) => each.name === name);
  if (!line || !figure) throw notFound();
  return { line, figure };
}

/**
 * Lets a figure read what the base says, marked as entered. Refuses (409) where the figure is not the one that the writer saw, or
 * the summary is on file. A reason or evidence may follow later; the summary cannot be handed in without.
 */
export async function enterSummaryFigure(
  context: Context,
  { id, item, name }: Which,
  { value, stands, reason, evidence }: BodyOf<typeof wire.enterSummaryFigure>,
): Promise<OutputOf<typeof wire.enterSummaryFigure>> {
  const { summary } = await editSummary(context, id);
  const { figure } = getFigure(await linesOf(context, summary), { item, name });
  if (figure.done !== stands) throw stale({ value: figure.done });
  if (evidence) await mayUseFiles(context, [evidence], id);
  const { baseId, year } = summary;
  const after = await enterFigure(context.tx, {
    ...{ baseId, year, itemId: item, name, value, evidence },
    by: actorOf(context).personId,
    reason: reason || null,
    at: context.now,
  });
  return { value: after.value };
}

/** The rows that a figure is made of, oldest first. */
export async function listSummaryEntries(
  context: Context,
  { id, item, name }: Which,
  after: number,
): Promise<OutputOf<typeof wire.listSummaryEntries>> {
  const { tx } = context;
  const { summary } = await seeSummary(context, id);
  getFigure(await linesOf(context, summary), { item, name });
  const { baseId, year } = summary;
  const found = await listFigureEntries(tx, { baseId, year, itemId: item, name }, { after, size: pageSize + 1 });
  const rows = found.slice(0, pageSize);
  const [people, files] = await Promise.all([
    namesOf(
      tx,
      person,
      rows.map(({ personId }) => personId),
    ),
    filesOf(
      tx,
      rows.flatMap(({ evidence }) => evidence ?? []),
    ),
  ]);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      amount: row.amount,
      source: row.sourceKind !== null && row.sourceId !== null ? { kind: row.sourceKind, id: row.sourceId } : null,
      person: row.personId === null ? null : (people.get(row.personId) ?? null),
      reason: row.reason,
      evidence: row.evidence === null ? null : (files.get(row.evidence) ?? null),
    })),
    more: found.length > pageSize,
  };
}
