import { expect, it } from 'vitest';
import { columns, type InstructorColumn, readFullTime, readSeries } from './columns.ts';

const cure = (column: InstructorColumn, value: string) => columns[column].cure?.(value);

it.each([
  ['2026年1月5日', '2026-01-05'],
  ['2026．1．5', '2026-01-05'],
  ['2026/01/05', '2026-01-05'],
  ['20260105', '2026-01-05'],
  ['2026-01-05 08:30:00', '2026-01-05'],
  ['46027', '2026-01-05'],
])('a day written as %s is suggested as %s', (value, day) => expect(cure('vettedOn', value)).toBe(day));

it.each(['2026-02-30', '1/5/26', '一月五日', '2026', '99999'])('nothing is suggested for %s', (value) =>
  expect(cure('vettedOn', value)).toBeUndefined(),
);

it('numbers lose what stands around them, and are suggested only where they then fit', () => {
  expect(cure('phone', '+86 138 0013 1234')).toBe('13800131234');
  expect(cure('phone', '139-1234-5678')).toBe('13912345678');
  expect(cure('phone', '12345')).toBeUndefined();
  expect(cure('citizenId', "'130102199003071254")).toBeUndefined();
  expect(cure('citizenId', '123')).toBeUndefined();
});

it('kinds and title series are read in both languages, and suggested where one alone is near', () => {
  expect([readFullTime('专职'), readFullTime('Part-time'), readFullTime('外聘专家')]).toEqual([true, false, undefined]);
  expect(cure('fullTime', '外聘专家')).toBe('兼职');
  expect(cure('fullTime', '专职教师')).toBe('专职');
  expect(cure('fullTime', '其他')).toBeUndefined();
  expect([readSeries('工程技术'), readSeries('Health'), readSeries('工程')]).toEqual([
    'engineering',
    'health',
    undefined,
  ]);
  expect(cure('series', '工程')).toBe('工程技术');
  expect(cure('series', '教师')).toBeUndefined();
});
