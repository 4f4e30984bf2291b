import * as wire from '@jijiao/contract/library/measures';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { listRefusalCounts } from './refusalCount.ts';

export const measuresRoutes: Route<House>[] = [
  route(wire.listRefusalCounts, 'public', (context) => listRefusalCounts(context)),
];
