import { page } from '../../page.ts';

/** Annual plans of a base, one plan with its import, an amendment; annual summaries. */
export const routes = [
  page('console', '/desk/bases/$id/plans', () => import('./annualPlan/ListPlansOfBase.tsx')),
  page('console', '/plans/overview', () => import('./planOverview/ViewOverview.tsx')),
  page('console', '/plans/$id', () => import('./annualPlan/ViewPlan.tsx')),
  page('console', '/plans/$id/import', () => import('./annualPlan/ImportItems.tsx')),
  page('console', '/plan-amendments/$id', () => import('./planAmendment/ViewAmendment.tsx')),
  page('console', '/desk/bases/$id/summaries', () => import('./annualSummary/ListSummariesOfBase.tsx')),
  page('console', '/summaries/$id', () => import('./annualSummary/ViewSummary.tsx')),
];
