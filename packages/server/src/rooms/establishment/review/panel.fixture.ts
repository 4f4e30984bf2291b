import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { scoringSheet } from '@jijiao/measures';
import { sql } from 'drizzle-orm';
import { composeRooms } from '../../../main.ts';
import { seal } from '../../../platform/audit/tables.ts';
import type { Actor, ActorPost } from '../../../platform/auth/actor.ts';
import { organisation, person } from '../../../platform/auth/tables.ts';
import { connect } from '../../../platform/db/connect.ts';
import { testDatabase } from '../../../platform/db/testing.ts';
import { dossierRoutes } from '../../../platform/dossier/dossier.routes.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { contextOf, type House } from '../../../platform/http/context.ts';
import { buildServer } from '../../../platform/http/server.ts';
import { readKeys } from '../../../platform/personal/index.ts';
import { application } from '../application/application.tables.ts';
import { batch } from '../batch/batch.tables.ts';
import { expertRoutes } from '../expert/expert.routes.ts';
import { expert, expertEmployment } from '../expert/expert.tables.ts';
import { reviewRoutes } from './review.routes.ts';

interface Sent {
  readonly as?: Actor | undefined;
  readonly body?: unknown;
}

type Fields = readonly string[];

const panel = { size: 3, outsideMin: 1, substitutes: 0, dropExtremes: true };

/** A house that answers over HTTP, with officers, applicants, a bank of experts and closed batches of recommended applications. */
export async function openPanelHouse() {
  const test = await testDatabase();
  const database = connect(test.appUrl);
  const key = () => randomBytes(32).toString('base64');
  const clock = { now: new Date('2026-11-23T09:00:00+08:00') };
  const house: House = {
    rooms: composeRooms(),
    database,
    now: () => clock.now,
    publicAddress: 'http://localhost',
    keys: readKeys({ sealing: `1:${key()}`, blind: key() }),
    dataFolder: tmpdir(),
  };
  const actors = new Map<string, Actor>();
  const routes = [...expertRoutes, ...reviewRoutes, ...dossierRoutes];
  const app = await buildServer({
    house,
    routes,
    endpoints: routes.map((each) => each.endpoint),
    findActor: (request) => Promise.resolve(actors.get(String(request.headers['x-actor'])) ?? null),
    fromOwnOrigin: () => true,
  });
  let number = 0;
  const db = database.db;

  const place = async (kind: ActorPost['organisationKind'], name: string, guidingUnitId: number | null = null) => {
    const [row] = await db
      .insert(organisation)
      .values({ kind, name, guidingUnitId, creditCode: `9113MA${String(++number).padStart(12, '0')}` })
      .returning();
    if (!row) throw new Error('no organisation was added');
    return row;
  };
  const province = await place('province', '省人社厅');
  const unit = await place('guidingUnit', '秦皇岛市人社局');
  const hosts = [
    await place('institution', '燕山大学', unit.id),
    await place('institution', '河北建材学院', unit.id),
    await place('institution', '河北科技师范学院', unit.id),
  ];

  const someone = async (role: ActorPost['role'], at: typeof province): Promise<Actor> => {
    const username = `${role}.${++number}`;
    const [row] = await db.insert(person).values({ username, name: username }).returning();
    if (!row) throw new Error('no person was added');
    const actor: Actor = {
      personId: row.id,
      name: username,
      sessionId: null,
      posts: [{ postId: 1, organisationId: at.id, organisationKind: at.kind, role }],
    };
    actors.set(String(row.id), actor);
    return actor;
  };

  const someExpert = async (
    fields: Fields,
    values: { organisationCode?: string; partners?: string[]; past?: { organisationCode: string; until: string } } = {},
  ) => {
    const actor = await someone('expert', province);
    const { past, ...rest } = values;
    const [row] = await db
      .insert(expert)
      .values({
        personId: actor.personId,
        name: actor.name,
        title: '教授',
        organisation: '某大学',
        organisationCode: `OUT${++number}`,
        fields: [...fields],
        partners: [],
        ...rest,
      })
      .returning();
    if (!row) throw new Error('no expert was added');
    if (past) await db.insert(expertEmployment).values({ expertId: row.id, organisation: '原单位', ...past });
    return { ...row, actor };
  };

  /** A closed batch with one recommended application of each host named. */
  const someBatch = async (
    applicants: readonly { host: typeof province; field: string }[],
    rules: Partial<typeof panel> = {},
  ) => {
    const open = async (kind: string, state: string, values: Partial<typeof dossier.$inferInsert>) => {
      const [row] = await db
        .insert(dossier)
        .values({ kind, state, title: kind, issuerId: province.id, ...values })
        .returning();
      if (!row) throw new Error('no dossier was added');
      return row.id;
    };
    const id = await open('batch', 'closed', {});
    const fields = [...new Set(applicants.map(({ field }) => field))];
    await db.insert(batch).values({
      dossierId: id,
      issuerId: province.id,
      name: `第${++number}批`,
      year: 2026,
      opensOn: '2026-09-01',
      closesOn: '2026-10-31',
      fields,
      areas: null,
      quota: 5,
      level: 'provincial',
      favouredField: null,
      sections: ['applicant'],
      sheet: scoringSheet,
      panel: { ...panel, ...rules },
    });
    const applications: number[] = [];
    for (const { host, field } of applicants) {
      const dossierId = await open('application', 'recommended', {
        parentId: id,
        ownerId: host.id,
        guidingUnitId: unit.id,
      });
      await db.insert(application).values({ dossierId, batchId: id, organisationId: host.id, field, rank: 1 });
      applications.push(dossierId);
    }
    return { id, applications };
  };

  /** Seals a head a second later than the clock stands, and lets the clock pass it. */
  const sealHead = async (head: Uint8Array = randomBytes(32)): Promise<string> => {
    const sealedAt = new Date(clock.now.getTime() + 1000);
    const none = new Uint8Array(32);
    await db.insert(seal).values({
      era: 1,
      height: ++number,
      cluster: null,
      fromTx: '1',
      // After every transaction so far, the announcement among them.
      toTx: sql`pg_current_xact_id()`,
      count: 1,
      base: {},
      upTo: {},
      merkleRoot: none,
      prevHead: none,
      head,
      signature: none,
      sealedAt,
    });
    clock.now = new Date(clock.now.getTime() + 2000);
    return Buffer.from(head).toString('hex');
  };

  const send = async (method: 'GET' | 'POST' | 'PUT', url: string, { as, body }: Sent = {}) => {
    const answer = await app.inject({
      method,
      url,
      headers: { ...(as && { 'x-actor': String(as.personId) }) },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    return { status: answer.statusCode, body: answer.json() };
  };

  return {
    database,
    clock,
    province,
    unit,
    hosts,
    officer: await someone('officer', province),
    someone,
    someExpert,
    someBatch,
    sealHead,
    get: (url: string, sent?: Sent) => send('GET', url, sent),
    post: (url: string, sent?: Sent) => send('POST', url, sent),
    put: (url: string, sent?: Sent) => send('PUT', url, sent),
    context: (actor: Actor | null = null) => contextOf(house, db, actor),
    async close() {
      await app.close();
      await database.close();
      await test.close();
    },
  };
}

export type PanelHouse = Awaited<ReturnType<typeof openPanelHouse>>;
