import * as wire from '@jijiao/contract/platform/search';
import type { House } from '../http/context.ts';
import { type Route, route } from '../http/route.ts';
import { partyDossiers } from './dossiers.ts';
import { search } from './search.ts';
import { registerSearchable } from './searchable.ts';

export { findDossiers } from './dossiers.ts';
export { type Hit, registerSearchable, type Searchable } from './searchable.ts';
export { holdsWords, textHoldsWords } from './words.ts';

/** Searching everything, and dossiers as its first source. */
export const searchRoutes: readonly Route<House>[] = [
  route(wire.searchAll, 'signedIn', (context, { query }) => search(context, query)),
];
registerSearchable(partyDossiers);
