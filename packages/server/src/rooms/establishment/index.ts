import { offer } from '../../platform/room/port.ts';
import { room } from '../../platform/room/room.ts';
import { rosters } from '../faculty/index.ts';
import { applicationKind } from './application/application.kind.ts';
import { applicationRoutes } from './application/application.routes.ts';
import { batchKind } from './batch/batch.kind.ts';
import { batchRoutes } from './batch/batch.routes.ts';
import { decisionKind } from './decision/decision.kind.ts';
import { decisionRoutes } from './decision/decision.routes.ts';
import { findRoster } from './decision/roster.store.ts';
import { expertRoutes } from './expert/expert.routes.ts';
import { noticeRoutes } from './notice/notice.routes.ts';
import { objectionKind } from './objection/objection.kind.ts';
import { objectionRoutes } from './objection/objection.routes.ts';
import { reviewKind } from './review/review.kind.ts';
import { reviewRoutes } from './review/review.routes.ts';
import { establishmentSearches } from './search.ts';
import { sweepEstablishment } from './sweep.ts';

/** How bases come to be: batches, applications, reviews, decisions, objections (chapter III). */
export const establishmentRoom = room({
  name: 'establishment',
  routes: [
    ...batchRoutes,
    ...applicationRoutes,
    ...expertRoutes,
    ...reviewRoutes,
    ...decisionRoutes,
    ...noticeRoutes,
    ...objectionRoutes,
  ],
  kinds: [batchKind, applicationKind, reviewKind, decisionKind, objectionKind],
  searches: establishmentSearches,
  sweeps: [sweepEstablishment],
  offers: [offer(rosters, findRoster)],
});

export { getExperts, searchExperts } from './expert/expert.store.ts';
export { repeatDraw } from './review/panel.ts';
export { listDraws } from './review/review.store.ts';
