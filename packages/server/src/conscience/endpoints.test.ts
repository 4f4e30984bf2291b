import { addOrganisation, type Endpoint } from '@jijiao/contract';
import { endpoints } from '@jijiao/contract/endpoints';
import type { Role } from '@jijiao/measures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../demo/caller.ts';
import { creditCode } from '../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../application.testing.ts';
import { actorAt, policyOf, probedPosts } from '../commands/authorization.ts';

let house: TestHouse;
const people = new Map<string, Caller>();
const nameOf = (role: Role, kind: string) => `${kind}.${role}`.toLowerCase();

beforeAll(async () => {
  house = await openTestHouse();
  await house.begin();
  const { admin } = house.cast;
  const base = { nameEn: null, areaCode: '130100', address: null };
  const unit = await admin.call(addOrganisation, {
    body: {
      ...base,
      kind: 'guidingUnit',
      name: '石家庄市人力资源和社会保障局',
      creditCode: creditCode('11', '130100', 7),
      hostKind: null,
      guidingUnitId: null,
    },
  });
  const host = await admin.call(addOrganisation, {
    body: {
      ...base,
      kind: 'institution',
      name: '太行学院',
      creditCode: creditCode('12', '130100', 8),
      hostKind: 'university',
      guidingUnitId: unit.id,
    },
  });
  const at = { province: { id: 1, name: '省厅' }, guidingUnit: unit, institution: host };
  for (const { role, kind } of probedPosts) {
    if (role === 'administrator' && kind === 'province') {
      people.set(nameOf(role, kind), admin);
      continue;
    }
    await house.cast.hire(nameOf(role, kind), role, at[kind]);
    people.set(nameOf(role, kind), await house.cast.as(nameOf(role, kind)));
  }
});
afterAll(() => house.close());

const personOf = (role: Role, kind: string): Caller => {
  const found = people.get(nameOf(role, kind));
  if (!found) throw new Error(`nobody is ${role} at the ${kind}`);
  return found;
};

const unheard = '999999999';
const uuid = '00000000-0000-4000-8000-000000000000';

/** The path with a record that is not there. */
const nowhere = ({ path }: Endpoint) =>
  path.replace(/:(\w+)/g, (_, name: string) => (name === 'section' ? 'faculty' : unheard));

async function send(
  caller: Caller,
  endpoint: Endpoint,
  { payload, url = nowhere(endpoint) }: { payload?: string | undefined; url?: string } = {},
) {
  const answer = await house.app.inject({
    method: endpoint.method,
    url,
    cookies: caller.cookies,
    ...(payload === undefined
      ? {}
      : {
          payload,
          headers: { 'content-type': endpoint.stream === 'upload' ? 'application/octet-stream' : 'application/json' },
        }),
  });
  return { status: answer.statusCode, body: answer.body };
}

const closed = endpoints.filter((each) => policyOf(each) !== 'public');
const named = (list: readonly Endpoint[]) => list.map((each) => [each.id, each] as const);

describe('an endpoint', () => {
  it('has an id, a method with a path, of its own', () => {
    expect(new Set(endpoints.map(({ id }) => id)).size).toBe(endpoints.length);
    expect(new Set(endpoints.map(({ method, path }) => `${method} ${path}`)).size).toBe(endpoints.length);
  });
});

describe('signed out', () => {
  it.each(named(closed))('%s answers 401, whatever is sent', async (_, endpoint) => {
    for (const payload of [undefined, '{}'])
      expect((await send(house.visitor(), endpoint, { payload })).status).toBe(401);
  });
});

describe('a post that may not', () => {
  const byPost = closed.filter((each) => typeof policyOf(each) === 'function');
  const cases = byPost.flatMap((endpoint) =>
    probedPosts.map(({ role, kind }) => [endpoint.id, role, kind, endpoint] as const),
  );
  it.each(cases)('%s judges the %s of the %s as its policy does', async (_, role, kind, endpoint) => {
    const policy = policyOf(endpoint);
    const passes = typeof policy === 'function' && policy(actorAt(role, kind));
    const { status } = await send(personOf(role, kind), endpoint, { payload: endpoint.body ? '{"x":1}' : undefined });
    if (passes) expect([200, 404, 409, 422]).toContain(status);
    else expect(status).toBe(403);
  });
});

describe('a record that is not there', () => {
  const ofRecords = closed.filter(
    (each) => policyOf(each) === 'signedIn' && each.method === 'GET' && /:(id|receiptNo|application)\b/.test(each.path),
  );
  it.each(named(ofRecords))('%s answers 404 or 422 to everyone', async (_, endpoint) => {
    for (const { role, kind } of probedPosts) {
      const { status, body } = await send(personOf(role, kind), endpoint, { url: nowhere(endpoint) });
      expect([404, 422], `${role} ${kind}: ${body.slice(0, 200)}`).toContain(status);
    }
  });
});

describe('a malformed body', () => {
  const withBody = endpoints.filter((each) => each.body);
  const malformed = [
    '[]',
    '"text"',
    '42',
    'null',
    '{"\\u0000":1}',
    '{"version":"one"}',
    '{',
    '',
    '{"__proto__":{"a":1}}',
  ];
  it.each(named(withBody))('%s answers in the fours', async (_, endpoint) => {
    const policy = policyOf(endpoint);
    const open = probedPosts.find(({ role, kind }) => typeof policy !== 'function' || policy(actorAt(role, kind)));
    if (!open) throw new Error(`nobody passes ${endpoint.id}`);
    const caller = policy === 'public' ? house.visitor() : personOf(open.role, open.kind);
    for (const payload of malformed) {
      const { status, body } = await send(caller, endpoint, {
        payload,
        url: endpoint.path
          .replace(/:id\b/, '1')
          .replace(/:section/, 'faculty')
          .replace(/:\w+/g, '1'),
      });
      // A body may be optional as a whole, and a visitor may be refused before it is read.
      expect(status, `${payload} ${body.slice(0, 200)}`).toSatisfy((each: number) => each >= 200 && each < 500);
      if (['[]', '"text"', '42', '{'].includes(payload)) expect(status, `${payload} ${body.slice(0, 200)}`).toBe(422);
    }
  });

  it('in the address is 422 as well, and an id beyond every number is not found', async () => {
    const officer = personOf('officer', 'province');
    for (const id of ['abc', '-1', '1.5', '0', '%00', `${uuid}`, '9'.repeat(40)]) {
      const { status } = await send(officer, { ...endpoints[0], method: 'GET' } as Endpoint, {
        url: `/api/applications/${id}`,
      });
      expect([404, 422], id).toContain(status);
    }
  });
});
