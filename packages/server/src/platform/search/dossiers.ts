import { and, desc, ne } from 'drizzle-orm';
import { kindOf, stateOf } from '../dossier/kinds.ts';
import { seenIn } from '../dossier/sight.ts';
import { dossier } from '../dossier/tables.ts';
import { englishTitles } from '../dossier/titles.ts';
import type { Context } from '../http/context.ts';
import type { Hit, Searchable } from './searchable.ts';
import { holdsWords } from './words.ts';

/** Dossiers that the actor sees, by title and number, newest first. Batches are a group of their own. */
export const partyDossiers: Searchable = {
  group: 'dossiers',
  mayLook: (actor) => actor.posts.length > 0,
  find: findDossiers,
};

async function findDossiers(context: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  const rows = await context.tx
    .select({
      id: dossier.id,
      kind: dossier.kind,
      title: dossier.title,
      number: dossier.number,
      state: dossier.state,
    })
    .from(dossier)
    .where(and(ne(dossier.kind, 'batch'), seenIn(context), holdsWords(words, dossier.title, dossier.number)))
    .orderBy(desc(dossier.id))
    .limit(limit);
  const titles = await englishTitles(context, rows);
  return rows.map((row) => ({
    id: String(row.id),
    kind: row.kind,
    title: row.title,
    titleEn: titles.get(row.id) ?? null,
    number: row.number,
    note: kindOf(context, row).table.title,
    state: stateOf(context, row),
  }));
}
