import { and, asc, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { person } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { base, baseVersion } from '../../register/index.ts';
import { instructor, instructorDuplicate, instructorEngagement } from './instructor.tables.ts';

export type Duplicate = typeof instructorDuplicate.$inferSelect;

const batch = 500;

/**
 * Notes pairs of which these entries are one: the same name, spelling variants folded, at the same institution or a part of it; or the
 * same mobile number and surname. Two different identity numbers are two people. What was judged before stays judged.
 */
export async function markDuplicates(tx: Tx, ids: readonly number[]): Promise<void> {
  for (let from = 0; from < ids.length; from += batch) {
    const wanted = sql.param(ids.slice(from, from + batch));
    await tx.execute(sql`
      insert into instructor_duplicate (first_id, second_id, why, state)
      select least(n.id, o.id), greatest(n.id, o.id),
        case when n.name = o.name and n.institution = o.institution then 'sameName' else 'spelling' end, 'open'
      from instructor n join instructor o on o.name_key = n.name_key and o.id <> n.id
      where n.id = any(${wanted}::bigint[]) and n.merged_into_id is null and o.merged_into_id is null
        and (starts_with(o.institution_key, n.institution_key) or starts_with(n.institution_key, o.institution_key))
        and (n.citizen_id_index is null or o.citizen_id_index is null)
      on conflict do nothing`);
    await tx.execute(sql`
      insert into instructor_duplicate (first_id, second_id, why, state)
      select least(n.id, o.id), greatest(n.id, o.id), 'samePhone', 'open'
      from instructor n join instructor o on o.phone_index = n.phone_index and o.id <> n.id
      where n.id = any(${wanted}::bigint[]) and n.merged_into_id is null and o.merged_into_id is null
        and left(o.name_key, 1) = left(n.name_key, 1)
        and (n.citizen_id_index is null or o.citizen_id_index is null)
      on conflict do nothing`);
  }
}

const first = alias(instructor, 'first');
const second = alias(instructor, 'second');

/** Counts stop here. */
const cap = 1000;

function openPairs(state: Duplicate['state'], open: SQL | undefined): SQL | undefined {
  const engaged = (side: typeof first | typeof second) =>
    sql`exists (select from ${instructorEngagement} join ${base} on ${base.id} = ${instructorEngagement.baseId}
      where ${instructorEngagement.instructorId} = coalesce(${side.mergedIntoId}, ${side.id}) and ${open})`;
  return and(eq(instructorDuplicate.state, state), open && and(engaged(first), engaged(second)));
}

/** A page of pairs in a state, both sides open, oldest first. */
export async function listPairs(
  tx: Tx,
  { state, open, page, size }: { state: Duplicate['state']; open: SQL | undefined; page: number; size: number },
) {
  const rows = await tx
    .select({ duplicate: instructorDuplicate, first, second, judgedBy: person.name })
    .from(instructorDuplicate)
    .innerJoin(first, eq(first.id, instructorDuplicate.firstId))
    .innerJoin(second, eq(second.id, instructorDuplicate.secondId))
    .leftJoin(person, eq(person.id, instructorDuplicate.judgedBy))
    .where(openPairs(state, open))
    .orderBy(asc(instructorDuplicate.id))
    .limit(size)
    .offset((page - 1) * size);
  return { rows, ...(await countPairs(tx, state, open)) };
}

/** How many pairs in a state are open to the reader, counted up to 1,000. */
export async function countPairs(
  tx: Tx,
  state: Duplicate['state'],
  open: SQL | undefined,
): Promise<{ total: number; capped: boolean }> {
  const found = tx
    .select({ id: instructorDuplicate.id })
    .from(instructorDuplicate)
    .innerJoin(first, eq(first.id, instructorDuplicate.firstId))
    .innerJoin(second, eq(second.id, instructorDuplicate.secondId))
    .where(openPairs(state, open))
    .limit(cap + 1)
    .as('found');
  const [row] = await tx.select({ n: sql<number>`count(*)::int` }).from(found);
  const n = row?.n ?? 0;
  return { total: Math.min(n, cap), capped: n > cap };
}

/** What hangs on each of these entries, and at which bases, in one query. */
export async function weighEntries(tx: Tx, ids: readonly number[], open: SQL | undefined) {
  if (ids.length === 0) return new Map<number, Weight>();
  const count = (table: string, standing = sql`true`) =>
    sql<number>`(select count(*)::int from ${sql.raw(table)} x where x.instructor_id = instructor.id and ${standing})`;
  const standing = sql`x.withdrawn_at is null`;
  const rows = await tx
    .select({
      id: instructor.id,
      engagements: count('instructor_engagement'),
      trainings: count('instructor_training', standing),
      qualifications: count('instructor_qualification', standing),
      figures: count('instructor_figure'),
    })
    .from(instructor)
    .where(inArray(instructor.id, [...new Set(ids)]));
  const engaged = await tx
    .selectDistinct({ id: instructorEngagement.instructorId, host: baseVersion.host })
    .from(instructorEngagement)
    .innerJoin(base, eq(base.id, instructorEngagement.baseId))
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(and(inArray(instructorEngagement.instructorId, [...new Set(ids)]), open));
  const hosts = Map.groupBy(engaged, (each) => each.id);
  return new Map(
    rows.map(({ id, ...weight }): [number, Weight] => [
      id,
      { ...weight, bases: (hosts.get(id) ?? []).map(({ host }) => host) },
    ]),
  );
}

export interface Weight {
  readonly engagements: number;
  readonly trainings: number;
  readonly qualifications: number;
  readonly figures: number;
  readonly bases: string[];
}

/** The pair of that id, locked until the transaction ends. */
export async function lockPair(tx: Tx, id: number): Promise<Duplicate | undefined> {
  const [row] = await tx.select().from(instructorDuplicate).where(eq(instructorDuplicate.id, id)).for('update');
  return row;
}

interface Judgement {
  readonly reason: string;
  readonly by: number;
  readonly at: Date;
}

/** Closes a pair as two people. */
export async function closePair(tx: Tx, id: number, { reason, by, at }: Judgement): Promise<void> {
  await tx
    .update(instructorDuplicate)
    .set({ state: 'different', reason, judgedBy: by, judgedAt: at })
    .where(eq(instructorDuplicate.id, id));
}

/**
 * Closes what is open about an entry that was merged: its pair with the kept one is merged, also where nobody had noted it; whom it was
 * told apart from, the kept one is told apart from too.
 */
export async function settlePairs(
  tx: Tx,
  { keptId, mergedId, reason, by, at }: Judgement & { keptId: number; mergedId: number },
): Promise<void> {
  const judged = { state: 'merged' as const, reason, judgedBy: by, judgedAt: at };
  await tx
    .insert(instructorDuplicate)
    .values({ firstId: Math.min(keptId, mergedId), secondId: Math.max(keptId, mergedId), why: 'sameName', ...judged })
    .onConflictDoUpdate({ target: [instructorDuplicate.firstId, instructorDuplicate.secondId], set: judged });
  await tx.execute(sql`
    insert into instructor_duplicate (first_id, second_id, why, state, reason, judged_by, judged_at)
    select least(${keptId}::bigint, o.id), greatest(${keptId}::bigint, o.id), d.why, d.state, d.reason, d.judged_by, d.judged_at
    from instructor_duplicate d join instructor o on o.id = case when d.first_id = ${mergedId} then d.second_id else d.first_id end
    where ${mergedId} in (d.first_id, d.second_id) and d.state = 'different' and o.id <> ${keptId}
    on conflict (first_id, second_id) do update
      set state = excluded.state, reason = excluded.reason, judged_by = excluded.judged_by, judged_at = excluded.judged_at
      where instructor_duplicate.state = 'open'`);
  await tx
    .delete(instructorDuplicate)
    .where(
      and(
        eq(instructorDuplicate.state, 'open'),
        or(eq(instructorDuplicate.firstId, mergedId), eq(instructorDuplicate.secondId, mergedId)),
      ),
    );
}
