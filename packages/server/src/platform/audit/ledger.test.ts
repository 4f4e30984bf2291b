import { createWriteStream } from 'node:fs';
import { appendFile, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appendTimeline, findChainEnd } from '../dossier/store.ts';
import { appendAudit } from './append.ts';
import { exportLedger, openExport } from './export.ts';
import { readHeads } from './head.ts';
import { houseLedgers } from './houseLedgers.ts';
import { auditLedger, type Ledger } from './ledger.ts';
import { openLedgerHouse } from './ledgerHouse.testing.ts';
import { firstHeadSealedAfter, sealOnce, startSealer } from './sealer.ts';
import { openDatabase } from './source.ts';
import { type LedgerReport, verifyLedger } from './verify.ts';

let house: Awaited<ReturnType<typeof openLedgerHouse>>;
beforeEach(async () => {
  house = await openLedgerHouse();
});
afterEach(() => house.close());

const places = ({ findings }: LedgerReport) =>
  findings.map(({ kind, id, chain, seq, height }) =>
    [kind, height ?? `${chain}#${seq}${id ? `=${id}` : ''}`].join(' '),
  );

describe('the append-only tables', () => {
  test('take no update, delete or truncate from the application', async () => {
    await house.fill(5);
    for (const table of ['audit_entry', 'seal']) {
      for (const statement of [`update ${table} set era = 1`, `delete from ${table}`, `truncate ${table}`]) {
        const refusal = await house.application.pool
          .query(statement.replace('era', table === 'seal' ? 'era' : 'action'))
          .then(
            () => 'done',
            (error: { code: string }) => error.code,
          );
        expect(refusal).toMatch(/42501|42804/);
      }
    }
  });

  test('chain entries of many writers at once without a gap', async () => {
    const write = (place: number) =>
      appendAudit(house.application.db, { chain: `person:${place % 2}`, action: 'test.act' });
    await Promise.all(Array.from({ length: 60 }, (_, place) => write(place)));
    await house.application.db.transaction((tx) =>
      appendAudit(tx, ...[1, 2, 3].map(() => ({ chain: 'person:1', action: 'test.three' }))),
    );
    await house.sealSettled();
    expect(await house.verify()).toMatchObject({ holds: true, rows: 63, seals: 1, unsealed: 0 });
  });

  test('leave the chain to the database: what the application says of it is not taken', async () => {
    await house.application.pool.query(
      `insert into audit_entry (chain, action, seq, hash, prev_hash, tx) values ('x', 'y', 99, '\\x00', '\\x00', '1'::xid8)`,
    );
    await house.sealSettled();
    expect(await house.verify()).toMatchObject({ holds: true, rows: 1, unsealed: 0 });
  });
});

describe('the sealer', () => {
  test('seals what is committed, waits for what is open, and publishes each head', async () => {
    const open = await house.application.pool.connect();
    await open.query('begin');
    await open.query(`insert into audit_entry (chain, action) values ('slow', 'test.slow')`);
    await house.fill(3, { sealEvery: 100 });
    expect(await sealOnce(house.parts)).toBeUndefined();
    await open.query('commit');
    open.release();
    expect(await house.sealSettled()).toMatchObject({ height: 1, count: 4 });
    expect(await sealOnce(house.parts)).toBeUndefined();
    expect(await readHeads(house.parts.headsFile)).toHaveLength(1);
    expect((await stat(join(house.folder, 'seal.key'))).mode & 0o777).toBe(0o600);
    expect(await house.verify()).toMatchObject({ holds: true, rows: 4, unsealed: 0 });
  });

  test('goes on in portions when it catches up, and two at once do not both seal', async () => {
    await house.fill(25, { sealEvery: 100 });
    const parts = { ...house.parts, atMost: 10 };
    const [one, other] = await Promise.all([house.sealSettled(parts), house.sealSettled(parts)]);
    expect(one?.height).not.toBe(other?.height);
    while (await house.sealSettled(parts));
    expect(await house.verify()).toMatchObject({ holds: true, rows: 25, seals: 3, unsealed: 0 });
  });

  test('publishes after a crash what was committed and not yet published, beside a line cut in its middle', async () => {
    await house.fill(10);
    const text = await readFile(house.parts.headsFile, 'utf8');
    await truncate(house.parts.headsFile, text.length - 40);
    await house.fill(5);
    expect((await readHeads(house.parts.headsFile)).map(({ height }) => height)).toEqual([1, 2, 3]);
    expect((await house.verify()).holds).toBe(true);
  });

  test('gives draws the first head after an instant', async () => {
    await house.fill(5);
    const instant = new Date();
    expect(await firstHeadSealedAfter(house.application.db, instant)).toBeUndefined();
    const sealer = startSealer(house.parts, { everyMs: 10, onFault: (error) => expect(error).toBeUndefined() });
    await house.fill(10, { sealEvery: 100 });
    await expect.poll(() => firstHeadSealedAfter(house.application.db, instant)).toMatchObject({ height: 2 });
    await sealer.stop();
  });
});

