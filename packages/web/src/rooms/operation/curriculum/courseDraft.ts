import { hoursOf, tenthsOf } from '../words.ts';
import type { CourseContent } from './CourseTable.tsx';

/** A course while it is typed: hours as text, so that nothing half-typed is lost. */
export interface CourseDraft extends Omit<CourseContent, 'hoursTenths'> {
  hours: string;
}

export const emptyCourse: CourseDraft = {
  title: '',
  hours: '',
  subjectKind: null,
  mode: null,
  syllabus: '',
  syllabusFileId: null,
  teachers: [],
  audience: null,
  tags: [],
  need: null,
  partner: '',
};

/** The draft of a course that is there. */
export function draftOf({ hoursTenths, ...rest }: CourseContent): CourseDraft {
  return { ...rest, hours: hoursTenths === null ? '' : hoursOf(hoursTenths) };
}

/** The course that was typed; null where the hours are no hours. Hours may be left out. */
export function courseOf({ hours, ...rest }: CourseDraft): CourseContent | null {
  const hoursTenths = tenthsOf(hours);
  if (hours.trim() !== '' && !hoursTenths) return null;
  return { ...rest, hoursTenths };
}
