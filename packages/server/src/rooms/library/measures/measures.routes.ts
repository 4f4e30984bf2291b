import { ruleCounts } from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { readRefusalCounts } from './refusalCount.ts';

export const measuresRoutes: Route<House>[] = [route(ruleCounts, 'public', (context) => readRefusalCounts(context))];
