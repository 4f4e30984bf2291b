import { expect, test } from 'vitest';
import { afterSending, type BadRow, curable, rowsWith, touched, withCures } from './badRows.ts';

const says = { zh: '须改', en: 'to correct' };
const row = (number: number, cures: (string | undefined)[]): BadRow => ({
  row: number,
  values: { name: `甲${number}`, years: '' },
  faults: cures.map((cure, at) => ({ column: ['years', 'name'][at] ?? '', cell: `A${number}`, says, cure })),
});
const rows = [row(3, ['5']), row(5, [undefined]), row(9, ['7', undefined])];

test('only rows in which something was typed are handed in, whole', () => {
  const typed = { 5: { years: '12' }, 9: {} };
  expect(rowsWith(touched(rows, typed), typed)).toEqual([{ row: 5, values: { name: '甲5', years: '12' } }]);
});

test('suggestions fill the rows that they mend wholly, and nothing that a person typed', () => {
  expect(curable(rows).map((each) => each.row)).toEqual([3]);
  expect(withCures(rows, { 5: { years: '1' } })).toEqual({ 3: { years: '5' }, 5: { years: '1' } });
  expect(withCures(rows, { 3: { years: '6' } })).toEqual({ 3: { years: '6' } });
});

test('after handing in, taken rows are gone, wrong ones stand in their place, and the others stay', () => {
  const still = row(3, [undefined]);
  expect(afterSending(rows, [row(3, []), row(9, [])], [still])).toEqual([still, rows[1]]);
});
