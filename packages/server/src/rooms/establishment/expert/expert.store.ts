import { and, asc, eq, ilike, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import { person } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { expert, expertEmployment } from './expert.tables.ts';

export type Expert = typeof expert.$inferSelect;
export type Employment = typeof expertEmployment.$inferSelect;

const countedUpTo = 1000;

interface ExpertSearch {
  readonly q?: string | undefined;
  readonly field?: string | undefined;
  readonly page: number;
  readonly size: number;
}

/** A page of the bank by name, with its count, which stops at a thousand. */
export async function findExperts(tx: Tx, search: ExpertSearch) {
  const pattern = search.q?.trim() ? `%${search.q.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
  const conditions: (SQL | undefined)[] = [
    pattern ? or(ilike(expert.name, pattern), ilike(expert.organisation, pattern)) : undefined,
    search.field ? sql`${expert.fields} @> array[${search.field}]::text[]` : undefined,
  ];
  const where = and(...conditions);
  const rows = await tx
    .select({ expert, username: person.username })
    .from(expert)
    .leftJoin(person, eq(person.id, expert.personId))
    .where(where)
    .orderBy(asc(expert.name), asc(expert.id))
    .limit(search.size)
    .offset((search.page - 1) * search.size);
  const counted = await tx
    .select({ id: expert.id })
    .from(expert)
    .where(where)
    .limit(countedUpTo + 1);
  return { rows, total: Math.min(counted.length, countedUpTo), capped: counted.length > countedUpTo };
}

/** Past employers of these experts, latest first. */
export async function listEmployments(tx: Tx, expertIds: readonly number[]): Promise<Employment[]> {
  if (expertIds.length === 0) return [];
  return tx
    .select()
    .from(expertEmployment)
    .where(inArray(expertEmployment.expertId, [...expertIds]))
    .orderBy(asc(expertEmployment.expertId), sql`${expertEmployment.until} desc`);
}

/** Active experts of the bank who have at least one of the fields, by id. */
export async function listActiveExperts(tx: Tx, fields: readonly string[]): Promise<Expert[]> {
  if (fields.length === 0) return [];
  const wanted = sql`array[${sql.join(
    fields.map((field) => sql`${field}`),
    sql`, `,
  )}]::text[]`;
  return tx
    .select()
    .from(expert)
    .where(and(eq(expert.active, true), sql`${expert.fields} && ${wanted}`))
    .orderBy(asc(expert.id));
}

/** Experts of the bank by id. */
export async function getExperts(tx: Tx, ids: readonly number[]): Promise<Expert[]> {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(expert)
    .where(inArray(expert.id, [...ids]));
}

/** Active experts with an account, by a part of name or organisation; the first `most` by name. */
export function searchExperts(tx: Tx, q: string, most: number): Promise<Expert[]> {
  const pattern = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return tx
    .select()
    .from(expert)
    .where(
      and(
        eq(expert.active, true),
        isNotNull(expert.personId),
        or(ilike(expert.name, pattern), ilike(expert.organisation, pattern)),
      ),
    )
    .orderBy(asc(expert.name), asc(expert.id))
    .limit(most);
}

/** The person of that user name, and the expert already tied to them, if any. */
export async function findPersonForExpert(tx: Tx, username: string) {
  const [row] = await tx
    .select({ personId: person.id, expertId: expert.id })
    .from(person)
    .leftJoin(expert, eq(expert.personId, person.id))
    .where(sql`lower(${person.username}) = lower(${username})`);
  return row;
}

/** Writes an expert with the past employers; undefined where the person became an expert meanwhile. */
export async function insertExpert(
  tx: Tx,
  fresh: typeof expert.$inferInsert,
  past: readonly Omit<typeof expertEmployment.$inferInsert, 'expertId'>[],
): Promise<Expert | undefined> {
  const [row] = await tx.insert(expert).values(fresh).onConflictDoNothing({ target: expert.personId }).returning();
  if (row && past.length) await tx.insert(expertEmployment).values(past.map((each) => ({ ...each, expertId: row.id })));
  return row;
}
