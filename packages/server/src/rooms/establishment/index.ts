import type { House } from '../../platform/http/context.ts';
import type { Route } from '../../platform/http/route.ts';
import { registerApplicationKind } from './application/application.kind.ts';
import { applicationRoutes } from './application/application.routes.ts';
import { registerBatchKind } from './batch/batch.kind.ts';
import { batchRoutes } from './batch/batch.routes.ts';
import { registerDecisionKind } from './decision/decision.kind.ts';
import { decisionRoutes } from './decision/decision.routes.ts';
import { expertRoutes } from './expert/expert.routes.ts';
import { portalRoutes } from './notice/notice.routes.ts';
import { registerObjectionKind } from './objection/objection.kind.ts';
import { objectionRoutes } from './objection/objection.routes.ts';
import { registerReviewKind } from './review/review.kind.ts';
import { reviewRoutes } from './review/review.routes.ts';
import { registerEstablishmentSearch } from './search.ts';

export { findRoster } from './decision/roster.store.ts';
export { getExperts, searchExperts } from './expert/expert.store.ts';
export { repeatDraw } from './review/panel.ts';
export { listDraws } from './review/review.store.ts';
export { sweepEstablishment } from './sweep.ts';

/** Makes the dossiers of chapter III known to the engine, and its records to the search. */
export function registerEstablishment(): void {
  registerBatchKind();
  registerApplicationKind();
  registerReviewKind();
  registerDecisionKind();
  registerObjectionKind();
  registerEstablishmentSearch();
}

/** Chapter III on the wire. */
export const establishmentRoutes: readonly Route<House>[] = [
  ...batchRoutes,
  ...applicationRoutes,
  ...expertRoutes,
  ...reviewRoutes,
  ...decisionRoutes,
  ...portalRoutes,
  ...objectionRoutes,
];
