import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { evaluationGroup, evaluationGroupMember } from './evaluationGroup.tables.ts';

export type Group = typeof evaluationGroup.$inferSelect;
export type GroupMember = typeof evaluationGroupMember.$inferSelect;

/** The group that a base has now, if it has one. */
export async function findPresentGroup(tx: Tx, baseId: number): Promise<Group | undefined> {
  const [row] = await tx
    .select()
    .from(evaluationGroup)
    .where(and(eq(evaluationGroup.baseId, baseId), isNull(evaluationGroup.endedOn)));
  return row;
}

/** The group of that id, if there is one. */
export async function findGroup(tx: Tx, id: number): Promise<Group | undefined> {
  return (await tx.select().from(evaluationGroup).where(eq(evaluationGroup.id, id)))[0];
}

/** The groups of a base, the newest first; the last fifty. */
export function listGroupsOf(tx: Tx, baseId: number): Promise<Group[]> {
  return tx
    .select()
    .from(evaluationGroup)
    .where(eq(evaluationGroup.baseId, baseId))
    .orderBy(desc(evaluationGroup.id))
    .limit(50);
}

/** The members of these groups, in the order of their appointment. */
export async function listMembers(tx: Tx, groupIds: readonly number[]): Promise<GroupMember[]> {
  if (groupIds.length === 0) return [];
  return tx
    .select()
    .from(evaluationGroupMember)
    .where(inArray(evaluationGroupMember.groupId, [...groupIds]))
    .orderBy(asc(evaluationGroupMember.groupId), asc(evaluationGroupMember.id));
}

/** Ends the present group of a base; gives its id, or null where there was none. */
export async function endPresentGroup(tx: Tx, baseId: number, endedOn: string): Promise<number | null> {
  const [row] = await tx
    .update(evaluationGroup)
    .set({ endedOn })
    .where(and(eq(evaluationGroup.baseId, baseId), isNull(evaluationGroup.endedOn)))
    .returning({ id: evaluationGroup.id });
  return row?.id ?? null;
}

/** Writes a group with its members; undefined where another one was appointed meanwhile. */
export async function insertGroup(
  tx: Tx,
  fresh: typeof evaluationGroup.$inferInsert,
  members: readonly Omit<typeof evaluationGroupMember.$inferInsert, 'groupId'>[],
): Promise<Group | undefined> {
  const [row] = await tx.insert(evaluationGroup).values(fresh).onConflictDoNothing().returning();
  if (row && members.length)
    await tx.insert(evaluationGroupMember).values(members.map((each) => ({ ...each, groupId: row.id })));
  return row;
}
