import { moveTables } from '@jijiao/measures';
import { and, desc, ne, type SQL, sql } from 'drizzle-orm';
import { type Actor, holds } from '../auth/actor.ts';
import { getKind, stateOf } from '../dossier/kinds.ts';
import { dossier } from '../dossier/tables.ts';
import { englishTitles } from '../dossier/titles.ts';
import { actorOf, type Context } from '../http/context.ts';
import type { Hit, Searchable } from './searchable.ts';
import { holdsWords } from './words.ts';

/** Dossiers that the actor sees as a party or for the province: the sight of `maySee`, as a condition. Batches are a group of their own. */
export const partyDossiers: Searchable = {
  group: 'dossiers',
  mayLook: (actor) => actor.posts.length > 0,
  find: (context, words, limit) => findDossiers(context, { words, limit, seen: seenByParties(actorOf(context)) }),
};

interface Wanted {
  readonly words: readonly string[];
  readonly limit: number;
  /** What of the table `dossier` the actor may open. */
  readonly seen: SQL;
}

/** Dossiers by title and number, newest first. A room finds by this what its kind shows to others than the parties. */
export async function findDossiers({ tx }: Context, { words, limit, seen }: Wanted): Promise<Hit[]> {
  const rows = await tx
    .select({
      id: dossier.id,
      kind: dossier.kind,
      title: dossier.title,
      number: dossier.number,
      state: dossier.state,
    })
    .from(dossier)
    .where(and(ne(dossier.kind, 'batch'), seen, holdsWords(words, dossier.title, dossier.number)))
    .orderBy(desc(dossier.id))
    .limit(limit);
  const titles = await englishTitles(tx, rows);
  return rows.map((row) => ({
    id: String(row.id),
    kind: row.kind,
    title: row.title,
    titleEn: titles.get(row.id) ?? null,
    number: row.number,
    note: getKind(row.kind).table.title,
    state: stateOf(row),
  }));
}

function seenByParties(actor: Actor): SQL {
  const units = actor.posts.filter((post) => post.role !== 'expert').map((post) => post.organisationId);
  const ours = (column: SQL | typeof dossier.ownerId) => sql`${column} = any(${sql.param(units)}::bigint[])`;
  const own = sql`(${ours(dossier.ownerId)} or (${dossier.ownerId} is null and ${ours(sql`${dossier.issuerId}`)}))`;
  const all = holds(actor, ['officer', 'signer', 'auditor'], { kind: 'province' });
  const others = all ? sql`true` : sql`(${ours(sql`${dossier.guidingUnitId}`)} or ${ours(sql`${dossier.issuerId}`)})`;
  return sql`(${own} or (${others} and not ${privately()}))`;
}

/** Holds for a dossier in a state that its owner alone sees. */
function privately(): SQL {
  const kinds = moveTables.flatMap((table) => {
    const states = getKind(table.dossier).privateStates ?? [];
    return states.length
      ? [sql`(${dossier.kind} = ${table.dossier} and ${dossier.state} = any(${sql.param([...states])}::text[]))`]
      : [];
  });
  return kinds.length ? sql`(${sql.join(kinds, sql` or `)})` : sql`false`;
}
