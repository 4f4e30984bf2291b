import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/operation/curriculum';
import { and, eq } from 'drizzle-orm';
import { mayUseFiles } from '../../../platform/dossier/files.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import type { Context } from '../../../platform/http/context.ts';
import { invalid, notFound, stale } from '../../../platform/http/errors.ts';
import { readFileBytes } from '../../directory/index.ts';
import { listVettedInstructors } from '../../faculty/index.ts';
import { seeBase } from '../../register/index.ts';
import { editable } from '../editable.ts';
import { readCourseSheet, writeCourseSheet } from './courseSheet.ts';
import {
  type Course,
  type CourseContent,
  contentOf,
  getCurriculumRecord,
  listCourses,
  lockCourse,
  mostCourses,
} from './curriculum.store.ts';
import { curriculumCourse } from './curriculum.tables.ts';
import { shapeCourses } from './curriculum.ts';

type CourseRow = OutputOf<typeof wire.addCourse>;

const tooMany = () =>
  invalid([{ path: 'courses', message: `一份课程设置最多 ${mostCourses} 门课程 / at most ${mostCourses} courses` }]);

async function shapeOne(context: Context, course: Course | undefined): Promise<CourseRow> {
  const [row] = course ? await shapeCourses(context, [course]) : [];
  if (!row) throw notFound();
  return row;
}

/** Adds a course as typed. Refuses (422) one too many, and a syllabus file that is not the actor's own. */
export async function addCourse(context: Context, id: number, data: CourseContent): Promise<CourseRow> {
  const record = await editable(context, id, 'curriculum');
  if ((await context.tx.$count(curriculumCourse, eq(curriculumCourse.curriculumId, id))) >= mostCourses)
    throw tooMany();
  await mayUseFiles(context, data.syllabusFileId ? [data.syllabusFileId] : [], record.id);
  const [row] = await context.tx
    .insert(curriculumCourse)
    .values({ ...data, curriculumId: id, version: 1 })
    .returning();
  return shapeOne(context, row);
}

/** Keeps a course as typed. Refuses (409) where someone saved in between, with what that person saved. */
export async function saveCourse(
  context: Context,
  id: number,
  courseId: number,
  { data, version }: BodyOf<typeof wire.saveCourse>,
): Promise<CourseRow> {
  const record = await editable(context, id, 'curriculum');
  const before = await lockCourse(context.tx, id, courseId);
  if (before.version !== version) throw stale({ version: before.version, data: contentOf(before) });
  await mayUseFiles(context, data.syllabusFileId ? [data.syllabusFileId] : [], record.id);
  const [row] = await context.tx
    .update(curriculumCourse)
    .set({ ...data, version: version + 1 })
    .where(eq(curriculumCourse.id, courseId))
    .returning();
  return shapeOne(context, row);
}

/** Takes a course out; one that is gone already is no fault. */
export async function removeCourse(context: Context, id: number, courseId: number): Promise<{ removed: boolean }> {
  await editable(context, id, 'curriculum');
  const gone = await context.tx
    .delete(curriculumCourse)
    .where(and(eq(curriculumCourse.curriculumId, id), eq(curriculumCourse.id, courseId)))
    .returning({ id: curriculumCourse.id });
  return { removed: gone.length > 0 };
}

/**
 * Imports courses: all of the sheet's rows or none, with every bad cell named. A course of the same title is written over, so that
 * an exported sheet can be corrected and brought back.
 */
export async function importCourses(
  context: Context,
  id: number,
  fileId: string,
): Promise<OutputOf<typeof wire.importCourses>> {
  const record = await editable(context, id, 'curriculum');
  await mayUseFiles(context, [fileId], record.id);
  const { baseId } = await getCurriculumRecord(context.tx, id);
  const faculty = await listVettedInstructors(context.tx, baseId, context.today);
  const { good, bad, read } = await readCourseSheet(await readFileBytes(context, fileId), faculty, mostCourses);
  if (bad.length) return { read, imported: 0, bad };
  const present = new Map((await listCourses(context.tx, id)).map((each) => [each.title, each]));
  if (present.size + good.filter(({ title }) => !present.has(title)).length > mostCourses) throw tooMany();
  for (const course of good) {
    const before = present.get(course.title);
    if (before)
      await context.tx
        .update(curriculumCourse)
        .set({ ...course, version: before.version + 1 })
        .where(eq(curriculumCourse.id, before.id));
  }
  const fresh = good.filter(({ title }) => !present.has(title));
  if (fresh.length)
    await context.tx
      .insert(curriculumCourse)
      .values(fresh.map((each) => ({ ...each, syllabusFileId: null, curriculumId: id, version: 1 })));
  return { read, imported: good.length, bad: [] };
}

/** The courses as they stand, for the parties, as a workbook that can be imported again; without courses it is the template. */
export async function exportCourses(context: Context, id: number): Promise<Uint8Array> {
  await seeDossier(context, id, 'curriculum');
  await seeBase(context, (await getCurriculumRecord(context.tx, id)).baseId);
  return writeCourseSheet((await listCourses(context.tx, id)).map(contentOf));
}
