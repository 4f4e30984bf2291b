import { page } from '../../page.ts';

/** The pages on which a batch is drafted, reviewed and decided. */
export const routes = [
  page('console', '/batches', () => import('./batch/ListBatches.tsx')),
  page('console', '/batches/new', () => import('./batch/DraftBatch.tsx')),
  page('console', '/batches/$id', () => import('./batch/ViewBatch.tsx')),
  page('console', '/batches/$id/edit', () => import('./batch/DraftBatch.tsx')),
  page('console', '/reviews', () => import('./review/ListReviews.tsx')),
  page('console', '/reviews/$id', () => import('./review/ViewReview.tsx')),
  page('console', '/reviews/$id/scores', () => import('./review/ScoreApplications.tsx')),
  page('console', '/reviews/$id/vote', () => import('./review/VoteOnApplications.tsx')),
  page('console', '/decisions', () => import('./decision/ListDecisions.tsx')),
  page('console', '/decisions/new', () => import('./decision/DraftRecognition.tsx')),
  page('console', '/decisions/national', () => import('./decision/DraftNational.tsx')),
  page('console', '/decisions/standing', () => import('./decision/DraftStanding.tsx')),
  page('console', '/decisions/ban', () => import('./decision/DraftBan.tsx')),
  page('console', '/decisions/$id', () => import('./decision/ViewDecision.tsx')),
  page('console', '/objections/$id', () => import('./objection/ViewObjection.tsx')),
  page('console', '/experts', () => import('./expert/ListExperts.tsx')),
];
