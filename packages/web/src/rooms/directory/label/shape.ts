import type { listWords } from '@jijiao/contract/directory/label';
import type { OutputOf } from '../../../api/call.ts';

/** A text of the pages as built, with what stands in its place. */
export type WordRow = OutputOf<typeof listWords>['rows'][number];
