import { and, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { type Actor, seesAllBusiness, unitsOfBusiness } from '../auth/actor.ts';
import { prepared } from '../db/prepared.ts';
import { actorOf, type Context } from '../http/context.ts';
import { notFound } from '../http/errors.ts';
import type { Dossier, DossierKind, Kinds } from './kinds.ts';
import { dossier } from './tables.ts';

/** Who looks, as a condition reads it: values, or placeholders of a prepared query. */
interface Eyes {
  readonly units: SQL;
  readonly all: SQL;
  readonly person: SQL;
}

/** One answer to who sees a dossier: lists, counts, the search, the work list and single records ask it. */
export class Sight {
  readonly #kinds: Kinds;
  readonly #ask;
  readonly #askLocked;

  constructor(kinds: Kinds) {
    this.#kinds = kinds;
    const eyes: Eyes = {
      units: sql`${sql.placeholder('units')}::bigint[]`,
      all: sql`${sql.placeholder('all')}::boolean`,
      person: sql`${sql.placeholder('person')}::bigint`,
    };
    const seen = sql<boolean>`${conditionOf(kinds.all, eyes)}`.as('seen');
    const query = (tx: Parameters<Parameters<typeof prepared>[1]>[0]) =>
      tx
        .select({ record: getTableColumns(dossier), seen })
        .from(dossier)
        .where(eq(dossier.id, sql.placeholder('id')));
    this.#ask = prepared('dossier-seen', query);
    this.#askLocked = prepared('dossier-seen-locked', (tx) => query(tx).for('update'));
  }

  /**
   * Holds for the rows of the table `dossier` that the actor sees: those of the own units; of others what has left its owner's
   * desk, to the guiding unit, the issuer and the province; and whom a kind admits besides. Of one kind where one is named.
   */
  seenBy(actor: Actor, kind?: DossierKind): SQL {
    const eyes = {
      units: sql`${sql.param([...unitsOfBusiness(actor)])}::bigint[]`,
      all: seesAllBusiness(actor) ? sql`true` : sql`false`,
      person: sql`${actor.personId}::bigint`,
    };
    return conditionOf(kind ? [kind] : this.#kinds.all, eyes);
  }

  /** The dossier, if this actor may see it, and is of the kind where one is named; undefined for others. */
  async findSeen(context: Context, id: number, kind?: string): Promise<Dossier | undefined> {
    const [row] = await this.#ask(context.tx, { id, ...eyesOf(context) });
    return row?.seen && (kind === undefined || row.record.kind === kind) ? row.record : undefined;
  }

  /** Those of the dossiers that this actor sees, in one query. */
  async seenAmong(context: Context, ids: readonly number[]): Promise<ReadonlySet<number>> {
    if (ids.length === 0) return new Set();
    const rows = await context.tx
      .select({ id: dossier.id })
      .from(dossier)
      .where(and(inArray(dossier.id, [...ids]), this.seenBy(actorOf(context))));
    return new Set(rows.map(({ id }) => id));
  }

  /** The dossier, locked until the transaction ends so that two people's moves queue, and whether the actor sees it; 404 where there is none. */
  async lockDossier(context: Context, id: number): Promise<{ record: Dossier; seen: boolean }> {
    const [row] = await this.#askLocked(context.tx, { id, ...eyesOf(context) });
    if (!row) throw notFound();
    return row;
  }
}

function eyesOf({ actor }: Context): { units: readonly number[]; all: boolean; person: number } {
  if (!actor) return { units: [], all: false, person: 0 };
  return { units: unitsOfBusiness(actor), all: seesAllBusiness(actor), person: actor.personId };
}

/** Holds for rows of `dossier` in a state that others than the owner see too. */
export function hasLeftTheDesk(kinds: readonly Pick<DossierKind, 'name' | 'table'>[]): SQL {
  const own = kinds.flatMap(({ name, table }) =>
    Object.entries(table.states)
      .filter(([, state]) => state.own)
      .map(([state]) => sql`(${name}, ${state})`.inlineParams()),
  );
  return own.length ? sql`(${dossier.kind}, ${dossier.state}) not in (${sql.join(own, sql`, `)})` : sql`true`;
}

function conditionOf(kinds: readonly DossierKind[], { units, all, person }: Eyes): SQL {
  const admitted = kinds.flatMap(({ name, alsoSeenBy }) =>
    alsoSeenBy ? [sql` or (${dossier.kind} = ${sql`${name}`.inlineParams()} and ${alsoSeenBy(person)})`] : [],
  );
  // A draft without an owner is its issuer's own.
  return sql`(coalesce(${dossier.ownerId}, ${dossier.issuerId}) = any(${units})
    or (${hasLeftTheDesk(kinds)} and (${all} or ${dossier.guidingUnitId} = any(${units})
      or ${dossier.issuerId} = any(${units})))${sql.join(admitted)})`;
}

/** Holds for the dossiers that the actor of an act sees, of one kind where one is named. */
export const seenIn = (context: Context, kind?: DossierKind): SQL =>
  context.house.rooms.sight.seenBy(actorOf(context), kind);

/** The dossier, if this actor may see it; else 404, as if it were not there. */
export async function seeDossier(context: Context, id: number, kind?: string): Promise<Dossier> {
  actorOf(context);
  const record = await context.house.rooms.sight.findSeen(context, id, kind);
  if (!record) throw notFound();
  return record;
}
