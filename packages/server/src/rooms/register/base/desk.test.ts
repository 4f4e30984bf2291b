import { tmpdir } from 'node:os';
import type { Role } from '@jijiao/measures';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeRooms } from '../../../main.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { organisation } from '../../../platform/auth/tables.ts';
import { connect, type Database } from '../../../platform/db/connect.ts';
import { type TestDatabase, testDatabase } from '../../../platform/db/testing.ts';
import type { House } from '../../../platform/http/context.ts';
import { buildServer } from '../../../platform/http/server.ts';
import { readKeys } from '../../../platform/personal/index.ts';
import { enterStandingBase } from './base.fixture.ts';
import { baseRoutes } from './base.routes.ts';
import type { Base } from './base.store.ts';

let data: TestDatabase;
let database: Database;
let app: FastifyInstance;
let actor: Actor | null = null;
let provincial: Base;
let municipal: Base;

const key = Buffer.alloc(32, 7).toString('base64');
type Kind = 'province' | 'guidingUnit' | 'institution';
const ids = { province: 0, unit: 0, otherUnit: 0, host: 0, otherHost: 0 };

function as(organisationId: number, role: Role, organisationKind: Kind): void {
  actor = {
    personId: 1,
    name: '王建国',
    sessionId: null,
    posts: [{ postId: 1, organisationId, organisationKind, role }],
  };
}

async function get(path: string) {
  const answer = await app.inject({ method: 'GET', url: `/api/bases${path}` });
  return { status: answer.statusCode, body: answer.json() as Record<string, unknown> };
}
const listed = async () => ((await get('')).body['rows'] as { number: string }[]).map(({ number }) => number);

beforeAll(async () => {
  data = await testDatabase();
  database = connect(data.appUrl);
  app = await buildServer<House>({
    house: {
      rooms: composeRooms(),
      database,
      now: () => new Date('2026-11-23T10:00:00+08:00'),
      publicAddress: 'https://jijiao.example',
      keys: readKeys({ sealing: `1:${key}`, blind: key }),
      dataFolder: tmpdir(),
    },
    routes: baseRoutes,
    endpoints: baseRoutes.map((route) => route.endpoint),
    findActor: async () => actor,
    fromOwnOrigin: () => true,
  });
  const rows = await database.db
    .insert(organisation)
    .values([
      { kind: 'province', name: '河北省人力资源和社会保障厅', creditCode: '11130000000000001A' },
      { kind: 'guidingUnit', name: '唐山市人力资源和社会保障局', creditCode: '11130200000000002B' },
      { kind: 'guidingUnit', name: '保定市人力资源和社会保障局', creditCode: '11130600000000002C' },
      { kind: 'institution', name: '冀东示例大学', creditCode: '12130000000000003C', hostKind: 'university' },
      { kind: 'institution', name: '渤海示例学院', creditCode: '12130000000000004D', hostKind: 'university' },
    ])
    .returning({ id: organisation.id });
  [ids.province, ids.unit, ids.otherUnit, ids.host, ids.otherHost] = rows.map((row) => row.id) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const common = { guidingUnitId: ids.unit, recognisedOn: '2024-03-01', termEndsOn: '2029-02-28' };
  provincial = await enterStandingBase(database, { ...common, organisationId: ids.host, host: '冀东示例大学' });
  municipal = await enterStandingBase(database, {
    ...common,
    organisationId: ids.otherHost,
    host: '渤海示例学院',
    level: 'municipal',
    field: 'law',
  });
});

afterAll(async () => {
  await app.close();
  await database.close();
  await data.close();
});

it('the desk of a base opens for its host, its guiding unit and the province, and for nobody else', async () => {
  const path = `/${provincial.id}`;
  const statusAs = async (...who: Parameters<typeof as>) => {
    as(...who);
    return (await get(path)).status;
  };
  expect(await statusAs(ids.host, 'applicant', 'institution')).toBe(200);
  expect(await statusAs(ids.unit, 'officer', 'guidingUnit')).toBe(200);
  expect(await statusAs(ids.province, 'auditor', 'province')).toBe(200);
  expect(await statusAs(ids.otherHost, 'applicant', 'institution')).toBe(404);
  expect(await statusAs(ids.otherUnit, 'officer', 'guidingUnit')).toBe(404);
  expect(await statusAs(ids.province, 'expert', 'province')).toBe(404);
  expect((await get('/999999')).status).toBe(404);
  actor = null;
  expect((await get(path)).status).toBe(401);
});

it('only the own bases are listed, and the province lists all', async () => {
  as(ids.host, 'applicant', 'institution');
  expect(await listed()).toEqual([provincial.number]);
  as(ids.unit, 'officer', 'guidingUnit');
  expect(await listed()).toEqual([provincial.number, municipal.number]);
  as(ids.otherUnit, 'officer', 'guidingUnit');
  expect(await listed()).toEqual([]);
  as(ids.province, 'officer', 'province');
  expect(await listed()).toEqual([provincial.number, municipal.number]);
  as(ids.province, 'expert', 'province');
  expect(await listed()).toEqual([]);
});

it('the province issues provincial bases, a guiding unit its own, and whoever keeps or guides is told so', async () => {
  as(ids.host, 'applicant', 'institution');
  expect((await get(`/${provincial.id}`)).body).toMatchObject({
    issuerId: ids.province,
    mayKeep: true,
    mayGuide: false,
  });
  as(ids.unit, 'officer', 'guidingUnit');
  expect((await get(`/${municipal.id}`)).body).toMatchObject({ issuerId: ids.unit, mayKeep: false, mayGuide: true });
});
