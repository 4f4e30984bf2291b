import { series } from '@jijiao/measures';
import { and, asc, eq, inArray, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { listing } from '../../../platform/listing/listing.ts';
import { inOrderOf, type Ordering, pinyin } from '../../../platform/listing/order.ts';
import { holdsWords, readWords } from '../../../platform/search/words.ts';
import { base, baseVersion } from '../../register/index.ts';
import { lastsOn } from './engagement.store.ts';
import { instructorImport } from './import.tables.ts';
import { instructor, instructorEngagement } from './instructor.tables.ts';
import { foldInstitution, foldName } from './spelling.ts';

export interface FacultyFilter {
  readonly q?: string | undefined;
  readonly series?: string | undefined;
  readonly engagement?: 'full' | 'part' | undefined;
  readonly term: 'current' | 'ended' | 'all';
  readonly lacks?: 'nothing' | 'statement' | undefined;
}

/** The day of the list, and the first day of its year. */
interface Day {
  readonly today: string;
  readonly yearBegins: string;
}

// Written out: drizzle drops the table before a column where a query selects from one table.
const lastTraining = sql<
  string | null
>`(select max(t."on") from instructor_training t where t.instructor_id = instructor.id and t.withdrawn_at is null)`;
const lastQualification = sql<
  string | null
>`(select max(q.obtained_on) from instructor_qualification q where q.instructor_id = instructor.id and q.withdrawn_at is null)`;
const nothingSince = (day: string) =>
  sql`greatest(${lastTraining}, ${lastQualification}) is null or greatest(${lastTraining}, ${lastQualification}) < ${day}`;

const spelt = {
  name: pinyin(instructor.name),
  series: inOrderOf(series, instructor.series),
  title: pinyin(instructor.title),
  institution: pinyin(instructor.institution),
  lastTraining,
  lastQualification,
};

/** Names and institutions that hold each word, by index; among the people of one base their fields too. */
function named(q: string | undefined, { fields = false } = {}): SQL | undefined {
  const each = readWords(q ?? '').map((word) => {
    const [name, institution] = [foldName(word), foldInstitution(word)];
    return or(
      name ? holdsWords([name], instructor.nameKey) : undefined,
      institution ? holdsWords([institution], instructor.institutionKey) : undefined,
      fields ? sql`exists (select from unnest(instructor.fields) f where ${holdsWords([word], sql`f`)})` : undefined,
    );
  });
  return and(...each);
}

const ofBase = (baseId: number, filter: FacultyFilter, { today, yearBegins }: Day) => [
  eq(instructorEngagement.baseId, baseId),
  named(filter.q, { fields: true }),
  filter.series ? eq(instructor.series, filter.series) : undefined,
  filter.engagement ? eq(instructorEngagement.fullTime, filter.engagement === 'full') : undefined,
  filter.term === 'current' ? lastsOn(today) : undefined,
  filter.term === 'ended' ? lt(instructorEngagement.endsOn, today) : undefined,
  filter.lacks === 'nothing' ? sql`(${nothingSince(yearBegins)})` : undefined,
  filter.lacks === 'statement' ? isNull(instructorEngagement.vettingFileId) : undefined,
];

type AcrossSort = keyof typeof spelt;
type FacultySort = AcrossSort | 'engagement' | 'startsOn' | 'endsOn';

/** The faculty of a base, by name where nothing else is asked for. */
export const facultyOf = (tx: Tx, baseId: number, filter: FacultyFilter & Ordering<FacultySort>, day: Day) =>
  listing(
    tx,
    {
      from: () =>
        tx
          .select({ instructor, engagement: instructorEngagement, lastTraining, lastQualification })
          .from(instructorEngagement)
          .innerJoin(instructor, eq(instructor.id, instructorEngagement.instructorId))
          .$dynamic(),
      by: {
        ...spelt,
        engagement: instructorEngagement.fullTime,
        startsOn: instructorEngagement.startsOn,
        endsOn: instructorEngagement.endsOn,
      },
      filters: ofBase(baseId, filter, day),
      order: [pinyin(instructor.name)],
      id: instructorEngagement.id,
    },
    filter,
  );

/** The faculty of a base in figures, on a day. */
export async function countFaculty(tx: Tx, baseId: number, { today, yearBegins }: Day) {
  const [row] = await tx
    .select({
      current: sql<number>`count(*)::int`,
      fullTime: sql<number>`(count(*) filter (where ${instructorEngagement.fullTime}))::int`,
      nothingNew: sql<number>`(count(*) filter (where ${nothingSince(yearBegins)}))::int`,
      withoutStatement: sql<number>`(count(*) filter (where ${instructorEngagement.vettingFileId} is null))::int`,
    })
    .from(instructorEngagement)
    .innerJoin(instructor, eq(instructor.id, instructorEngagement.instructorId))
    .where(and(eq(instructorEngagement.baseId, baseId), lastsOn(today)));
  const figures = row ?? { current: 0, fullTime: 0, nothingNew: 0, withoutStatement: 0 };
  return { ...figures, partTime: figures.current - figures.fullTime };
}

export interface AcrossFilter {
  readonly q?: string | undefined;
  readonly series?: string | undefined;
  readonly lacks?: 'nothing' | undefined;
}

/** The people engaged today at bases that are open, by name where nothing else is asked for; merged entries are left out. */
export const peopleAcross = (
  tx: Tx,
  { open, ...filter }: AcrossFilter & Ordering<AcrossSort> & { open: SQL | undefined },
  { today, yearBegins }: Day,
) =>
  listing(
    tx,
    {
      from: () => tx.select({ instructor, lastTraining, lastQualification }).from(instructor).$dynamic(),
      by: spelt,
      filters: [
        isNull(instructor.mergedIntoId),
        named(filter.q),
        filter.series ? eq(instructor.series, filter.series) : undefined,
        filter.lacks === 'nothing' ? sql`(${nothingSince(yearBegins)})` : undefined,
        sql`exists (select from ${instructorEngagement} join ${base} on ${base.id} = ${instructorEngagement.baseId}
          where ${and(sql`${instructorEngagement.instructorId} = ${instructor.id}`, lastsOn(today), open)})`,
      ],
      order: [pinyin(instructor.name)],
      id: instructor.id,
    },
    filter,
  );

/** The bases that engage these people on a day, those open to the reader. */
export function listBasesOfPeople(tx: Tx, ids: readonly number[], today: string, open: SQL | undefined) {
  if (ids.length === 0) return Promise.resolve([]);
  return tx
    .select({
      instructorId: instructorEngagement.instructorId,
      id: base.id,
      number: base.number,
      host: baseVersion.host,
      fullTime: instructorEngagement.fullTime,
    })
    .from(instructorEngagement)
    .innerJoin(base, eq(base.id, instructorEngagement.baseId))
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(and(inArray(instructorEngagement.instructorId, [...ids]), lastsOn(today), open))
    .orderBy(asc(base.number));
}

/** Sheets of a base that are still being worked on, newest first. */
export function listOpenImports(tx: Tx, baseId: number) {
  const count = (state: string) =>
    sql<number>`(select count(*)::int from instructor_import_row r where r.import_id = instructor_import.id and r.state = ${state})`;
  return tx
    .select({
      id: instructorImport.id,
      fileName: instructorImport.fileName,
      createdAt: instructorImport.createdAt,
      good: count('good'),
      bad: count('bad'),
    })
    .from(instructorImport)
    .where(and(eq(instructorImport.baseId, baseId), isNull(instructorImport.closedAt)))
    .orderBy(sql`${instructorImport.id} desc`)
    .limit(10);
}
