import { activationMoves } from './duties/activation.moves.ts';
import { applicationMoves } from './establishment/application.moves.ts';
import { batchMoves } from './establishment/batch.moves.ts';
import { decisionMoves } from './establishment/decision.moves.ts';
import { objectionMoves } from './establishment/objection.moves.ts';
import { reviewMoves } from './establishment/review.moves.ts';
import { policyMoves } from './general/policy.moves.ts';
import type { MoveTable } from './kit/moves.ts';
import { curriculumMoves } from './operation/curriculum.moves.ts';
import { outlineMoves } from './operation/outline.moves.ts';
import { annualPlanMoves, annualSummaryMoves, planAmendmentMoves } from './supervision/annualPlan.moves.ts';
import { changeFilingMoves } from './supplementary/changeFiling.moves.ts';

/** Every move table of the house. */
export const moveTables: readonly MoveTable[] = [
  batchMoves,
  applicationMoves,
  reviewMoves,
  decisionMoves,
  objectionMoves,
  changeFilingMoves,
  annualPlanMoves,
  planAmendmentMoves,
  annualSummaryMoves,
  activationMoves,
  policyMoves,
  outlineMoves,
  curriculumMoves,
];
