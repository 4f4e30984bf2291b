import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/decision';
import { type StandingFacts, termEndsOn } from '@jijiao/measures';
import { addDays } from '../../../platform/calendar/days.ts';
import type { Context } from '../../../platform/http/context.ts';
import {
  type Base,
  type BaseVersion,
  changeBase,
  listBasesById,
  setTerm,
  standingStatuses,
} from '../../register/index.ts';
import type { Decision, DecisionItem } from './decision.store.ts';
import type { StandingChange } from './decision.tables.ts';

/** A base that a decision names, with what the register says of it. */
export type Named = { readonly base: Base; readonly version: BaseVersion };

/** What the rules on a renewal or an adjustment read. */
export function standingFacts(
  today: string,
  type: 'renewal' | 'adjustment',
  items: readonly Pick<DecisionItem, 'baseId' | 'change'>[],
  named: readonly Named[],
): StandingFacts['standing'] {
  const numbersWhere = (test: (each: Named) => boolean) => named.filter(test).map(({ base }) => base.number);
  const changeOf = (id: number) => items.find(({ baseId }) => baseId === id)?.change ?? {};
  return {
    type,
    fallen: numbersWhere(({ base, version }) => !standingStatuses.includes(version.status) || base.termEndsOn < today),
    early: named.map(({ base }) => ({
      number: base.number,
      termEndsOn: base.termEndsOn,
      daysLeft: daysBetween(today, base.termEndsOn),
    })),
    unchanged: numbersWhere(({ base, version }) =>
      Object.entries(changeOf(base.id)).every(([name, value]) => version[name as keyof StandingChange] === value),
    ),
  };
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);
}

/** The facts of a decision as it stands; null for one of another type. */
export async function readStandingFacts(
  context: Context,
  row: Decision,
  items: readonly DecisionItem[],
): Promise<StandingFacts['standing']> {
  if (row.type !== 'renewal' && row.type !== 'adjustment') return null;
  const named = await listBasesById(
    context.tx,
    items.flatMap(({ baseId }) => baseId ?? []),
  );
  return standingFacts(context.today, row.type, items, named);
}

/** Carries out one entry on the day of the announcement. Gives the number of the base. */
export async function carryOutStanding(context: Context, row: Decision, item: DecisionItem): Promise<string> {
  const [found] = await listBasesById(context.tx, [item.baseId ?? -1]);
  if (!found) throw new Error(`decision ${row.dossierId} names a base that is not there`);
  const { base } = found;
  if (row.type === 'adjustment') {
    await changeBase(context.tx, {
      baseId: base.id,
      from: context.today,
      changes: item.change ?? {},
      what: { zh: '调整', en: 'Adjusted' },
      documentNo: row.documentNo,
    });
    return base.number;
  }
  const read = await context.parameters();
  const until = termEndsOn(addDays(base.termEndsOn, 1), read);
  await setTerm(context.tx, {
    baseId: base.id,
    from: context.today,
    termEndsOn: until,
    documentNo: row.documentNo,
    what: { zh: `认定续期至 ${until}`, en: `Renewed until ${until}` },
  });
  return base.number;
}

/** A base of an entry as the wire shows it. */
export function shapeStanding(
  item: DecisionItem,
  named: readonly Named[],
): OutputOf<typeof wire.getDecision>['items'][number]['base'] {
  const found = named.find(({ base }) => base.id === item.baseId);
  if (!found) return null;
  const { level = null, kind = null, field = null, grade = null } = item.change ?? {};
  return { id: found.base.id, number: found.base.number, termEndsOn: found.base.termEndsOn, level, kind, field, grade };
}
