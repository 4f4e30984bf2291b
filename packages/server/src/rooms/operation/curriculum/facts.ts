import type { CoursesFacts, CurriculumFacts } from '@jijiao/measures';
import type { Tx } from '../../../platform/db/connect.ts';
import { listVettedInstructors } from '../../faculty/index.ts';
import { listConsentedOutlines } from '../outline/outline.store.ts';
import { type Course, type Curriculum, listCourses } from './curriculum.store.ts';

/** What the rules on a curriculum and its courses read (Arts 11–14, 18). */
export async function curriculumFacts(tx: Tx, row: Curriculum, today: string): Promise<CurriculumFacts & CoursesFacts> {
  const courses = await listCourses(tx, row.dossierId);
  const outlines = await listConsentedOutlines(tx, row.baseId);
  const vetted = new Set((await listVettedInstructors(tx, row.baseId, today)).map(({ id }) => id));
  const years = Array.from({ length: row.toYear - row.fromYear + 1 }, (_, at) => row.fromYear + at);
  const named = (fits: (course: Course) => boolean) =>
    courses.flatMap((course, at) => (fits(course) ? [nameOf(course, at)] : []));
  return {
    curriculum: {
      uncovered: years
        .filter((year) => !outlines.some(({ fromYear, toYear }) => fromYear <= year && year <= toYear))
        .map(String),
      courses: courses.length,
    },
    courses: {
      incomplete: named(isIncomplete),
      withoutNeed: named(({ need }) => need === null),
      withoutAudience: named(({ audience }) => audience === null),
      marked: courses.filter(({ tags }) => tags.some((tag) => tag !== 'ethics')).length,
      ethics: courses.filter(({ tags }) => tags.includes('ethics')).length,
      unvetted: [
        ...new Set(
          courses.flatMap(({ teachers }) =>
            teachers.flatMap(({ instructorId, name }) =>
              instructorId !== null && vetted.has(instructorId) ? [] : [name],
            ),
          ),
        ),
      ],
    },
  };
}

const isIncomplete = ({ title, hoursTenths, subjectKind, mode, syllabus, syllabusFileId, teachers }: Course) =>
  title === '' ||
  !hoursTenths ||
  subjectKind === null ||
  mode === null ||
  (syllabus === '' && syllabusFileId === null) ||
  teachers.length === 0;

function nameOf({ title }: Course, at: number) {
  return title || { zh: `第 ${at + 1} 门`, en: `No. ${at + 1}` };
}
