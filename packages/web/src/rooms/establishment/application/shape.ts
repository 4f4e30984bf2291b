import type { getApplication, SectionName } from '@jijiao/contract/establishment/application';
import type { OutputOf } from '../../../api/call.ts';

/** An application as the wire brings it. */
export type ApplicationShape = OutputOf<typeof getApplication>;

/** The order of the parts in the form and the dossier. */
export const sectionOrder: readonly SectionName[] = [
  'applicant',
  'faculty',
  'management',
  'means',
  'distance',
  'record',
];

/** The parts that the batch asks for, in order. */
export function sectionsOf(application: Pick<ApplicationShape, 'batch'>): readonly SectionName[] {
  return sectionOrder.filter((section) => application.batch.sections.includes(section));
}

/** Whether the applicant may still write in it. */
export function isOpenForWriting(state: string): boolean {
  return state === 'draft' || state === 'returned';
}

/** The marks of the last return, by section. */
export function lastMarks(application: Pick<ApplicationShape, 'marks'>): ApplicationShape['marks'] {
  const newest = application.marks.reduce((latest, mark) => (mark.at > latest ? mark.at : latest), '');
  return application.marks.filter((mark) => mark.at === newest);
}

/** The data of a section as saved; empty where nothing is. */
export function savedData(application: ApplicationShape, section: SectionName): Record<string, unknown> {
  return application.sections[section]?.data ?? {};
}

/** Whether anything stands in a section; for the faculty, on the roster too. */
export function isStarted(application: ApplicationShape, section: SectionName): boolean {
  if (section === 'faculty' && application.facultyFigures.total > 0) return true;
  return Object.keys(savedData(application, section)).length > 0;
}

/** The condition of Article 8 that a section answers; the applicant has none. */
export function conditionOf(application: ApplicationShape, section: SectionName) {
  return application.checklist.find((each) => each.section === section);
}

/** Whether the part about the applicant says who directs the base and how to reach it. */
export function isApplicantComplete(data: Readonly<Record<string, unknown>>): boolean {
  return ['director', 'phone', 'address'].every((name) => typeof data[name] === 'string' && data[name] !== '');
}
