import { and, asc, eq, exists, isNull, sql } from 'drizzle-orm';
import { actorOf, type Context } from '../../platform/http/context.ts';
import { type Hit, holdsWords, type Searchable } from '../../platform/search/index.ts';
import { base } from '../register/index.ts';
import { basesOpenTo } from './instructor/engagement.store.ts';
import { browseInstructors } from './instructor/instructor.policy.ts';
import { instructor, instructorEngagement } from './instructor/instructor.tables.ts';

/** What is found in the faculty: the instructors of the bases that one oversees. */
export const facultySearches: readonly Searchable[] = [
  { group: 'instructors', mayLook: browseInstructors, find: findInstructors },
];

/** People engaged, now or before, at a base that is open to the actor (Arts 4, 5). */
async function findInstructors(context: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  const open = basesOpenTo(actorOf(context));
  const engaged = context.tx
    .select({ one: sql`1` })
    .from(instructorEngagement)
    .innerJoin(base, eq(base.id, instructorEngagement.baseId))
    .where(and(eq(instructorEngagement.instructorId, instructor.id), open));
  const rows = await context.tx
    .select()
    .from(instructor)
    .where(
      and(
        isNull(instructor.mergedIntoId),
        open && exists(engaged),
        holdsWords(words, instructor.name, instructor.institution),
      ),
    )
    .orderBy(asc(instructor.name), asc(instructor.id))
    .limit(limit);
  return rows.map(({ id, name, title, institution }) => ({
    id: String(id),
    kind: null,
    title: name,
    titleEn: null,
    number: null,
    note: { zh: `${title}，${institution}`, en: `${title}, ${institution}` },
    state: null,
  }));
}
