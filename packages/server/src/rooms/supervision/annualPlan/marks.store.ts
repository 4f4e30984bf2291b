import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { planMark } from './annualPlan.tables.ts';

export type PlanMark = typeof planMark.$inferSelect;

const unanswered = (sheetId: number) => and(eq(planMark.sheetId, sheetId), isNull(planMark.answeredAt));

/** Marks that are not answered yet: those sent with a return, and those that one's own unit still writes. */
export function listMarks(tx: Tx, sheetId: number, units: readonly number[]): Promise<PlanMark[]> {
  const own = units.length ? sql`${planMark.unitId} in (${sql.join([...units], sql`, `)})` : sql`false`;
  return tx
    .select()
    .from(planMark)
    .where(and(unanswered(sheetId), or(sql`${planMark.sentAt} is not null`, own)))
    .orderBy(asc(planMark.id))
    .limit(1000);
}

/** Marks an item for one's unit, in place of what it marked there before; without a note the mark goes. */
export async function writeMark(tx: Tx, mark: typeof planMark.$inferInsert): Promise<void> {
  await tx
    .delete(planMark)
    .where(
      and(
        unanswered(mark.sheetId),
        eq(planMark.itemId, mark.itemId),
        eq(planMark.unitId, mark.unitId),
        isNull(planMark.sentAt),
      ),
    );
  if (mark.note !== '') await tx.insert(planMark).values(mark);
}

/** Sends what a unit has marked, with its return. Gives how many. */
export async function sendMarks(tx: Tx, sheetId: number, unitId: number, at: Date): Promise<number> {
  const sent = await tx
    .update(planMark)
    .set({ sentAt: at })
    .where(and(unanswered(sheetId), eq(planMark.unitId, unitId), isNull(planMark.sentAt)))
    .returning({ id: planMark.id });
  return sent.length;
}

/** Marks are answered when the sheet is handed in anew; what was never sent falls away when it goes on. */
export async function answerMarks(tx: Tx, sheetId: number, at: Date): Promise<void> {
  await tx.delete(planMark).where(and(unanswered(sheetId), isNull(planMark.sentAt)));
  await tx.update(planMark).set({ answeredAt: at }).where(unanswered(sheetId));
}