describe('what the superuser does is found, and placed', () => {
  // 20 entries over 3 chains, a seal after each 5: entry 8 (identity 8) is the third of dossier:1, under seal 2.
  beforeEach(() => house.fill(20));

  test('nothing is found where nothing was done', async () => {
    expect(await house.verify()).toEqual({ holds: true, rows: 20, seals: 4, unsealed: 0, findings: [] });
  });

  test.each([
    ['an action', `update audit_entry set action = 'other' where id = 8`],
    ['a moment by a microsecond', `update audit_entry set at = at + interval '1 microsecond' where id = 8`],
    ['a detail deep inside', `update audit_entry set detail = jsonb_set(detail, '{nested,b,0}', '2') where id = 8`],
    ['who it was', `update audit_entry set person_id = 1 where id = 8`],
    ['a value taken away', `update audit_entry set person_id = null where id = 8`],
  ])('%s changed', async (_, statement) => {
    await house.tamper(statement);
    expect(places(await house.verify())).toEqual(['rowsDiffer 2', 'rowChanged dossier:1#3=8']);
  });

  test('a row changed together with its hash and all hashes after it', async () => {
    await house.tamper(`update audit_entry set action = 'other' where id = 8`);
    for (const id of [8, 11, 14, 17, 20]) {
      await house.tamper(
        `update audit_entry e set prev_hash = coalesce((select hash from audit_entry where chain = e.chain and seq = e.seq - 1), '')
          where id = $1`,
        [id],
      );
      await house.tamper(
        `update audit_entry e set hash = sha256(convert_to('audit_entry ' || ledger_text(e), 'UTF8')) where id = $1`,
        [id],
      );
    }
    expect(places(await house.verify())).toEqual(['rowsDiffer 2', 'rowsDiffer 3', 'rowsDiffer 4']);
  });

  test('a row removed', async () => {
    await house.tamper('delete from audit_entry where id = 8');
    expect(places(await house.verify())).toEqual(['rowsDiffer 2', 'rowMissing dossier:1#3']);
  });

  test('the last row of a chain removed', async () => {
    await house.tamper('delete from audit_entry where id = 20');
    expect(places(await house.verify())).toEqual(['rowsDiffer 4']);
  });

  test('two rows swapped', async () => {
    await house.tamper(`update audit_entry a set action = 'x', detail = b.detail, person_id = b.person_id
      from audit_entry b where (a.id, b.id) in ((8, 11), (11, 8))`);
    expect(places(await house.verify())).toEqual([
      'rowsDiffer 2',
      'rowsDiffer 3',
      'rowChanged dossier:1#3=8',
      'rowChanged dossier:1#4=11',
    ]);
  });

  test('two rows put in another order', async () => {
    await house.tamper('update audit_entry set seq = 103 where id = 8');
    await house.tamper('update audit_entry set seq = 3 where id = 11');
    await house.tamper('update audit_entry set seq = 4 where id = 8');
    const found = places(await house.verify());
    expect(found).toEqual(
      expect.arrayContaining(['rowChanged dossier:1#3=11', 'rowChanged dossier:1#4=8', 'rowsDiffer 2']),
    );
  });

  test('a row put in, before or after the last identity', async () => {
    const columns = 'tx, action, chain, seq, prev_hash, hash';
    await house.tamper(
      `insert into audit_entry (${columns}) select tx, 'forged', 'own', 1, '', '' from audit_entry where id = 8`,
    );
    const found = places(await house.verify());
    expect(found).toEqual(['rowAdded undefined#undefined=21', 'rowChanged own#1=21']);
  });

  test('a row moved to another time', async () => {
    await house.tamper('update audit_entry set tx = (select tx from audit_entry where id = 18) where id = 8');
    expect(places(await house.verify())).toEqual(['rowsDiffer 2', 'rowsDiffer 4']);
  });

  test('a seal changed, and one removed', async () => {
    await house.tamper('update seal set count = 4 where height = 3');
    expect(places(await house.verify())).toEqual(['sealChanged 3', 'rowsDiffer 3']);
    await house.tamper('delete from seal where height = 2');
    expect(places(await house.verify())).toEqual(expect.arrayContaining(['sealMissing 2', 'tailCut 2']));
  });

  test('the tail cut off, rows and seals together, against the published heads', async () => {
    await house.tamper('delete from audit_entry where id > 15');
    await house.tamper('delete from seal where height = 4');
    expect(places(await house.verify())).toEqual(['tailCut 4']);
    await writeFile(house.parts.headsFile, '');
    expect((await house.verify()).holds).toBe(true);
  });

  test('a tail cut off is found still when the sealer has gone on, in an era of its own', async () => {
    await house.tamper('delete from audit_entry where id > 13');
    await house.tamper('delete from seal where height > 2');
    await house.fill(10);
    const report = await house.verify();
    expect(places(report)).toEqual(['tailCut 3', 'tailCut 4']);
    const { rows } = await house.owner.pool.query('select era, height, count from seal order by height');
    expect(rows.at(2)).toEqual({ era: 2, height: 5, count: 0 });
    expect(report).toMatchObject({ rows: 23, unsealed: 0 });
  });

  test('a head that our key did not sign', async () => {
    const [first] = await readHeads(house.parts.headsFile);
    await appendFile(house.parts.headsFile, `${JSON.stringify({ ...first, height: 9, head: '00'.repeat(32) })}\n`);
    expect(places(await house.verify())).toContain('headForged 9');
  });

  test('offline as well, from an export, and a cut export is refused', async () => {
    await house.tamper(`update audit_entry set action = 'other' where id = 8`);
    const path = join(house.folder, 'export.ndjson');
    const out = createWriteStream(path);
    const { ledgers, key, headsFile } = house.parts;
    await openDatabase(house.application, { ledgers, publicKey: key.publicKey, headsFile }, (source) =>
      exportLedger(source, out),
    );
    out.end();
    await finished(out);
    expect(await verifyLedger(await openExport(path, ledgers))).toEqual(await house.verify());
    const trusted = { heads: await readHeads(headsFile), publicKey: key.publicKey };
    expect(places(await verifyLedger(await openExport(path, ledgers, trusted)))).toEqual([
      'rowsDiffer 2',
      'rowChanged dossier:1#3=8',
    ]);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.slice(0, -200));
    await expect(openExport(path, ledgers)).rejects.toThrow('cut');
  });
});

