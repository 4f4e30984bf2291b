import type { appointGroup } from '@jijiao/contract/operation/evaluationGroup';
import type { ArgumentsOf } from '../../../api/call.ts';

/** A member chosen for a group that is not appointed yet: what is sent, and what the page shows of it. */
export interface Chosen {
  sent: ArgumentsOf<typeof appointGroup>['body']['members'][number];
  name: string;
  organisation: string;
  outside: boolean;
}
