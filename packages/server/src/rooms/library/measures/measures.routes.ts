import * as wire from '@jijiao/contract/library/measures';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { readRefusalCounts } from './refusalCount.ts';

export const measuresRoutes: Route<House>[] = [
  route(wire.listRefusalCounts, 'public', (context) => readRefusalCounts(context)),
];
