import { factsOf } from '@jijiao/contract/formFacts';
import { id, isoDate, line, lineOrNone, prose } from '@jijiao/contract/shapes';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { factAt, lengthAt } from './facts.ts';
import { dayOf, halfWidth, plainCode, plainNumber } from './halfWidth.ts';
import { byField, readTyped, typedOf } from './typed.ts';

const body = z.strictObject({
  name: line(60),
  nameEn: line(160).nullable(),
  note: prose(1000),
  remark: lineOrNone(40),
  title: line(60).optional(),
  people: z.int().min(1).max(500),
  seats: z.int().min(1).max(500).nullable(),
  valueFen: z.int().min(0).max(1_000_000_000),
  hoursTenths: z.int().min(1).max(800).nullable(),
  share: z.number().min(0).max(1),
  on: isoDate,
  until: isoDate.nullable(),
  kind: z.enum(['own', 'rented']),
  assetId: id.nullable(),
  fullTime: z.boolean(),
  file: z.uuid(),
  files: z.array(z.uuid()).min(1).max(20),
  past: z.array(z.strictObject({ organisation: line(120) })).max(20),
  goals: z.array(line(300)).max(30),
});
const read = (name: string, typed: unknown) => readTyped(name, factAt(factsOf(body), name), typed);
const kept = { id: '7', name: '合同.pdf', size: 9 };

it('a field is read as its shape sends it', () => {
  expect(read('name', ' 李芳 ')).toEqual({ value: '李芳' });
  expect(read('people', '十二')).toEqual({ fault: { word: 'wholeNumber' } });
  expect(read('people', '120')).toEqual({ value: 120 });
  expect(read('valueFen', '12.5')).toEqual({ value: 1250 });
  expect(read('hoursTenths', '24.5')).toEqual({ value: 245 });
  expect(read('share', '0.25')).toEqual({ value: 0.25 });
  expect(read('assetId', '42')).toEqual({ value: 42 });
  expect(read('fullTime', false)).toEqual({ value: false });
  expect(read('file', kept)).toEqual({ value: '7' });
  expect(read('files', [kept])).toEqual({ value: ['7'] });
  expect(read('kind', 'own')).toEqual({ value: 'own' });
});

it('digits and marks of full width are read in numbers, money and days', () => {
  expect(read('people', '１４')).toEqual({ value: 14 });
  expect(read('valueFen', '１００．５')).toEqual({ value: 10_050 });
  expect(read('valueFen', '３，２００')).toEqual({ value: 320_000 });
  expect(read('hoursTenths', '２４．５')).toEqual({ value: 245 });
  expect(read('on', '２０２６－０３－０５')).toEqual({ value: '2026-03-05' });
  expect([halfWidth('Ａ１（二）'), plainNumber('３ ８００'), plainCode(' ９１ａ')]).toEqual(['A1(二)', '3800', '91A']);
});

it('days are read as people write them', () => {
  for (const text of ['2026-03-05', '2026年3月5日', '2026/3/5', '2026.3.5']) expect(dayOf(text)).toBe('2026-03-05');
  for (const text of ['2026-02-30', '3月5日', '', '2026-3']) expect(dayOf(text)).toBeNull();
});

it('an empty field is asked for, or sent as empty as its shape has it', () => {
  for (const name of ['name', 'people', 'valueFen', 'on']) expect(read(name, ' ')).toEqual({ fault: { word: 'need' } });
  expect(read('kind', '')).toEqual({ fault: { word: 'choose' } });
  for (const name of ['nameEn', 'seats', 'hoursTenths', 'until', 'assetId'])
    expect(read(name, '')).toEqual({ value: null });
  for (const name of ['note', 'remark']) expect(read(name, '')).toEqual({ value: '' });
  expect(read('title', '')).toEqual({ value: undefined });
  expect(read('file', null)).toEqual({ fault: { word: 'choose' } });
  expect(read('files', [])).toEqual({ fault: { word: 'choose' } });
  expect(readTyped('nameEn', factAt(factsOf(body), 'nameEn'), '', true)).toEqual({ fault: { word: 'need' } });
});

it('what is out of its bounds is told with the bound in the unit that is typed', () => {
  expect(read('people', '0')).toEqual({ fault: { word: 'tooSmall', figures: { least: '1' } } });
  expect(read('hoursTenths', '80.5')).toEqual({ fault: { word: 'tooLarge', figures: { most: '80' } } });
  expect(read('valueFen', '10000001')).toEqual({ fault: { word: 'tooLarge', figures: { most: '10000000' } } });
  expect(read('valueFen', '1.234')).toEqual({ fault: { word: 'money' } });
  expect(read('hoursTenths', '1.25')).toEqual({ fault: { word: 'tenths' } });
  expect(read('name', '长'.repeat(61))).toEqual({ fault: { word: 'tooLong', figures: { count: 60 } } });
});

it('a value goes into its field and comes back the same', () => {
  const value = {
    name: '甲',
    nameEn: null,
    note: '',
    remark: '',
    title: '工程师',
    people: 3,
    seats: null,
    valueFen: 1250,
    hoursTenths: 245,
    share: 0.5,
    on: '2026-03-05',
    until: null,
    kind: 'own',
    assetId: 9,
    fullTime: true,
  };
  for (const [name, each] of Object.entries(value)) {
    expect(read(name, typedOf(name, factAt(factsOf(body), name), each))).toEqual({ value: each });
  }
});

it('lengths are found by the path of a field, through lists to their members', () => {
  expect(lengthAt(factsOf(body), 'past.organisation')).toBe(120);
  expect(lengthAt(factsOf(body), 'goals')).toBe(300);
  expect(lengthAt(factsOf(body), 'people')).toBeUndefined();
  expect(() => lengthAt(factsOf(body), 'nowhere')).toThrow('the shape has no field nowhere');
});

it('issues of a body stand at the fields they are about', () => {
  const fields = factsOf(body).fields ?? {};
  const issues = { 'data.name': '必填', 'files.0': '没有', version: '旧' };
  expect(byField(issues, fields)).toEqual({ name: '必填', files: '没有', version: '旧' });
});
