import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeRooms } from '../../../main.ts';
import { organisation, person, post } from '../../../platform/auth/tables.ts';
import { connect, type Database } from '../../../platform/db/connect.ts';
import { type TestDatabase, testDatabase } from '../../../platform/db/testing.ts';
import { contextOf } from '../../../platform/http/context.ts';
import { readKeys } from '../../../platform/personal/index.ts';
import { someCreditCode } from '../organisation/directory.fixture.ts';
import { createFirstAdministrator, isSetUp } from './firstSetup.ts';

let house: TestDatabase;
let database: Database;
beforeAll(async () => {
  house = await testDatabase();
  database = connect(house.appUrl);
});
afterAll(async () => {
  await database.close();
  await house.close();
});

const key = Buffer.alloc(32, 7).toString('base64');
const context = () =>
  contextOf(
    {
      rooms: composeRooms(),
      database,
      now: () => new Date(),
      publicAddress: 'http://localhost',
      keys: readKeys({ sealing: `1:${key}`, blind: key }),
      dataFolder: '/nowhere',
    },
    database.db,
    null,
  );
const setup = (username: string, password = 'Kx7-vbq2-Tm9') => ({
  organisation: {
    name: '河北省人力资源和社会保障厅',
    nameEn: null,
    creditCode: someCreditCode(1),
    areaCode: null,
    address: null,
  },
  person: { username, name: '管理员', email: null, citizenId: null, phone: null, password },
});

test('a weak password leaves nothing behind', async () => {
  await expect(createFirstAdministrator(context(), setup('admin', 'password123'))).rejects.toMatchObject({
    status: 422,
  });
  expect(await database.db.$count(organisation)).toBe(0);
  expect(await isSetUp(context())).toBe(false);
});

test('of several first setups at once exactly one succeeds, and later ones are refused', async () => {
  const tries = await Promise.allSettled(
    ['first', 'second', 'third'].map((name) => createFirstAdministrator(context(), setup(name))),
  );
  expect(tries.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
  expect(tries.filter((each) => each.status === 'rejected').map((each) => each.reason.code)).toEqual([
    'alreadySetUp',
    'alreadySetUp',
  ]);
  await expect(createFirstAdministrator(context(), setup('later'))).rejects.toMatchObject({
    status: 409,
    code: 'alreadySetUp',
  });
  const [row] = await database.db
    .select({ kind: organisation.kind, role: post.role, must: person.mustChangePassword })
    .from(post)
    .innerJoin(organisation, sql`${organisation.id} = ${post.organisationId}`)
    .innerJoin(person, sql`${person.id} = ${post.personId}`);
  expect(row).toEqual({ kind: 'province', role: 'administrator', must: false });
  expect(await database.db.$count(person)).toBe(1);
  expect(await isSetUp(context())).toBe(true);
});
