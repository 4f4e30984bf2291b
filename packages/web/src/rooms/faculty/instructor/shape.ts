import type { getInstructor, listDuplicates } from '@jijiao/contract/faculty/instructor';
import type { OutputOf } from '../../../api/call.ts';

export type Instructor = OutputOf<typeof getInstructor>;
/** Two entries that may be one person. */
export type Duplicate = OutputOf<typeof listDuplicates>['rows'][number];
/** One entry of a pair. */
export type Side = 'first' | 'second';
