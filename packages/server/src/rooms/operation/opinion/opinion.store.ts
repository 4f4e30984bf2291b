import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { evaluationGroupMember } from '../evaluationGroup/evaluationGroup.tables.ts';
import { contentVersion, opinion } from './opinion.tables.ts';

export type Version = typeof contentVersion.$inferSelect;
export type Opinion = typeof opinion.$inferSelect;

/** The kept versions of a dossier without their content, oldest first. */
export function listVersions(tx: Tx, dossierId: number): Promise<Omit<Version, 'snapshot'>[]> {
  const { snapshot: _, ...columns } = versionColumns;
  return tx
    .select(columns)
    .from(contentVersion)
    .where(eq(contentVersion.dossierId, dossierId))
    .orderBy(contentVersion.n)
    .limit(1000);
}

const versionColumns = {
  dossierId: contentVersion.dossierId,
  n: contentVersion.n,
  occasion: contentVersion.occasion,
  groupId: contentVersion.groupId,
  sha256: contentVersion.sha256,
  snapshot: contentVersion.snapshot,
  at: contentVersion.at,
  personId: contentVersion.personId,
};

/** The newest version of a dossier, if there is one. */
export async function findNewestVersion(tx: Tx, dossierId: number): Promise<Version | undefined> {
  const [row] = await tx
    .select()
    .from(contentVersion)
    .where(eq(contentVersion.dossierId, dossierId))
    .orderBy(desc(contentVersion.n))
    .limit(1);
  return row;
}

/** Two versions of a dossier, those that there are. */
export function findVersions(tx: Tx, dossierId: number, ns: readonly number[]): Promise<Version[]> {
  return tx
    .select()
    .from(contentVersion)
    .where(and(eq(contentVersion.dossierId, dossierId), inArray(contentVersion.n, [...ns])));
}

/** Keeps a version under the next number. The dossier is locked by the caller. */
export async function keepVersion(tx: Tx, fresh: Omit<Version, 'n'>): Promise<Version> {
  const n = (await tx.$count(contentVersion, eq(contentVersion.dossierId, fresh.dossierId))) + 1;
  const [row] = await tx
    .insert(contentVersion)
    .values({ ...fresh, n })
    .returning();
  if (!row) throw new Error('no version was kept');
  return row;
}

/** Each member's newest opinion on a dossier. */
export async function listNewestOpinions(tx: Tx, dossierId: number): Promise<Map<number, Opinion>> {
  const rows = await tx
    .selectDistinctOn([opinion.memberId])
    .from(opinion)
    .where(eq(opinion.dossierId, dossierId))
    .orderBy(opinion.memberId, desc(opinion.id));
  return new Map(rows.map((row) => [row.memberId, row]));
}

/** Adds an opinion. */
export async function addOpinion(tx: Tx, fresh: typeof opinion.$inferInsert): Promise<void> {
  await tx.insert(opinion).values(fresh);
}

/** The seat of a person in the group before which the newest version of a dossier was put, or any earlier one; null where there is none. */
export async function findSeat(tx: Tx, dossierId: number, personId: number) {
  const [row] = await tx
    .select({ member: evaluationGroupMember, n: contentVersion.n })
    .from(contentVersion)
    .innerJoin(evaluationGroupMember, eq(evaluationGroupMember.groupId, contentVersion.groupId))
    .where(and(eq(contentVersion.dossierId, dossierId), eq(evaluationGroupMember.personId, personId)))
    .orderBy(desc(contentVersion.n))
    .limit(1);
  return row ?? null;
}

export interface PutBefore {
  readonly dossierId: number;
  readonly kind: 'outline' | 'curriculum';
  readonly title: string;
  readonly n: number;
  readonly putAt: Date;
  readonly signedAt: Date | null;
  readonly favour: boolean | null;
}

const countedUpTo = 1000;

/**
 * Dossiers whose newest version was put before a group that the person sits on: `toSign` those still with the base on which the
 * person has not signed that content, `signed` the others. Newest first.
 */
export async function listPutBefore(
  tx: Tx,
  personId: number,
  { tab, page, size }: { tab: 'toSign' | 'signed'; page: number; size: number },
): Promise<{ rows: PutBefore[]; total: number; capped: boolean }> {
  const unsigned = sql`o.id is null and d.state in ('draft', 'returned')`;
  const signed = sql`o.id is not null`;
  const found = sql`
    select d.id, d.kind, d.title, v.n, v.at as put_at, o.at as signed_at, o.favour
    from evaluation_group_member m
    join content_version v on v.group_id = m.group_id
    join dossier d on d.id = v.dossier_id
    left join lateral (
      select * from opinion where dossier_id = d.id and member_id = m.id and sha256 = v.sha256 order by id desc limit 1
    ) o on true
    where m.person_id = ${personId}
      and v.n = (select max(n) from content_version where dossier_id = d.id)
      and ${tab === 'toSign' ? unsigned : signed}`;
  const { rows } = await tx.execute<Record<string, unknown>>(
    sql`select * from (${found}) put order by put_at desc, id desc offset ${(page - 1) * size} limit ${size}`,
  );
  const { rows: counted } = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from (${found} limit ${countedUpTo + 1}) put`,
  );
  const n = counted[0]?.n ?? 0;
  return {
    rows: rows.map((row) => ({
      dossierId: Number(row['id']),
      kind: row['kind'] as PutBefore['kind'],
      title: String(row['title']),
      n: Number(row['n']),
      putAt: new Date(String(row['put_at'])),
      signedAt: row['signed_at'] ? new Date(String(row['signed_at'])) : null,
      favour: (row['favour'] as boolean | null) ?? null,
    })),
    total: Math.min(n, countedUpTo),
    capped: n > countedUpTo,
  };
}
