import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect, type Database } from '../db/connect.ts';
import { testDatabase } from '../db/testing.ts';
import { appendAudit } from './append.ts';
import { auditLedger, type Ledger } from './ledger.ts';
import { type SealerParts, sealOnce } from './sealer.ts';
import { keepSealKey } from './sealKey.ts';
import { openDatabase } from './source.ts';
import { type LedgerReport, verifyLedger } from './verify.ts';

/** A database with a sealer, as the application and as its owner, who may do everything. */
export async function openLedgerHouse(ledgers: readonly Ledger[] = [auditLedger]) {
  const test = await testDatabase();
  const [application, owner] = [connect(test.appUrl), connect(test.url)];
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'));
  const key = await keepSealKey(folder);
  /** Transactions of other databases on the server hold the sealer back as well. */
  const settle = async () => {
    for (let tries = 0; tries < 500; tries++) {
      const { rows } = await application.pool.query<{ over: boolean }>(`
        select coalesce(max(tx) < pg_snapshot_xmin(pg_current_snapshot()), true) as over
          from (select tx from audit_entry union all select tx from timeline_entry) t`);
      if (rows[0]?.over) return;
      await sleep(20);
    }
  };
  const parts: SealerParts = { database: application, ledgers, key, headsFile: join(folder, 'heads.log') };
  return {
    application,
    owner,
    folder,
    key,
    parts,
    /** Seals when no transaction on the server is in the way any more. */
    async sealSettled(with_: SealerParts = parts) {
      await settle();
      return sealOnce(with_);
    },
    /** Writes entries to chains in turn, each in a transaction of its own, and seals after every `sealEvery`. */
    async fill(count: number, { chains = 3, sealEvery = 5 }: { chains?: number; sealEvery?: number } = {}) {
      for (let each = 0; each < count; each++) {
        await appendAudit(application.db, {
          chain: `dossier:${each % chains}`,
          action: 'test.act',
          personId: each,
          detail: { each, nested: { b: [1, null, 'ä'], a: 1.5 } },
        });
        if ((each + 1) % sealEvery !== 0) continue;
        await settle();
        await sealOnce(parts);
      }
    },
    /** Does something that no grant and no trigger keeps the superuser from. */
    async tamper(statement: string, values: unknown[] = []): Promise<void> {
      const client = await owner.pool.connect();
      try {
        await client.query('set session_replication_role = replica');
        await client.query(statement, values);
        await client.query('set session_replication_role = default');
      } finally {
        client.release();
      }
    },
    verify: (database: Database = application): Promise<LedgerReport> =>
      openDatabase(database, { ledgers, publicKey: key.publicKey, headsFile: parts.headsFile }, verifyLedger),
    async close() {
      await Promise.all([application.close(), owner.close()]);
      await test.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
