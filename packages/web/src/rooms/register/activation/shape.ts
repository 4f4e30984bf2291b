import type { listAssets, listStaff } from '@jijiao/contract/register/activation';
import type { OutputOf } from '../../../api/call.ts';

export type StaffRow = OutputOf<typeof listStaff>['rows'][number];
export type AssetRow = OutputOf<typeof listAssets>['page']['rows'][number];
