import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scoringSheet } from '@jijiao/measures';
import { eq, inArray } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';
import { composeRooms } from '../../../main.ts';
import type { Actor, ActorPost } from '../../../platform/auth/actor.ts';
import { organisation, person } from '../../../platform/auth/tables.ts';
import { connect, type Tx } from '../../../platform/db/connect.ts';
import { testDatabase } from '../../../platform/db/testing.ts';
import { openDossier } from '../../../platform/dossier/move.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { contextOf, type House } from '../../../platform/http/context.ts';
import { buildServer } from '../../../platform/http/server.ts';
import { keepKeys } from '../../../platform/personal/index.ts';
import { applicationKind } from '../application/application.kind.ts';
import { application, applicationSection } from '../application/application.tables.ts';
import { batchKind } from '../batch/batch.kind.ts';
import { batch } from '../batch/batch.tables.ts';
import { vote } from '../review/review.tables.ts';

/** The people of the tests, by what they are. */
export type Who = 'officer' | 'signer' | 'otherSigner' | 'draftingSigner' | 'guide' | 'applicant' | 'auditor';

/** A province with one guiding unit, three institutions and a ranked batch, over a database of its own. */
export interface Province {
  readonly house: House;
  readonly app: FastifyInstance;
  readonly ids: {
    readonly province: number;
    readonly city: number;
    readonly hosts: readonly number[];
    readonly batch: number;
  };
  /** Sets the clock to a morning of that Beijing day. */
  goTo(day: string): void;
  context(who: Who | null): ReturnType<typeof contextOf<House>>;
  /** One request; `who` null is the public. */
  ask(who: Who | null, method: 'GET' | 'POST', url: string, body?: object): Promise<{ status: number; body: never }>;
  /** A passed application of a host in the batch. */
  passed(host: number, field: string, rank: number): Promise<number>;
  close(): Promise<void>;
}

/** Opens the province on a day. */
export async function openProvince(day: string, quota = 2): Promise<Province> {
  const data = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'jijiao-decision-'));
  const database = connect(data.appUrl);
  let now = new Date(`${day}T09:00:00+08:00`);
  const house: House = {
    rooms: composeRooms(),
    database,
    now: () => now,
    publicAddress: 'https://jijiao.example',
    keys: await keepKeys(folder),
    dataFolder: folder,
  };
  const seeded = await seed(database.db, house, quota);
  const { routes } = house.rooms;
  const app = await buildServer<House>({
    house,
    routes,
    endpoints: routes.map((route) => route.endpoint),
    findActor: async (request) => seeded.actors[request.headers['x-who'] as Who] ?? null,
    fromOwnOrigin: () => true,
  });
  return {
    house,
    app,
    ids: seeded.ids,
    goTo: (next) => {
      now = new Date(`${next}T09:00:00+08:00`);
    },
    context: (who) => contextOf(house, database.db, who && seeded.actors[who]),
    async ask(who, method, url, body) {
      const answer = await app.inject({
        method,
        url,
        headers: who ? { 'x-who': who } : {},
        ...(body && { payload: body }),
      });
      const json = answer.headers['content-type']?.toString().includes('json');
      return { status: answer.statusCode, body: (json ? answer.json() : answer.rawPayload) as never };
    },
    passed: (host, field, rank) =>
      passed(
        contextOf(house, database.db, seeded.actors.officer),
        seeded.ids.batch,
        seeded.ids.city,
        host,
        field,
        rank,
      ),
    async close() {
      await app.close();
      await database.close();
      await data.close();
      await rm(folder, { recursive: true });
    },
  };
}

