import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenHouse, openHouse } from '../packages/server/src/main.ts';
import { createSession } from '../packages/server/src/platform/auth/session.ts';
import { connect, type Database } from '../packages/server/src/platform/db/connect.ts';
import { startEmbedded } from '../packages/server/src/platform/db/embedded.ts';
import { migrate } from '../packages/server/src/platform/db/migrate.ts';
import { createLogger } from '../packages/server/src/platform/logging/index.ts';
import { readSettings, type Settings } from '../packages/server/src/settings.ts';

/** A database of a bench's own with the house over it, on a PostgreSQL that syncs as in earnest. */
export interface Scratch {
  readonly settings: Settings & { readonly databaseUrl: string };
  readonly opened: OpenHouse;
  /** As the owner, who may do everything. */
  readonly owner: Database;
  close(): Promise<void>;
}

/** Makes a database with all migrations and opens the house over it; `close` drops it again. */
export async function openScratch(): Promise<Scratch> {
  const server = await startEmbedded({ base: join(import.meta.dirname, '../.data/bench') });
  const name = `bench_${randomBytes(6).toString('hex')}`;
  const maker = connect(server.url, { max: 1 });
  await maker.pool.query(`create database ${name}`);
  const address = new URL(server.url);
  address.pathname = `/${name}`;
  await migrate(address.href);
  const folder = await mkdtemp(join(tmpdir(), 'jijiao-bench-'));
  const env = { JIJIAO_DATA: folder, JIJIAO_DEMO: '0', PORT: '0' };
  const settings = { ...readSettings(env, { embedded: true }), databaseUrl: address.href };
  const opened = await openHouse(settings, createLogger({ level: 'error' }));
  const owner = connect(address.href, { max: 2 });
  return {
    settings,
    opened,
    owner,
    async close() {
      await Promise.all([owner.close(), opened.close()]);
      await maker.pool.query(`drop database ${name} with (force)`);
      await maker.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The provincial department with one officer, signed in: ids, and the cookie of the session. */
export async function seatOfficer({ owner, opened }: Scratch) {
  const { rows } = await owner.pool.query<{ unit: string; person: string; post: string }>(`
    with unit as (insert into organisation (kind, name, credit_code) values ('province', '省人社厅', '11130000MB1A00000X') returning id),
      who as (insert into person (username, name, must_change_password) values ('officer', '张三', false) returning id),
      held as (insert into post (person_id, organisation_id, role, valid_from)
        select who.id, unit.id, 'officer', '2020-01-01' from who, unit returning id)
    select unit.id as unit, who.id as person, held.id as post from unit, who, held`);
  const [row] = rows;
  if (!row) throw new Error('no officer was seated');
  const personId = Number(row.person);
  const { id, token } = await createSession(opened.house.database.db, personId, {}, { complete: true, by: 'password' });
  const post = {
    postId: Number(row.post),
    organisationId: Number(row.unit),
    organisationKind: 'province' as const,
    role: 'officer' as const,
  };
  return {
    organisationId: Number(row.unit),
    actor: { personId, name: '张三', sessionId: id, posts: [post] },
    cookie: `session=${token}`,
  };
}
