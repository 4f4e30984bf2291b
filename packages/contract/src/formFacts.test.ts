import { expect, test } from 'vitest';
import { z } from 'zod';
import { endpoints } from './endpoints.ts';
import { factsOf } from './formFacts.ts';
import { citizenId } from './numbers.ts';
import { id, isoDate, line, lineOrNone, prose } from './shapes.ts';

const must = { required: true, nullable: false };
const may = { required: false, nullable: false };

test('a text tells its lengths, whether it has to be there, and whether it breaks into lines', () => {
  expect(factsOf(line(60))).toEqual({ kind: 'text', ...must, minLength: 1, maxLength: 60 });
  expect(factsOf(lineOrNone(80))).toEqual({ kind: 'text', ...may, maxLength: 80 });
  expect(factsOf(prose(4000))).toEqual({ kind: 'prose', ...may, maxLength: 4000 });
  expect(factsOf(prose(4000).min(1))).toMatchObject({ kind: 'prose', required: true, minLength: 1 });
  expect(factsOf(prose(120))).toMatchObject({ kind: 'text' });
  expect(factsOf(line(1000))).toMatchObject({ kind: 'text' });
  expect(factsOf(citizenId)).toEqual({ kind: 'text', ...may, maxLength: 64 });
  expect(factsOf(z.string().length(18))).toMatchObject({ minLength: 18, maxLength: 18, required: true });
});

test('a number tells its bounds, both included where it is whole', () => {
  expect(factsOf(z.int().min(0).max(70))).toEqual({ kind: 'integer', ...must, min: 0, max: 70 });
  expect(factsOf(z.number().min(0).lt(9.5))).toEqual({ kind: 'number', ...must, min: 0, max: 9.5 });
  expect(factsOf(z.coerce.number().int().max(4))).toMatchObject({ kind: 'integer', max: 4 });
  expect(factsOf(z.coerce.number().pipe(id))).toEqual({ kind: 'integer', ...must, min: 1 });
});

test('what may be missing or null is not required', () => {
  expect(factsOf(line(60).optional())).toMatchObject(may);
  expect(factsOf(isoDate.nullable())).toEqual({ kind: 'date', required: false, nullable: true });
  expect(factsOf(z.union([z.int(), z.null()]))).toMatchObject({ kind: 'integer', required: false, nullable: true });
  expect(factsOf(z.boolean().default(true))).toEqual({ kind: 'boolean', ...may });
});

test('a closed list tells its choices', () => {
  expect(factsOf(z.enum(['own', 'rented']))).toEqual({ kind: 'choice', ...must, choices: ['own', 'rented'] });
  expect(factsOf(z.literal(['a', 'b']))).toMatchObject({ kind: 'choice', choices: ['a', 'b'] });
  expect(factsOf(z.union([z.literal('a'), z.enum(['b', 'c'])]))).toMatchObject({ choices: ['a', 'b', 'c'] });
});

test('lists and groups tell their members', () => {
  expect(factsOf(z.array(line(60)).min(1).max(20))).toEqual({
    kind: 'list',
    ...must,
    minLength: 1,
    maxLength: 20,
    of: { kind: 'text', ...must, minLength: 1, maxLength: 60 },
  });
  const facts = factsOf(z.strictObject({ name: line(60), on: isoDate }).partial());
  expect(facts).toMatchObject({
    kind: 'group',
    fields: { name: { kind: 'text', ...may }, on: { kind: 'date', ...may } },
  });
  expect(factsOf(z.partialRecord(z.enum(['a', 'b']), z.int().min(0))).fields).toEqual({
    a: { kind: 'integer', ...may, min: 0 },
    b: { kind: 'integer', ...may, min: 0 },
  });
});

test('what nobody types is of the kind other', () => {
  for (const shape of [z.uuid(), z.unknown(), z.record(z.string(), z.string()), z.union([z.int(), z.string()])])
    expect(factsOf(shape)).toMatchObject({ kind: 'other' });
});

test('a unit is told where the shape names it', () => {
  expect(factsOf(z.int().meta({ unit: '平方米' }))).toEqual({ kind: 'integer', ...must, unit: '平方米' });
});

test('facts are their own facts, and every body of the wire has some as plain data', () => {
  const facts = factsOf(line(60));
  expect(factsOf(facts)).toBe(facts);
  const bodies = endpoints.flatMap(({ body }) => body ?? []);
  expect(bodies.length).toBeGreaterThan(50);
  for (const body of bodies) {
    const plain = factsOf(body);
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
  }
});
