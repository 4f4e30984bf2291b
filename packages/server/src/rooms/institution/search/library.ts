import { type Bilingual, policyKinds } from '@jijiao/measures';
import { and, asc, desc, eq, exists, isNotNull, isNull, sql } from 'drizzle-orm';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { type Hit, holdsWords, registerSearchable } from '../../../platform/search/index.ts';
import { base } from '../base/base.tables.ts';
import { event } from '../event/event.tables.ts';
import { basesOpenTo } from '../instructor/engagement.store.ts';
import { instructor, instructorEngagement } from '../instructor/instructor.tables.ts';
import { mayListInstructors } from '../instructor/sight.ts';
import { policyDocument } from '../policyLibrary/policyLibrary.tables.ts';

/** Makes searchable what is published in the library, the events among bases, and the instructors of the bases that one oversees. */
export function registerLibrarySearch(): void {
  registerSearchable(
    { group: 'policies', mayLook: () => true, find: findPolicies },
    { group: 'events', mayLook: () => true, find: findEvents },
    { group: 'instructors', mayLook: mayListInstructors, find: findInstructors },
  );
}

async function findPolicies({ tx }: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  const { documentNo, title, titleEn, issuer } = policyDocument;
  const rows = await tx
    .select()
    .from(policyDocument)
    .where(and(isNotNull(policyDocument.publishedOn), holdsWords(words, documentNo, title, titleEn, issuer)))
    .orderBy(desc(policyDocument.publishedOn), asc(policyDocument.dossierId))
    .limit(limit);
  return rows.map((row) => ({
    id: String(row.dossierId),
    kind: null,
    title: row.title,
    titleEn: row.titleEn,
    number: row.documentNo || null,
    note: kindName(row.kind),
    state: null,
  }));
}

function kindName(kind: string): Bilingual | null {
  const found = policyKinds.find(({ id }) => id === kind);
  return found ? { zh: found.zh, en: found.en } : null;
}

async function findEvents({ tx }: Context, words: readonly string[], limit: number): Promise<Hit[]> {
  const rows = await tx
    .select()
    .from(event)
    .where(holdsWords(words, event.title, event.titleEn, event.place))
    .orderBy(desc(event.endsOn), asc(event.id))
    .limit(limit);
  return rows.map(({ id, title, titleEn, startsOn, place }) => ({
    id: String(id),
    kind: null,
    title,
    titleEn,
    number: startsOn,
    note: { zh: place, en: place },
    state: null,
  }));
}

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