test('the timelines of dossiers are walked by the hash they are written with', async () => {
  const timeline = await openLedgerHouse(houseLedgers);
  const insert = "insert into dossier (kind, title, state) values ('policy', $1, 'draft') returning id::int";
  const { rows } = await timeline.application.pool.query<{ id: number }>(insert, ['test']);
  const dossierId = rows[0]?.id ?? 0;
  for (const move of ['open', 'submit', 'accept']) {
    const detail = { b: null, a: { d: [1, null], c: '一' } };
    const entry = { dossierId, move, toState: move, opinion: null, personId: 7, detail, at: new Date() };
    await timeline.application.db.transaction(async (tx) =>
      appendTimeline(tx, entry, await findChainEnd(tx, dossierId)),
    );
  }
  await timeline.sealSettled();
  expect(await timeline.verify()).toMatchObject({ holds: true, rows: 3, unsealed: 0 });
  await timeline.tamper(`update timeline_entry set opinion = '同意' where seq = 2`);
  expect(places(await timeline.verify())).toEqual(['rowsDiffer 1', `rowChanged ${dossierId}#2=2`]);
  await expect(timeline.application.pool.query('delete from timeline_entry')).rejects.toMatchObject({ code: '42501' });
  await timeline.close();
});

test('a ledger without chains is held by its seals alone', async () => {
  await house.owner.pool.query(`create table tally (id bigint primary key generated always as identity, points int,
    tx xid8 not null default pg_current_xact_id())`);
  const ledgers: Ledger[] = [auditLedger, { table: 'tally', idColumn: 'id' }];
  for (let round = 0; round < 3; round++) {
    await house.owner.pool.query('insert into tally (points) select generate_series(1, 50)');
    await house.fill(1, { sealEvery: 9 });
    await house.sealSettled({ ...house.parts, database: house.owner, ledgers });
  }
  const verify = () =>
    openDatabase(
      house.owner,
      { ledgers, publicKey: house.key.publicKey, headsFile: house.parts.headsFile },
      verifyLedger,
    );
  expect(await verify()).toMatchObject({ holds: true, rows: 153, seals: 3 });
  await house.tamper('update tally set points = 99 where id = 70');
  expect(places(await verify())).toEqual(['rowsDiffer 2']);
});
