import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { creditCodeCheck } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { composeRooms } from '../../../main.ts';
import type { Actor, ActorPost } from '../../../platform/auth/actor.ts';
import { organisation, person } from '../../../platform/auth/tables.ts';
import { connect } from '../../../platform/db/connect.ts';
import { testDatabase } from '../../../platform/db/testing.ts';
import type { Bytes } from '../../../platform/files/index.ts';
import { contextOf, type House } from '../../../platform/http/context.ts';
import type { Route } from '../../../platform/http/route.ts';
import { buildServer } from '../../../platform/http/server.ts';
import type { Logger } from '../../../platform/logging/index.ts';
import { readKeys } from '../../../platform/personal/index.ts';
import type { Offer } from '../../../platform/room/port.ts';

/** A credit code with its right check character, numbered. */
export function someCreditCode(number: number): string {
  const first17 = `91130300MA${String(number).padStart(7, '0')}`;
  return first17 + creditCodeCheck(first17);
}

/** What a request sends. */
interface Sent {
  readonly as?: Actor | undefined;
  readonly body?: unknown;
  readonly bytes?: Uint8Array | undefined;
  readonly headers?: Record<string, string> | undefined;
}

/** What a test brings in place of the usual: where bytes lie, where the log goes, what stands in for another room. */
interface DirectoryParts {
  readonly bytes?: Bytes;
  readonly logger?: Logger;
  readonly instead?: readonly Offer[];
}

/** A house over a database of its own, with a province, two guiding units and one institution of each, answering over HTTP. */
export async function openDirectory(routes: readonly Route<House>[], { bytes, logger, instead }: DirectoryParts = {}) {
  const test = await testDatabase();
  const database = connect(test.appUrl);
  const key = () => randomBytes(32).toString('base64');
  const clock = { now: new Date('2026-11-23T09:00:00+08:00') };
  const dataFolder = await mkdtemp(join(tmpdir(), 'jijiao-directory-'));
  const house: House = {
    rooms: composeRooms(instead),
    database,
    now: () => clock.now,
    publicAddress: 'http://localhost',
    keys: readKeys({ sealing: `1:${key()}`, blind: key() }),
    dataFolder,
    ...(bytes && { bytes }),
  };
  const actors = new Map<string, Actor>();
  const app = await buildServer({
    house,
    routes,
    ...(logger && { logger }),
    endpoints: routes.map((each) => each.endpoint),
    findActor: (request) => Promise.resolve(actors.get(String(request.headers['x-actor'])) ?? null),
    fromOwnOrigin: () => true,
  });

  let codes = 0;
  const place = async (
    kind: ActorPost['organisationKind'],
    name: string,
    guidingUnitId: number | null = null,
  ): Promise<number> => {
    const hostKind = kind === 'institution' ? 'university' : null;
    const [row] = await database.db
      .insert(organisation)
      .values({ kind, name, creditCode: someCreditCode(++codes), guidingUnitId, hostKind })
      .returning();
    if (!row) throw new Error('no organisation was added');
    return row.id;
  };
  const province = await place('province', '河北省人力资源和社会保障厅');
  const qinhuangdao = await place('guidingUnit', '秦皇岛市人力资源和社会保障局');
  const tangshan = await place('guidingUnit', '唐山市人力资源和社会保障局');
  const yanshan = await place('institution', '燕山大学', qinhuangdao);
  const ligong = await place('institution', '华北理工大学', tangshan);

  /** Someone who holds one post. */
  const someone = async (username: string, role: ActorPost['role'], organisationId: number): Promise<Actor> => {
    const [row] = await database.db.insert(person).values({ username, name: username }).returning();
    const [at] = await database.db.select().from(organisation).where(eq(organisation.id, organisationId));
    if (!row || !at) throw new Error('no person was added');
    const actor: Actor = {
      personId: row.id,
      name: row.name,
      sessionId: null,
      posts: [{ postId: 1, organisationId, organisationKind: at.kind, role }],
    };
    actors.set(String(row.id), actor);
    return actor;
  };

  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    { as, body, bytes, headers }: Sent = {},
  ) => {
    const answer = await app.inject({
      method,
      url,
      headers: {
        ...(as && { 'x-actor': String(as.personId) }),
        ...(bytes && { 'content-type': 'application/octet-stream' }),
        ...headers,
      },
      ...(bytes ? { payload: Buffer.from(bytes) } : body === undefined ? {} : { payload: body as object }),
    });
    const isJson = String(answer.headers['content-type']).includes('json') && answer.rawPayload.length > 0;
    return {
      status: answer.statusCode,
      body: isJson ? answer.json() : undefined,
      bytes: answer.rawPayload,
      headers: answer.headers,
    };
  };

  return {
    house,
    database,
    clock,
    organisations: { province, qinhuangdao, tangshan, yanshan, ligong },
    someone,
    get: (url: string, sent?: Sent) => send('GET', url, sent),
    post: (url: string, sent?: Sent) => send('POST', url, sent),
    put: (url: string, sent?: Sent) => send('PUT', url, sent),
    del: (url: string, sent?: Sent) => send('DELETE', url, sent),
    /** Answers on a port of this machine, for what only a real connection shows; gives the address. */
    listen: () => app.listen({ port: 0, host: '127.0.0.1' }),
    context: (actor: Actor | null = null) => contextOf(house, database.db, actor),
    async close() {
      await app.close();
      await database.close();
      await test.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export type Directory = Awaited<ReturnType<typeof openDirectory>>;
