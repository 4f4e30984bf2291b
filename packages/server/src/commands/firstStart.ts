import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { auditEntry } from '../platform/audit/tables.ts';
import { connect } from '../platform/db/connect.ts';
import { migrate } from '../platform/db/migrate.ts';
import { contextOf, type House } from '../platform/http/context.ts';
import { isSetUp, setupCodeFile } from '../rooms/directory/index.ts';

/** The audit entry that marks a database as holding the demonstration. */
export const demonstrationMark = { chain: 'demonstration', action: 'demonstration.loaded' } as const;

/** Draws the code of the first setup and keeps it for the page that asks for it; nothing where someone is registered already. */
export async function offerSetup(house: House): Promise<string | undefined> {
  if (await isSetUp(contextOf(house, house.database.db, null))) return undefined;
  const code = randomBytes(9).toString('base64url');
  await writeFile(setupCodeFile(house.dataFolder), code, { mode: 0o600 });
  return code;
}

/** Refuses to serve a database that the demonstration was loaded into: its accounts and their password are known to all. */
export async function refuseDemonstration(house: House): Promise<void> {
  const { chain, action } = demonstrationMark;
  const [found] = await house.database.db
    .select({ id: auditEntry.id })
    .from(auditEntry)
    .where(and(eq(auditEntry.chain, chain), eq(auditEntry.action, action)))
    .limit(1);
  if (found) throw new Error('jijiao serve does not start: the demonstration is in this database');
}

/** Where the accounts of a loaded demonstration are kept; written when it is whole. */
export const accountsFile = (dataFolder: string) => join(dataFolder, 'demonstration.json');

/**
 * Empties a trial database whose demonstration was cut off while it was loading, so that it loads again from the beginning.
 * Leaves any other database alone: one without the mark, and one whose demonstration is whole.
 */
export async function clearHalfDemonstration(databaseUrl: string, dataFolder: string): Promise<boolean> {
  return existsSync(accountsFile(dataFolder)) ? false : clearDemonstration(databaseUrl, dataFolder);
}

/**
 * Empties a trial database that holds the demonstration, with all that was done in it; leaves one without its mark alone. Refuses
 * while anything else is connected to it.
 */
export async function clearDemonstration(databaseUrl: string, dataFolder: string): Promise<boolean> {
  const database = connect(databaseUrl, { max: 1 });
  try {
    const marked = await database.pool.query('select 1 from audit_entry where chain = $1 and action = $2 limit 1', [
      demonstrationMark.chain,
      demonstrationMark.action,
    ]);
    if (marked.rows.length === 0) return false;
    const others = await database.pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and backend_type = 'client backend' limit 1`,
    );
    if (others.rows.length > 0) throw new Error('the program is running on this data: stop it first');
    await database.pool.query(
      'drop schema if exists graphile_worker cascade; drop schema public cascade; create schema public',
    );
  } finally {
    await database.close();
  }
  await rm(accountsFile(dataFolder), { force: true });
  await rm(join(dataFolder, 'heads.log'), { force: true });
  await migrate(databaseUrl);
  return true;
}
