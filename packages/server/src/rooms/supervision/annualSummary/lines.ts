import {
  annualSummaryVariance,
  budgetOf,
  type FigureName,
  figureNames,
  type PlanItem,
  varianceOf,
} from '@jijiao/measures';
import { type Figure, type FigureEntry, listHandEntries, readFigures } from '../../../platform/figures/index.ts';
import type { Context } from '../../../platform/http/context.ts';
import { findPlanOnFile } from '../annualPlan/onFile.ts';
import type { AnnualSummary } from './annualSummary.store.ts';
import { listItemsEver } from './planItems.store.ts';
import type { SummaryFigure, SummaryLine } from './shape.ts';

/** The line of what was done under no item of the plan. */
const outside = { itemId: 0, title: '', dropped: false, planned: {} };

interface Planned {
  readonly itemId: number;
  readonly title: string;
  readonly dropped: boolean;
  readonly planned: Partial<Record<FigureName, number>>;
}

/**
 * A summary's lines: the items of the plan on file, planned beside done, then what was done outside it. On file they are those
 * that were filed; before, they are read from the figures as these stand.
 */
export async function linesOf(context: Context, summary: AnnualSummary): Promise<readonly SummaryLine[]> {
  if (summary.filedLines) return summary.filedLines;
  const { tx } = context;
  const { baseId, year } = summary;
  const [figures, entries, plan, limit] = await Promise.all([
    readFigures(tx, { baseId, year }),
    listHandEntries(tx, { baseId, year }),
    findPlanOnFile(tx, baseId, year),
    limitOf(context, summary),
  ]);
  const done = new Set(figures.map(({ itemId }) => itemId));
  const items = plan ? await listItemsEver(tx, plan.dossierId) : [];
  const planned = items
    .filter(({ id, droppedOn }) => droppedOn === null || done.has(id))
    .map(
      ({ id, content, droppedOn }): Planned => ({
        itemId: id,
        title: content.title,
        dropped: droppedOn !== null,
        planned: droppedOn === null ? plannedOf(content) : {},
      }),
    );
  return [...planned, outside].map((line) => shapeLine(line, figures, entries, limit));
}

/** The share from which on a departure from the plan has to be explained, for this base. */
export async function limitOf(context: Context, { guidingUnitId }: Pick<AnnualSummary, 'guidingUnitId'>) {
  return (await context.parameters(guidingUnitId))(annualSummaryVariance);
}

function plannedOf(item: PlanItem): Planned['planned'] {
  return {
    personTimes: item.personTimes,
    hours: item.hoursTenths * item.sessions,
    sessions: item.sessions,
    spent: budgetOf(item),
  };
}

function shapeLine(
  { itemId, title, dropped, planned }: Planned,
  figures: readonly Figure[],
  entries: readonly FigureEntry[],
  limit: number,
): SummaryLine {
  const own = figureNames.map(({ id: name }): SummaryFigure => {
    const figure = figures.find((each) => each.itemId === itemId && each.name === name);
    const entry = entries.find((each) => each.itemId === itemId && each.name === name);
    return shapeFigure(name, planned[name] ?? null, figure, entry);
  });
  const people = own.find(({ name }) => name === 'personTimes');
  const departs = varianceOf({ planned: people?.planned ?? 0, done: people?.done ?? 0 });
  return { itemId, title, dropped, figures: own, mustExplain: departs > limit };
}

function shapeFigure(
  name: FigureName,
  planned: number | null,
  figure: Figure | undefined,
  entry: FigureEntry | undefined,
): SummaryFigure {
  const { recorded = 0, entered = 0, value = 0 } = figure ?? {};
  const byHand = entry !== undefined && entered !== 0;
  return {
    name,
    planned,
    done: value,
    recorded,
    entered,
    variance: varianceShare(planned, value),
    origin: byHand ? (recorded === 0 ? 'entered' : 'corrected') : recorded === 0 ? 'none' : 'records',
    lacks: byHand ? lackOf(entry, recorded) : null,
  };
}

/** What the records do not know has to be proven; what they know is corrected with a reason (Art. 20). */
function lackOf({ reason, evidence }: FigureEntry, recorded: number): SummaryFigure['lacks'] {
  if (recorded === 0) return evidence === null ? 'evidence' : null;
  return reason ? null : 'reason';
}

/** The share by which what was done departs from the plan, below zero where it is less. */
export function varianceShare(planned: number | null, done: number): number | null {
  return planned ? (done - planned) / planned : null;
}

/** The figures of all lines together. */
export function wholeOf(lines: readonly SummaryLine[]): SummaryFigure[] {
  return figureNames.map(({ id: name }) => {
    const all = lines.flatMap(({ figures }) => figures.filter((figure) => figure.name === name));
    const sum = (of: (figure: SummaryFigure) => number) => all.reduce((total, figure) => total + of(figure), 0);
    const planned = all.some((figure) => figure.planned !== null) ? sum((figure) => figure.planned ?? 0) : null;
    const done = sum((figure) => figure.done);
    return {
      name,
      planned,
      done,
      recorded: sum((figure) => figure.recorded),
      entered: sum((figure) => figure.entered),
      variance: varianceShare(planned, done),
      origin: 'none',
      lacks: null,
    };
  });
}
