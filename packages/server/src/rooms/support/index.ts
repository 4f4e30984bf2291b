import type { House } from '../../platform/http/context.ts';
import type { Route } from '../../platform/http/route.ts';
import { supportRecordRoutes } from './supportRecord/supportRecord.routes.ts';

/** Chapter VI on the wire. */
export const supportRoutes: readonly Route<House>[] = [...supportRecordRoutes];
