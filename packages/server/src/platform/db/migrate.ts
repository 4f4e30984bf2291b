import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { applicationRole } from './connect.ts';
import { findChanged, sha256Of } from './fingerprints.ts';

/** Where the migrations of the house stand. */
export const migrationsFolder = join(import.meta.dirname, '../../../migrations');

export type Migration = { readonly name: string; readonly text: string; readonly sha256: string };

/** A migration this database has taken in is no longer the file of that name. */
export class MigrationChanged extends Error {
  override readonly name = 'MigrationChanged';
}

const lockKey = 41_005;

/** The migrations of a folder in the order they are applied; none where the folder is missing. */
export async function readMigrations(folder = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, sha256: sha256Of(text) };
    }),
  );
}

/**
 * Brings a database to the state of the migrations, each in a transaction of its own, one migrator at a time, and gives
 * the names applied now. Makes the application's role first. Refuses with MigrationChanged when a file applied earlier
 * was changed or taken away.
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await prepare(client);
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration');
    refuseChanged(rows, migrations);
    const applied = new Set(rows.map(({ name }) => name));
    const open = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of open) await apply(client, migration);
    return open.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function refuseChanged(applied: readonly { name: string; sha256: string }[], migrations: readonly Migration[]): void {
  const changed = findChanged(applied, migrations);
  if (changed.length === 0) return;
  throw new MigrationChanged(
    `Applied to this database and changed since: ${changed.join(', ')}. Put the change into a new migration, ` +
      'or begin with an empty database.',
  );
}

async function prepare(client: pg.Client): Promise<void> {
  await client.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = '${applicationRole}') then
        create role ${applicationRole} nologin;
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$;
    do $$ begin
      if not pg_has_role(current_user, '${applicationRole}', 'member') then
        grant ${applicationRole} to current_user;
      end if;
    end $$;
    create table if not exists migration (
      name text primary key,
      sha256 text not null,
      applied_at timestamptz not null default now()
    );
    comment on table migration is '已执行的数据库迁移';
    comment on column migration.name is '文件名';
    comment on column migration.sha256 is '内容摘要值（SHA-256）';
    comment on column migration.applied_at is '执行时间';
    grant usage on schema public to ${applicationRole};
    alter default privileges in schema public
      grant select, insert, update, delete on tables to ${applicationRole};
    alter default privileges in schema public grant usage on sequences to ${applicationRole};
  `);
}

async function apply(client: pg.Client, { name, text, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(text);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Migration ${name} fails: ${reason}${place(cause, text)}`, { cause });
  }
}

function place(cause: unknown, text: string): string {
  const position = cause instanceof pg.DatabaseError ? Number(cause.position) : Number.NaN;
  return Number.isNaN(position) ? '' : ` (line ${text.slice(0, position).split('\n').length})`;
}
