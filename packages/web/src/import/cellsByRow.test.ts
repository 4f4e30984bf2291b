import { expect, test } from 'vitest';
import { cellsByRow } from './cellsByRow.ts';

const says = (word: string) => ({ zh: word, en: word });

test('wrong cells stand together by row, and a cell with two faults is one field that says both', () => {
  const rows = cellsByRow([
    { row: 4, cell: 'B4', column: '人次', value: '很多', says: says('须为数字'), cure: '120' },
    { row: 4, cell: 'D4', column: '起始月份', value: '13', says: says('须为 1 至 12') },
    { row: 9, cell: 'A9', column: '项目名称', value: '甲', says: says('重名') },
    { row: 9, cell: 'A9', column: '项目名称', value: '甲', says: says('隐藏') },
  ]);
  expect(rows.map(({ row, faults }) => [row, faults.map(({ cell }) => cell)])).toEqual([
    [4, ['B4', 'D4']],
    [9, ['A9']],
  ]);
  expect(rows[0]).toMatchObject({ values: { B4: '很多' }, names: { D4: '起始月份' }, faults: [{ cure: '120' }, {}] });
  expect(rows[1]?.faults[0]?.says.zh).toBe('重名；隐藏');
});
