import { emptyPlanItem, type PlanItemContent } from '@jijiao/contract/supervision/annualPlan.items';
import { costHeads } from '@jijiao/measures';
import { plainNumber } from '../../../form/halfWidth.ts';

type Typed = 'personTimes' | 'hours' | 'sessions' | 'monthFrom' | 'monthTo';

/** An item as it is typed: numbers stay text, so that nothing half-typed is lost. */
export interface ItemDraft
  extends Omit<PlanItemContent, 'personTimes' | 'hoursTenths' | 'sessions' | 'monthFrom' | 'monthTo' | 'budget'> {
  readonly typed: Readonly<Record<Typed, string>>;
  /** Yuan by cost head, as typed. */
  readonly yuan: Readonly<Partial<Record<string, string>>>;
}

export type ItemFault = 'needsTitle' | 'wholeNumber' | 'hoursNumber' | 'yuanNumber' | 'monthNumber';

const words = (value: number | null) => (value ? String(value) : '');

/** The draft of an item. */
export function draftOf(content: PlanItemContent): ItemDraft {
  const { personTimes, hoursTenths, sessions, monthFrom, monthTo, budget, ...rest } = content;
  return {
    ...rest,
    typed: {
      personTimes: words(personTimes),
      hours: hoursTenths ? String(hoursTenths / 10) : '',
      sessions: words(sessions),
      monthFrom: words(monthFrom),
      monthTo: words(monthTo),
    },
    yuan: Object.fromEntries(Object.entries(budget).map(([head, fen]) => [head, String(fen / 100)])),
  };
}

export const emptyDraft: ItemDraft = draftOf(emptyPlanItem);

const whole = /^\d{1,7}$/;
const month = /^(0?[1-9]|1[0-2])$/;
const plain = (text: string | undefined) => plainNumber(text ?? '');

/** What is typed and cannot be kept, by field. What is only missing is no fault here: it may come later. */
export function faultsOf({ title, typed, yuan }: ItemDraft): Readonly<Record<string, ItemFault>> {
  const faults: Record<string, ItemFault> = {};
  if (title.trim() === '') faults.title = 'needsTitle';
  for (const name of ['personTimes', 'sessions'] as const) {
    if (typed[name] && !whole.test(plain(typed[name]))) faults[name] = 'wholeNumber';
  }
  if (typed.hours && !/^\d{1,4}(\.\d)?$/.test(plain(typed.hours))) faults.hours = 'hoursNumber';
  for (const name of ['monthFrom', 'monthTo'] as const) {
    if (typed[name] && !month.test(plain(typed[name]))) faults[name] = 'monthNumber';
  }
  for (const { id } of costHeads) {
    if (yuan[id] && !/^\d{1,8}(\.\d{1,2})?$/.test(plain(yuan[id]))) faults[id] = 'yuanNumber';
  }
  return faults;
}

/** The item as the wire takes it; the draft has no faults. */
export function contentOf({ typed, yuan, ...rest }: ItemDraft): PlanItemContent {
  const number = (text: string) => Number(plain(text) || 0);
  const monthOf = (text: string) => number(text) || null;
  const budget = costHeads.flatMap(({ id }) => {
    const text = plain(yuan[id]);
    return text === '' ? [] : [[id, Math.round(Number(text) * 100)] as const];
  });
  return {
    ...rest,
    title: rest.title.trim(),
    commissionedBy: rest.commissionedBy.trim(),
    personTimes: number(typed.personTimes),
    hoursTenths: Math.round(number(typed.hours) * 10),
    sessions: number(typed.sessions),
    monthFrom: monthOf(typed.monthFrom),
    monthTo: monthOf(typed.monthTo),
    budget: Object.fromEntries(budget),
    limits: {
      ...rest.limits,
      employers: rest.limits.employers.trim(),
      ownership: rest.limits.ownership.trim(),
    },
  };
}

/** What is saved of an item that is typed: a number that is none stays as it stands. Null while it has no title. */
export function readItem(
  draft: ItemDraft,
  stands: PlanItemContent,
): { content: PlanItemContent; whole: boolean } | null {
  const faults = faultsOf(draft);
  if (faults.title) return null;
  const before = draftOf(stands);
  const good = <Values extends Readonly<Record<string, string | undefined>>>(typed: Values, stood: Values): Values =>
    Object.fromEntries(
      Object.entries(typed).map(([name, text]) => [name, faults[name] ? (stood[name] ?? '') : text]),
    ) as Values;
  const read = { ...draft, typed: good(draft.typed, before.typed), yuan: good(draft.yuan, before.yuan) };
  return { content: contentOf(read), whole: Object.keys(faults).length === 0 };
}
