import { moveTables } from '@jijiao/measures';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { PgText } from 'drizzle-orm/pg-core';
import { afterAll, describe, expect, test } from 'vitest';
import { columnName } from './columns.ts';
import { applicationRole, connect } from './connect.ts';
import { declare, findTables } from './declared.ts';
import { placingTrigger } from './growsOnly.ts';
import { testDatabase } from './testing.ts';

const database = await testDatabase();
const owner = connect(database.url);
const application = connect(database.appUrl);
afterAll(async () => {
  await Promise.all([owner.close(), application.close()]);
  await database.close();
});

const tables = await findTables();
const { picture, growsOnly } = declare(tables);
const names = tables.map(getTableName).sort();

/** What a query gives in two columns, as an object of lists. */
async function listsOf(query: string): Promise<Record<string, string[]>> {
  const { rows } = await owner.pool.query<{ name: string; values: string[] }>(query);
  return Object.fromEntries(rows.map(({ name, values }) => [name, values]));
}

describe('what the migrations have made is what the tables declare', () => {
  test('tables and columns, with their types', async () => {
    const real = await listsOf(`
      select c.relname as name,
             array_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end)
                       order by a.attname collate "C") as values
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
       group by c.relname`);
    const declared = Object.values(picture.tables).map(({ name, columns }) => [
      name,
      Object.entries(columns)
        .map(([column, { type, notNull }]) => [column, type, ...(notNull ? ['not null'] : [])].join(' '))
        .sort(),
    ]);
    expect(real).toEqual(Object.fromEntries(declared));
  });

  test('indices, beside those that migrations written by hand add', async () => {
    const real = await owner.pool.query("select indexname from pg_indexes where schemaname = 'public'");
    const declared = Object.values(picture.tables).flatMap(({ indexes }) => Object.keys(indexes));
    expect(real.rows.map(({ indexname }) => indexname)).toEqual(expect.arrayContaining(declared));
  });

  test('CHECKs', async () => {
    const real = await listsOf(`
      select conrelid::regclass::text as name, array_agg(conname::text order by conname collate "C") as values
        from pg_constraint where connamespace = 'public'::regnamespace and contype = 'c' group by 1`);
    const declared = Object.values(picture.tables).flatMap(({ name, checkConstraints }) => {
      const checks = Object.keys(checkConstraints).sort();
      return checks.length > 0 ? [[name, checks]] : [];
    });
    expect(real).toEqual(Object.fromEntries(declared));
  });

  test('the application may add to each table, and change or take out nothing of those that only grow', async () => {
    const real = await listsOf(`
      select table_name as name, array_agg(privilege_type::text order by privilege_type::text collate "C") as values
        from information_schema.table_privileges
       where table_schema = 'public' and grantee = '${applicationRole}' group by 1`);
    const declared = names.map((name) => [
      name,
      growsOnly[name] ? ['INSERT', 'SELECT'] : ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
    ]);
    expect(real).toEqual(Object.fromEntries(declared));
    expect(Object.keys(growsOnly).length).toBeGreaterThan(10);
  });

  test('no column of a table that only grows may be changed either', async () => {
    const real = await listsOf(`
      select table_name as name, array_agg(distinct privilege_type::text) as values
        from information_schema.column_privileges
       where table_schema = 'public' and grantee = '${applicationRole}' and privilege_type = 'UPDATE' group by 1`);
    expect(Object.keys(real).sort()).toEqual(names.filter((name) => !growsOnly[name]));
  });

  test('triggers, and the functions that they call', async () => {
    const real = await listsOf(`
      select tgrelid::regclass::text as name, array_agg(concat_ws(' ', tgname, tgfoid::regproc, tgenabled)) as values
        from pg_trigger where not tgisinternal group by 1`);
    const declared = Object.entries(growsOnly).flatMap(([name, { placedBy }]) =>
      placedBy === null ? [] : [[name, [`${placingTrigger(name)} ${placedBy} O`]]],
    );
    expect(real).toEqual(Object.fromEntries(declared));
  });
});

describe('values that are not known', () => {
  const listed = tables.flatMap((table) =>
    Object.values(getTableColumns(table)).flatMap((column) =>
      is(column, PgText) && column.enumValues?.length
        ? [{ table: getTableName(table), column: columnName(column), values: column.enumValues }]
        : [],
    ),
  );

  test.each(listed)(
    'are refused as $column of $table, and those of its list are not',
    async ({ table, column, values }) => {
      const { rows } = await owner.pool.query<{ said: string }>(
        'select pg_get_expr(conbin, conrelid) as said from pg_constraint where conrelid = $1::regclass and conname = $2',
        [table, `${table}_${column}_known`],
      );
      const judged = await owner.pool.query(`select (${rows[0]?.said}) as ok from unnest($1::text[]) v("${column}")`, [
        [...values, 'unheard of', ''],
      ]);
      expect(judged.rows.map(({ ok }) => ok)).toEqual([...values.map(() => true), false, false]);
    },
  );

  const open = (kind: string, state: string) =>
    application.pool.query('insert into dossier (kind, title, state) values ($1, $1, $2) returning id', [kind, state]);

  test.each(moveTables)('every state of $dossier is taken', async ({ dossier, initial, states }) => {
    const id = (await open(dossier, initial)).rows[0]?.id;
    for (const state of Object.keys(states))
      await application.pool.query('update dossier set state = $2 where id = $1', [id, state]);
    const unknown = application.pool.query("update dossier set state = 'unheard of' where id = $1", [id]);
    await expect(unknown).rejects.toMatchObject({ code: '23514', constraint: 'dossier_state_known' });
  });

  test('neither a state of another kind nor a kind without a move table is taken', async () => {
    await expect(open('batch', 'settled')).rejects.toMatchObject({ constraint: 'dossier_state_known' });
    await expect(open('unheard of', 'draft')).rejects.toMatchObject({ constraint: 'dossier_state_known' });
  });
});
