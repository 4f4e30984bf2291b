import { halfWidth } from '../../../form/halfWidth.ts';
import type { MyScores } from './shape.ts';

type Sheet = MyScores['sheet'];

/** Marks as typed, by item; half-typed ones stay text. */
export type TypedMarks = Readonly<Record<string, string>>;

/** The items of a sheet in order. */
export function itemsOf(sheet: Sheet): readonly Sheet['criteria'][number]['items'][number][] {
  return sheet.criteria.flatMap(({ items }) => items);
}

/** Whether a typed mark is one: from 0 to `max` in half points. */
export function isMark(typed: string, max: number): boolean {
  const number = Number(halfWidth(typed));
  return typed.trim() !== '' && number >= 0 && number <= max && Number.isInteger(number * 2);
}

/** The marks that are good, as numbers; what is empty or out of range stays out. */
export function goodMarks(sheet: Sheet, typed: TypedMarks): Record<string, number> {
  return Object.fromEntries(
    itemsOf(sheet).flatMap(({ id, max }) =>
      isMark(typed[id] ?? '', max) ? [[id, Number(halfWidth(typed[id] ?? ''))]] : [],
    ),
  );
}

/** The marks that are kept: the good ones, and where one that is out of range is typed over a good one, the good one. */
export function keptMarks(
  sheet: Sheet,
  typed: TypedMarks,
  stands: Readonly<Record<string, number>>,
): { marks: Record<string, number>; whole: boolean } {
  const bad = itemsOf(sheet).filter(({ id, max }) => (typed[id] ?? '').trim() !== '' && !isMark(typed[id] ?? '', max));
  const stood = bad.flatMap(({ id }) => (stands[id] === undefined ? [] : [[id, stands[id]] as const]));
  return { marks: { ...goodMarks(sheet, typed), ...Object.fromEntries(stood) }, whole: bad.length === 0 };
}

/** Marks on record as they are typed. */
export function typedOf(marks: Readonly<Record<string, number>>): TypedMarks {
  return Object.fromEntries(Object.entries(marks).map(([id, mark]) => [id, String(mark)]));
}
