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
  const number = Number(typed);
  return typed.trim() !== '' && number >= 0 && number <= max && Number.isInteger(number * 2);
}

/** The marks that are good, as numbers; what is empty or out of range stays out. */
export function goodMarks(sheet: Sheet, typed: TypedMarks): Record<string, number> {
  return Object.fromEntries(
    itemsOf(sheet).flatMap(({ id, max }) => (isMark(typed[id] ?? '', max) ? [[id, Number(typed[id])]] : [])),
  );
}

/** Marks on record as they are typed. */
export function typedOf(marks: Readonly<Record<string, number>>): TypedMarks {
  return Object.fromEntries(Object.entries(marks).map(([id, mark]) => [id, String(mark)]));
}
