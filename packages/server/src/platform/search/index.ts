import * as wire from '@jijiao/contract/platform/search';
import type { House } from '../http/context.ts';
import { type Route, route } from '../http/route.ts';
import { searchAll } from './search.ts';

export type { Hit, Searchable } from './searchable.ts';
export { holdsWords, textHoldsWords } from './words.ts';

/** Searching everything, and dossiers as its first source. */
export const searchRoutes: readonly Route<House>[] = [
  route(wire.searchAll, 'signedIn', (context, { query }) => searchAll(context, query)),
];
