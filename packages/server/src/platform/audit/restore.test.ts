import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { connect } from '../db/connect.ts';
import { startEmbedded } from '../db/embedded.ts';
import { migrate } from '../db/migrate.ts';
import { appendAudit } from './append.ts';
import { openLedgerHouse } from './ledgerHouse.testing.ts';
import { sealOnce } from './sealer.ts';

const house = await openLedgerHouse();
const base = await mkdtemp(join(tmpdir(), 'restored-'));
const elsewhere = await startEmbedded({ base: join(base, 'postgres'), testing: true });
afterAll(async () => {
  await house.close();
  await elsewhere.stop();
  await rm(base, { recursive: true, force: true });
});

test('a dump restored in another cluster goes on in a new era, with what was unsealed, and all of it verifies', async () => {
  await house.fill(12);
  await migrate(elsewhere.url);
  const owner = connect(elsewhere.url);
  const copy = await owner.pool.connect();
  await copy.query('set session_replication_role = replica');
  for (const table of ['audit_entry', 'seal']) {
    const { rows } = await house.owner.pool.query(`select to_jsonb(t) as row from ${table} t`);
    for (const { row } of rows) {
      await copy.query(
        `insert into ${table} overriding system value select * from jsonb_populate_record(null::${table}, $1)`,
        [row],
      );
    }
  }
  await copy.query("select setval(pg_get_serial_sequence('audit_entry', 'id'), (select max(id) from audit_entry))");
  copy.release();
  await owner.close();

  const restored = connect(elsewhere.url, { role: 'jijiao_app' });
  const parts = { ...house.parts, database: restored };
  const write = () => appendAudit(restored.db, { chain: 'dossier:1', action: 'test.after' });
  await write();
  for (let round = 0; round < 4; round++) {
    await sealOnce(parts);
    await write();
  }
  await sealOnce(parts);
  const { rows } = await restored.pool.query('select era, height, count from seal order by height');
  expect(rows.slice(0, 3)).toEqual([
    { era: 1, height: 1, count: 5 },
    { era: 1, height: 2, count: 5 },
    { era: 2, height: 3, count: 2 },
  ]);
  expect(await house.verify(restored)).toMatchObject({ holds: true, rows: 17, unsealed: 0, findings: [] });
  await restored.close();
});
