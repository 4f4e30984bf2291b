import type pg from 'pg';
import { copyIn, copyOut } from './copy.ts';

/**
 * Everything that stands in the tables of the house, as text that `psql` reads too: a COPY with its rows for each table, then where
 * its sequences stand. Not the tables themselves, nor which migrations made them.
 */
export async function dumpRows(client: pg.Client): Promise<string> {
  const { rows: tables } = await client.query<{ name: string; columns: string }>(`
    select quote_ident(c.relname) as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
     group by c.relname
     order by c.relname`);
  const parts: string[] = [];
  for (const { name, columns } of tables) {
    const text = await copyOut(client, `copy ${name} (${columns}) to stdout`);
    if (text !== '') parts.push(`COPY ${name} (${columns}) FROM stdin;\n${text}\\.\n`);
  }
  const { rows: sequences } = await client.query<{ name: string; last: string }>(`
    select format('%I', sequencename) as name, last_value::text as last
      from pg_sequences where schemaname = 'public' and last_value is not null
     order by 1`);
  return [...parts, ...sequences.map(({ name, last }) => `SELECT setval('${name}', ${last});\n`)].join('');
}

/**
 * Puts rows of `dumpRows` into the empty tables of a database that the same migrations have made; triggers and references are off
 * meanwhile, so that each row is as it was. Asks for a superuser. Refuses with the database's error.
 */
export async function restoreRows(client: pg.Client, dump: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query('set local session_replication_role = replica');
    for (const [, copy, rows, statement] of dump.matchAll(part)) {
      if (copy) await copyIn(client, copy, rows ?? '');
      else await client.query(statement ?? '');
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

const part = /^(COPY .* FROM stdin);\n([\s\S]*?)^\\\.\n|^(SELECT .*);\n/gm;
