import type { Endpoint } from '@jijiao/contract';
import { endpoints } from '@jijiao/contract/endpoints';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../demo/caller.ts';
import { applicantOf, fillApplication, openBatch } from '../../../../demo/chapterThree.ts';
import { openTestHouse, type TestHouse } from '../application.testing.ts';
import { makeSmallProvince } from './smallProvince.testing.ts';

type Schema = Readonly<Record<string, unknown>>;
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: 'path' | 'query'; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<Record<string, unknown>>;
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

let house: TestHouse;
let callers: Caller[];
let document: Document;

beforeAll(async () => {
  house = await openTestHouse();
  const stage = await makeSmallProvince(house);
  const today = house.clock.today();
  const batchId = await openBatch(stage, { name: '乱填', opensOn: today, closesOn: today, quota: 1, size: 7 });
  await fillApplication(stage, batchId, 0);
  const { cast } = house;
  callers = [
    house.visitor(),
    cast.admin,
    await cast.as('province'),
    await cast.as('province.sign'),
    await cast.as('unit.130300'),
    await cast.as(applicantOf(0)),
  ];
  document = (await house.app.inject({ method: 'GET', url: '/api/openapi.json' })).json();
});
afterAll(() => house.close());

/** Values of a schema's shape, and now and then of another. */
function anyOf(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  const odd = fc.constantFrom<unknown>(
    null,
    '',
    'x',
    '\u0000',
    '\ud800',
    -1,
    0,
    1,
    2 ** 53,
    1e308,
    true,
    [],
    {},
    '9'.repeat(30),
    '2025-02-29',
    '𠮷䶮',
    '<b>',
    "' or 1=1 --",
  );
  return fc.oneof({ weight: 6, arbitrary: rightOf(schema, depth) }, { weight: 1, arbitrary: odd });
}

function rightOf(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (depth > 6) return fc.constant(null);
  const options = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (options) return fc.oneof(...options.map((each) => anyOf(each, depth + 1)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (Array.isArray(schema.enum)) return fc.constantFrom(...(schema.enum as unknown[]));
  if (schema.type === 'object') {
    const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>);
    const required = (schema.required ?? []) as string[];
    return fc.record(Object.fromEntries(properties.map(([name, each]) => [name, anyOf(each, depth + 1)])), {
      requiredKeys: required,
    });
  }
  if (schema.type === 'array') return fc.array(anyOf((schema.items ?? {}) as Schema, depth + 1), { maxLength: 4 });
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer());
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.format === 'date') return fc.constantFrom('2024-02-29', '2026-01-01', '0001-01-01', '9999-12-31');
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.type === 'string')
    return fc.oneof(fc.string({ maxLength: 30, unit: 'binary' }), fc.constantFrom('law', '130100', 'open', '甲'));
  return fc.anything();
}

describe('the OpenAPI document', () => {
  it('is 3.1 and has every endpoint once, with its parameters, its body and its answers', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, each]) => ({ path, method, ...each })),
    );
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(endpoints.map(({ id }) => id).sort());
    for (const { operationId, path, parameters, responses } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
      expect(
        parameters
          .filter((each) => each.in === 'path')
          .map(({ name }) => name)
          .sort(),
        operationId,
      ).toEqual(named);
      expect(Object.keys(responses), operationId).toContain('200');
    }
    expect(JSON.stringify(document)).not.toContain('undefined');
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect([...new Set(references)]).toEqual(['Problem']);
  });
});

describe('a request made from the document, right and wrong', () => {
  const asked = endpoints.filter((each) => each.stream !== 'upload' && each.id !== 'session.signOut');
  it.each(asked.map((each) => [each.id, each] as const))(
    '%s never breaks',
    async (_, endpoint: Endpoint) => {
      const operation = document.paths[endpoint.path.replace(/:(\w+)/g, '{$1}')]?.[endpoint.method.toLowerCase()];
      if (!operation) throw new Error('not in the document');
      const body = operation.requestBody?.content['application/json']?.schema;
      const inputs = fc.record({
        path: fc.record(
          Object.fromEntries(
            operation.parameters.filter((each) => each.in === 'path').map((each) => [each.name, anyOf(each.schema)]),
          ),
        ),
        query: fc.record(
          Object.fromEntries(
            operation.parameters.filter((each) => each.in === 'query').map((each) => [each.name, anyOf(each.schema)]),
          ),
          { requiredKeys: [] },
        ),
        body: body ? anyOf(body) : fc.constant(undefined),
        who: fc.nat(5),
      });
      await fc.assert(
        fc.asyncProperty(inputs, async ({ path, query, body: payload, who }) => {
          const text = (value: unknown) =>
            String(value === Object(value) ? JSON.stringify(value) : value).toWellFormed();
          const part = (value: unknown) => encodeURIComponent(text(value)) || '0';
          const search = Object.entries(query)
            .map(([name, value]) => `${name}=${part(value)}`)
            .join('&');
          const answer = await house.app.inject({
            method: endpoint.method,
            url: `${endpoint.path.replace(/:(\w+)/g, (_all, name: string) => part((path as Record<string, unknown>)[name]))}?${search}`,
            cookies: { ...callers[who]?.cookies },
            ...(payload === undefined
              ? {}
              : { payload: JSON.stringify(payload) ?? 'null', headers: { 'content-type': 'application/json' } }),
          });
          expect(answer.statusCode, answer.body.slice(0, 300)).toBeLessThan(500);
        }),
        { numRuns: endpoint.stream ? 4 : 25, seed: 20_260_301 },
      );
    },
    60_000,
  );

  it('was asked by people who were signed in to the end', async () => {
    for (const caller of callers.slice(1)) {
      const { statusCode } = await house.app.inject({ method: 'GET', url: '/api/worklist', cookies: caller.cookies });
      expect(statusCode).toBe(200);
    }
  });
});
