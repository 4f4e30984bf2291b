import type { listParameters } from '@jijiao/contract/directory/parameter';
import type { OutputOf } from '../../../api/call.ts';

/** One parameter as the register gives it: its value today, its basis, what was decided so far. */
export type ParameterRow = OutputOf<typeof listParameters>['rows'][number];
