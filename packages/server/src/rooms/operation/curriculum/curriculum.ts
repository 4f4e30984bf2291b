import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/operation/curriculum';
import { curriculumMoves } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { holds } from '../../../platform/auth/actor.ts';
import { person } from '../../../platform/auth/tables.ts';
import { filesOf, headOf, namesOf } from '../../../platform/dossier/head.ts';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import { move, openDossier } from '../../../platform/dossier/move.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { titleOf } from '../../../platform/dossier/titles.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { invalid, notFound } from '../../../platform/http/errors.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { listVettedInstructors } from '../../faculty/index.ts';
import { keepBase, seeBase } from '../../register/index.ts';
import { editable } from '../editable.ts';
import { openStates } from '../opinion/judged.ts';
import { shapeJudged } from '../opinion/opinion.ts';
import { saveTyped } from '../saving.ts';
import { exportTerms, listTerms, yearsOf } from '../terms.ts';
import { curriculumKind } from './curriculum.kind.ts';
import { type Course, contentOf, getCurriculumRecord, listCourses, listMarks } from './curriculum.store.ts';
import { curriculum, curriculumCourse } from './curriculum.tables.ts';

type CurriculumShape = OutputOf<typeof wire.getCurriculum>;
type CourseRow = CurriculumShape['courses'][number];

const nameOf = (base: string, body: { title: string; fromYear: number; toYear: number }) =>
  titleOf(curriculumMoves, { base, years: yearsOf(body), name: body.title });

/** Begins a curriculum of a base; `copyOf` takes over the courses of another one of the same base (else 404). */
export async function startCurriculum(
  context: Context,
  baseId: number,
  { copyOf, ...body }: BodyOf<typeof wire.startCurriculum>,
): Promise<CurriculumShape> {
  const { base, version, parties } = await keepBase(context, baseId);
  const copied = copyOf === undefined ? [] : await coursesToCopy(context, base.id, copyOf);
  const record = await openDossier(context, curriculumKind, { title: nameOf(version.name, body), ...parties });
  await context.tx.insert(curriculum).values({
    dossierId: record.id,
    baseId: base.id,
    ...body,
    version: 1,
    savedAt: context.now,
    savedBy: actorOf(context).personId,
  });
  if (copied.length) {
    // A syllabus file belongs to the dossier it was sent for: the copy names its own.
    const rows = copied.map((each) => ({
      ...contentOf(each),
      syllabusFileId: null,
      curriculumId: record.id,
      version: 1,
    }));
    await context.tx.insert(curriculumCourse).values(rows);
  }
  return shape(context, record);
}

async function coursesToCopy(context: Context, baseId: number, id: number): Promise<Course[]> {
  const source = await getCurriculumRecord(context.tx, id);
  if (source.baseId !== baseId) throw notFound();
  return listCourses(context.tx, id);
}

/** One curriculum, whole, for its parties; a member of the group reads the version put before it instead. */
export async function getCurriculum(context: Context, id: number): Promise<CurriculumShape> {
  return shape(context, await seeDossier(context, id, 'curriculum'));
}

/** Keeps title and years. Refuses (409) where someone saved in between, with what that person saved. */
export async function saveCurriculum(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.saveCurriculum>,
): Promise<OutputOf<typeof wire.saveCurriculum>> {
  await editable(context, id, 'curriculum');
  const before = await getCurriculumRecord(context.tx, id);
  const { title, fromYear, toYear } = before;
  return saveTyped(context, before, {
    version: body.version,
    there: { title, fromYear, toYear },
    write: (saved) =>
      context.tx
        .update(curriculum)
        .set({ ...body, ...saved })
        .where(eq(curriculum.dossierId, id)),
    titleFor: (base) => nameOf(base, body),
  });
}

/** Returns a curriculum with notes on its courses: the officer before the examination, the signer after it. */
export async function returnCurriculum(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.returnCurriculum>,
): Promise<CurriculumShape> {
  const record = await seeDossier(context, id, 'curriculum');
  const courses = new Set((await listCourses(context.tx, id)).map((each) => each.id));
  const unknown = body.marks.flatMap(({ courseId }, at) =>
    courses.has(courseId) ? [] : [{ path: `marks.${at}.courseId`, message: '没有这门课程 / no such course' }],
  );
  if (unknown.length) throw invalid(unknown);
  const { version, opinion, marks: form } = body;
  const name = record.state === 'examined' ? 'sendBack' : 'return';
  return shape(context, await move(context, curriculumKind, { dossierId: id, move: name, version, opinion, form }));
}

/** Courses as the wire has them, with the notes of the last return. */
export async function shapeCourses(
  context: Context,
  rows: readonly Course[],
  marks: ReadonlyMap<number, string> = new Map(),
): Promise<CourseRow[]> {
  const files = await filesOf(
    context.tx,
    rows.flatMap((each) => each.syllabusFileId ?? []),
  );
  return rows.map((each) => ({
    id: each.id,
    version: each.version,
    data: contentOf(each),
    syllabusFile: (each.syllabusFileId && files.get(each.syllabusFileId)) || null,
    mark: marks.get(each.id) ?? null,
  }));
}

async function shape(context: Context, record: Dossier): Promise<CurriculumShape> {
  const row = await getCurriculumRecord(context.tx, record.id);
  const { version: base } = await seeBase(context, row.baseId);
  const names = await namesOf(context.tx, person, [row.savedBy]);
  const head = await headOf(context, record);
  const returned = head.timeline.findLast(({ move: made }) => made === 'return' || made === 'sendBack');
  const marks = returned ? await listMarks(context.tx, record.id, new Date(returned.at)) : [];
  const mayWrite =
    openStates.includes(record.state) && holds(actorOf(context), 'applicant', { organisationId: record.ownerId ?? -1 });
  const faculty = mayWrite ? await listVettedInstructors(context.tx, row.baseId, context.today) : [];
  return {
    head,
    baseId: row.baseId,
    base: base.name,
    title: row.title,
    fromYear: row.fromYear,
    toYear: row.toYear,
    version: row.version,
    savedAt: row.savedAt.toISOString(),
    savedBy: names.get(row.savedBy) ?? null,
    mayWrite,
    courses: await shapeCourses(
      context,
      await listCourses(context.tx, record.id),
      new Map(marks.map((each) => [each.courseId, each.note])),
    ),
    faculty: faculty.map(({ id, name, title }) => ({ id, name, title })),
    judged: await shapeJudged(context, record),
  };
}

/** A page of the curricula of a base, for whoever sees its desk; drafts are the host's own. */
export function listCurricula(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.listCurricula>,
): Promise<OutputOf<typeof wire.listCurricula>> {
  return listTerms(context, 'curriculum', baseId, query);
}

/** The same list as a workbook, up to a thousand rows. */
export function exportCurricula(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.exportCurricula>,
): Promise<MadeFile> {
  return exportTerms(context, 'curriculum', baseId, query);
}
