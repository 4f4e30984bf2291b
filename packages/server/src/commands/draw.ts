import { readFile } from 'node:fs/promises';
import { repeatDraw } from '../rooms/establishment/index.ts';

/**
 * `jijiao draw --seed HEAD FILE`: repeats a draw from its published record (plan and candidates as JSON) and the published head,
 * with no database. Prints the experts drawn, in order.
 */
export async function drawCommand(words: readonly string[]): Promise<void> {
  const at = words.indexOf('--seed');
  const seed = at < 0 ? undefined : words[at + 1];
  const file = words.find((word, place) => !word.startsWith('--') && place !== at + 1);
  if (!seed || !file) throw new Error('jijiao draw --seed HEAD RECORD.json');
  const record = JSON.parse(await readFile(file, 'utf8')) as Parameters<typeof repeatDraw>[0];
  for (const id of repeatDraw(record, seed)) {
    console.log(`${id}\t${record.candidates.find((candidate) => candidate.expertId === id)?.name ?? ''}`);
  }
}