async function seed(db: Tx, house: House, quota: number) {
  const organisations = await db
    .insert(organisation)
    .values([
      { kind: 'province', name: '河北省人力资源和社会保障厅', creditCode: '11130000000000001A' },
      {
        kind: 'guidingUnit',
        name: '秦皇岛市人力资源和社会保障局',
        creditCode: '11130300000000002B',
        areaCode: '130300',
      },
      {
        kind: 'institution',
        name: '燕山示例大学',
        creditCode: '12130000000000003C',
        hostKind: 'university',
        areaCode: '130300',
      },
      {
        kind: 'institution',
        name: '港城示例学院',
        creditCode: '12130000000000004D',
        hostKind: 'university',
        areaCode: '130300',
      },
      {
        kind: 'institution',
        name: '海滨示例研究院',
        creditCode: '12130000000000005E',
        hostKind: 'researchInstitute',
        areaCode: '130300',
      },
    ])
    .returning({ id: organisation.id });
  const [province = 0, city = 0, ...hosts] = organisations.map((row) => row.id);
  await db.update(organisation).set({ guidingUnitId: city }).where(inArray(organisation.id, hosts));
  const at = (organisationId: number, organisationKind: ActorPost['organisationKind'], ...roles: ActorPost['role'][]) =>
    roles.map((role) => ({ postId: 0, organisationId, organisationKind, role }));
  const posts: Record<Who, ActorPost[]> = {
    officer: at(province, 'province', 'officer'),
    signer: at(province, 'province', 'signer'),
    otherSigner: at(province, 'province', 'signer'),
    draftingSigner: at(province, 'province', 'officer', 'signer'),
    guide: at(city, 'guidingUnit', 'officer', 'signer'),
    applicant: at(hosts[0] ?? 0, 'institution', 'applicant'),
    auditor: at(province, 'province', 'auditor'),
  };
  const names = Object.keys(posts) as Who[];
  const people = await db
    .insert(person)
    .values(names.map((username) => ({ username, name: `示例${username}`, passwordHash: '' })))
    .returning({ id: person.id });
  const actors = Object.fromEntries(
    names.map((name, place) => [name, { personId: people[place]?.id ?? 0, name, posts: posts[name], sessionId: null }]),
  ) as unknown as Record<Who, Actor>;
  const record = await openDossier(contextOf(house, db, actors.officer), batchKind, {
    title: '2026年第一批',
    issuerId: province,
  });
  await db.update(dossier).set({ state: 'ranked' }).where(eq(dossier.id, record.id));
  await db.insert(batch).values({
    dossierId: record.id,
    issuerId: province,
    name: '第一批',
    year: 2026,
    opensOn: '2026-03-01',
    closesOn: '2026-04-30',
    fields: ['marine'],
    quota,
    level: 'provincial',
    sections: [],
    sheet: scoringSheet as never,
    panel: {} as never,
  });
  return { ids: { province, city, hosts, batch: record.id }, actors };
}

async function passed(
  context: ReturnType<typeof contextOf<House>>,
  batchId: number,
  guidingUnitId: number,
  host: number,
  field: string,
  rank: number,
): Promise<number> {
  const [batchRow] = await context.tx.select().from(batch).where(eq(batch.dossierId, batchId));
  const record = await openDossier(context, applicationKind, {
    title: `申报${rank}`,
    parentId: batchId,
    ownerId: host,
    guidingUnitId,
    issuerId: batchRow?.issuerId ?? null,
  });
  await context.tx.update(dossier).set({ state: 'passed' }).where(eq(dossier.id, record.id));
  await context.tx.insert(application).values({
    dossierId: record.id,
    batchId,
    organisationId: host,
    field,
    resultMean: 90 - rank,
    resultSpread: 2,
    resultRank: rank,
    resultPassed: true,
  });
  await context.tx.insert(applicationSection).values({
    applicationId: record.id,
    section: 'applicant',
    data: { director: '张示例', address: '秦皇岛市海港区示例路1号', phone: '0335-0000000' },
    version: 1,
    savedAt: context.now,
    savedBy: 1,
  });
  // Six of a panel of seven are in favour.
  await context.tx.insert(vote).values(
    Array.from({ length: 7 }, (_, voter) => ({
      reviewId: batchId,
      expertId: voter + 1,
      applicationId: record.id,
      inFavour: voter > 0,
      at: context.now,
    })),
  );
  return record.id;
}
