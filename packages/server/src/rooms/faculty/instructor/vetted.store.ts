import { and, asc, eq, gte, isNotNull, isNull, max, or, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { instructor, instructorEngagement } from './instructor.tables.ts';

/** An instructor whom a base may let teach. */
export interface VettedInstructor {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly vettedOn: string;
}

/**
 * The vetted instructors whom a base engages, each once, by name; at most 5,000. On a day, those engaged and vetted by then; without
 * one, all whose engagement has not ended.
 */
export async function listVettedInstructors(tx: Tx, baseId: number, on?: string): Promise<VettedInstructor[]> {
  const day = on ?? sql`current_date`;
  const rows = await tx
    .select({
      id: instructor.id,
      name: instructor.name,
      title: instructor.title,
      vettedOn: max(instructorEngagement.vettedOn),
    })
    .from(instructorEngagement)
    .innerJoin(instructor, eq(instructor.id, instructorEngagement.instructorId))
    .where(
      and(
        eq(instructorEngagement.baseId, baseId),
        isNotNull(instructorEngagement.vettedOn),
        or(isNull(instructorEngagement.endsOn), gte(instructorEngagement.endsOn, day)),
        on === undefined
          ? undefined
          : and(sql`${instructorEngagement.startsOn} <= ${on}`, sql`${instructorEngagement.vettedOn} <= ${on}`),
      ),
    )
    .groupBy(instructor.id)
    .orderBy(asc(instructor.name), asc(instructor.id))
    .limit(5000);
  return rows.flatMap(({ vettedOn, ...row }) => (vettedOn === null ? [] : [{ ...row, vettedOn }]));
}
