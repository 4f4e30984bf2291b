import { applicationSections } from '@jijiao/measures';

/** The parts of the application form in order, the applicant first. */
export const formSections = [{ id: 'applicant', zh: '申报单位', en: 'Applicant' }, ...applicationSections] as const;
