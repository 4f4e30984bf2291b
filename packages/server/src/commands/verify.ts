import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  exportLedger,
  houseLedgers,
  keepSealKey,
  type LedgerReport,
  type OpenedLedger,
  openDatabase,
  openExport,
  readPublicKey,
  verifyLedger,
} from '../platform/audit/index.ts';
import { connect } from '../platform/db/connect.ts';
import { startEmbedded } from '../platform/db/embedded.ts';
import { readSettings } from '../settings.ts';

/**
 * `jijiao verify`: walks every chain and seal of the database. `--export FILE` writes what an auditor takes home;
 * `--file FILE [--key PUBLIC.pem]` verifies such an export with no database at all.
 */
export async function verifyCommand(words: readonly string[], tell: (what: string) => void): Promise<void> {
  const file = after(words, '--file');
  if (file) {
    const key = after(words, '--key');
    const trusted = key ? { publicKey: readPublicKey(await readFile(key, 'utf8')) } : {};
    return conclude(await verifyLedger(await openExport(file, houseLedgers, trusted)), tell);
  }
  const settings = readSettings(process.env, { embedded: !process.env['DATABASE_URL'] });
  const embedded = settings.databaseUrl ? null : await startEmbedded({ base: join(settings.dataFolder, 'postgres') });
  const database = connect(settings.databaseUrl ?? embedded?.url ?? '', { max: 2 });
  try {
    const parts = await partsToVerify(settings.dataFolder);
    const target = after(words, '--export');
    if (target) {
      const out = createWriteStream(target, { mode: 0o600 });
      await openDatabase(database, parts, (source) => exportLedger(source, out));
      await new Promise<void>((end) => out.end(end));
      tell(`exported to ${target}`);
    } else {
      conclude(await openDatabase(database, parts, verifyLedger), tell);
    }
  } finally {
    await database.close();
    await embedded?.stop();
  }
}

/** What the house is verified by: its ledgers, and the key and the published heads of its data folder. */
export async function partsToVerify(dataFolder: string): Promise<OpenedLedger> {
  const { publicKey } = await keepSealKey(dataFolder);
  return { ledgers: houseLedgers, publicKey, headsFile: join(dataFolder, 'heads.log') };
}

function conclude(report: LedgerReport, tell: (what: string) => void): void {
  for (const finding of report.findings.slice(0, 100)) console.log(JSON.stringify(finding));
  tell(
    `${report.rows} rows under ${report.seals} seals, ${report.unsealed} not sealed yet: ${report.holds ? 'whole' : `${report.findings.length} findings`}`,
  );
  if (!report.holds) process.exitCode = 1;
}

function after(words: readonly string[], flag: string): string | undefined {
  const at = words.indexOf(flag);
  return at < 0 ? undefined : words[at + 1];
}
