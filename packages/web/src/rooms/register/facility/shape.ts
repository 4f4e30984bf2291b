import type { listFacilities } from '@jijiao/contract/register/facility';
import type { OutputOf } from '../../../api/call.ts';

export type FacilityRow = OutputOf<typeof listFacilities>['page']['rows'][number];
