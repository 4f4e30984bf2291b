import type { House } from '../../platform/http/context.ts';
import type { Route } from '../../platform/http/route.ts';
import { measuresRoutes } from './measures/measures.routes.ts';
import { registerPolicyKind } from './policyLibrary/policyLibrary.kind.ts';
import { policyLibraryRoutes } from './policyLibrary/policyLibrary.routes.ts';
import { registerLibrarySearch } from './search.ts';

/** Makes policy documents known to the engine and to the search. */
export function registerLibrary(): void {
  registerLibrarySearch();
  registerPolicyKind();
}

/** The policy library, and how often rules refused, on the wire. */
export const libraryRoutes: readonly Route<House>[] = [...policyLibraryRoutes, ...measuresRoutes];

export { countRefusals } from './measures/refusalCount.ts';
