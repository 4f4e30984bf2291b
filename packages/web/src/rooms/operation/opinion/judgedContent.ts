import { factsOf } from '@jijiao/contract/formFacts';
import { courseContent } from '@jijiao/contract/operation/curriculum';
import { outlineContent } from '@jijiao/contract/operation/outline';
import { fits } from '../../../api/fits.ts';
import type { CourseContent, ShownCourse } from '../curriculum/CourseTable.tsx';
import type { OutlineText } from '../outline/OutlineContent.tsx';

type Content = Readonly<Record<string, unknown>>;

/** The kept content of an outline, or null where a version of long ago says something else than outlines say today. */
export function readOutline(content: Content): OutlineText | null {
  return isOutline(content) ? content : null;
}

/** The kept courses of a curriculum, or null where they say something else than courses say today. */
export function readCourses({ courses }: Content): ShownCourse[] | null {
  return Array.isArray(courses) && courses.every(isCourse) ? courses.map((data) => ({ id: data.id, data })) : null;
}

function isOutline(content: unknown): content is OutlineText {
  return fits(factsOf(outlineContent), content);
}

function isCourse(course: unknown): course is CourseContent & { readonly id: number } {
  return fits(factsOf(courseContent), course) && Number.isInteger((course as { id?: unknown }).id);
}
