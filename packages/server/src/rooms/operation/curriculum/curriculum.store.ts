import type { courseContent } from '@jijiao/contract';
import { and, asc, desc, eq, gte, lte } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { courseMark, curriculum, curriculumCourse } from './curriculum.tables.ts';

export type Curriculum = typeof curriculum.$inferSelect;
export type Course = typeof curriculumCourse.$inferSelect;
export type CourseContent = z.output<typeof courseContent>;

/** Most courses of one curriculum. */
export const mostCourses = 300;

/** The curriculum of that dossier; 404 where there is none. */
export async function getCurriculumRecord(tx: Tx, id: number): Promise<Curriculum> {
  const [row] = await tx.select().from(curriculum).where(eq(curriculum.dossierId, id));
  if (!row) throw notFound();
  return row;
}

/** The courses of a curriculum, in the order of their entry. */
export function listCourses(tx: Tx, curriculumId: number): Promise<Course[]> {
  return tx
    .select()
    .from(curriculumCourse)
    .where(eq(curriculumCourse.curriculumId, curriculumId))
    .orderBy(asc(curriculumCourse.id))
    .limit(mostCourses);
}

/** One course of a curriculum, locked until the transaction ends; 404 where there is none. */
export async function lockCourse(tx: Tx, curriculumId: number, id: number): Promise<Course> {
  const [row] = await tx
    .select()
    .from(curriculumCourse)
    .where(and(eq(curriculumCourse.curriculumId, curriculumId), eq(curriculumCourse.id, id)))
    .for('update');
  if (!row) throw notFound();
  return row;
}

/** What a course says, without its place and version. */
export function contentOf(course: Course): CourseContent {
  const { id: _id, curriculumId: _curriculum, version: _version, ...content } = course;
  return content;
}

/** The consented curricula of a base that cover the year, the newest consent first. */
export function findConsentedCurricula(tx: Tx, baseId: number, year: number): Promise<{ id: number; title: string }[]> {
  return tx
    .select({ id: curriculum.dossierId, title: curriculum.title })
    .from(curriculum)
    .innerJoin(dossier, eq(dossier.id, curriculum.dossierId))
    .where(
      and(
        eq(curriculum.baseId, baseId),
        eq(dossier.state, 'settled'),
        lte(curriculum.fromYear, year),
        gte(curriculum.toYear, year),
      ),
    )
    .orderBy(desc(dossier.changedAt), desc(dossier.id))
    .limit(100);
}

/** The notes on courses that came with the return at that moment. */
export function listMarks(tx: Tx, curriculumId: number, at: Date) {
  return tx
    .select()
    .from(courseMark)
    .where(and(eq(courseMark.curriculumId, curriculumId), eq(courseMark.at, at)))
    .orderBy(asc(courseMark.id))
    .limit(mostCourses);
}

/** Keeps the notes of a return. */
export async function addMarks(tx: Tx, rows: readonly (typeof courseMark.$inferInsert)[]): Promise<void> {
  if (rows.length) await tx.insert(courseMark).values([...rows]);
}
