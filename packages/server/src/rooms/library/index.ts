import { room } from '../../platform/room/room.ts';
import { measuresRoutes } from './measures/measures.routes.ts';
import { policyKind } from './policyLibrary/policyLibrary.kind.ts';
import { policyLibraryRoutes } from './policyLibrary/policyLibrary.routes.ts';
import { librarySearches } from './search.ts';

/** The library: policies, and the Measures with how often their rules refused. */
export const libraryRoom = room({
  name: 'library',
  routes: [...policyLibraryRoutes, ...measuresRoutes],
  kinds: [policyKind],
  searches: librarySearches,
});

export { countRefusals } from './measures/refusalCount.ts';
