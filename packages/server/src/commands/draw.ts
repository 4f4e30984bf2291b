import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '../platform/db/connect.ts';
import { startEmbedded } from '../platform/db/embedded.ts';
import { listDraws, repeatDraw } from '../rooms/establishment/index.ts';
import { readSettings } from '../settings.ts';

type Basis = Parameters<typeof repeatDraw>[0];

/**
 * `jijiao draw --seed HEAD RECORD.json` repeats a draw from its record (plan and candidates) and the published head, with no database;
 * `jijiao draw --seed HEAD --review N --round R` takes the record from this one. Prints the experts drawn, in order.
 */
export async function drawCommand(words: readonly string[]): Promise<void> {
  const seed = after(words, '--seed');
  const review = Number(after(words, '--review'));
  const file = words.find((word) => word.endsWith('.json'));
  if (!seed || !(file || review)) throw new Error('jijiao draw --seed HEAD (RECORD.json | --review N [--round R])');
  const basis = file
    ? (JSON.parse(await readFile(file, 'utf8')) as Basis)
    : await findRecord(review, Number(after(words, '--round') ?? 1));
  for (const id of repeatDraw(basis, seed)) {
    console.log(`${id}\t${basis.candidates.find((candidate) => candidate.expertId === id)?.name ?? ''}`);
  }
}

async function findRecord(review: number, round: number): Promise<Basis> {
  const settings = readSettings(process.env, { embedded: !process.env['DATABASE_URL'] });
  const embedded = settings.databaseUrl ? null : await startEmbedded({ base: join(settings.dataFolder, 'postgres') });
  const database = connect(settings.databaseUrl ?? embedded?.url ?? '', { max: 1 });
  try {
    const found = (await listDraws(database.db, review)).find((each) => each.round === round);
    if (!found) throw new Error(`review ${review} has no draw ${round}`);
    return found;
  } finally {
    await database.close();
    await embedded?.stop();
  }
}

function after(words: readonly string[], flag: string): string | undefined {
  const at = words.indexOf(flag);
  return at < 0 ? undefined : words[at + 1];
}
