import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { dumpRows, restoreRows } from './dump.ts';
import { emptyTestDatabase } from './testing.ts';

const homes = await Promise.all([emptyTestDatabase(), emptyTestDatabase()]);
const [from, to] = homes.map(({ url }) => new pg.Client({ connectionString: url })) as [pg.Client, pg.Client];
await Promise.all([from.connect(), to.connect()]);
afterAll(async () => {
  await Promise.all([from.end(), to.end()]);
  await Promise.all(homes.map((home) => home.close()));
});

const tables = `
  create table "order" (id bigint primary key generated always as identity, words text, bytes bytea, list text[], body jsonb,
    due timestamptz, length int generated always as (length(words)) stored);
  create table line (order_id bigint references "order", at xid8 default pg_current_xact_id());
  create function refuse() returns trigger language plpgsql as $$ begin raise exception 'a trigger ran'; end $$;`;

test('every value comes back as it was, with identities, past triggers and references, and numbers go on', async () => {
  for (const client of [from, to]) await client.query(tables);
  await from.query(
    'insert into "order" (words, bytes, list, body, due) values ($1, $2, $3, $4, $5), (null, null, null, null, null)',
    ['tab\there\nCOPY x FROM stdin;\n\\.\nSELECT 1;\n\\N', Buffer.of(0, 255), ['甲', 'b"c', ''], 'null', 'infinity'],
  );
  await from.query('insert into line (order_id) select id from "order"');
  await to.query('create trigger refuse before insert on line for each row execute function refuse()');
  const dump = await dumpRows(from);
  await restoreRows(to, dump);
  expect(await dumpRows(to)).toBe(dump);
  const all = 'select o.*, l.at from "order" o join line l on l.order_id = o.id order by o.id';
  expect((await to.query(all)).rows).toEqual((await from.query(all)).rows);
  expect((await to.query('insert into "order" default values returning id')).rows).toEqual([{ id: '3' }]);
});

test('rows that do not fit leave the database as it was', async () => {
  await to.query('truncate "order", line');
  const dump = await dumpRows(from);
  await expect(restoreRows(to, dump.replace('COPY line', 'COPY gone'))).rejects.toThrow('gone');
  expect((await to.query('select from "order"')).rowCount).toBe(0);
});
