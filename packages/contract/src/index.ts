import { activationEndpoints } from './activation.ts';
import { planEndpoints } from './annualPlan.ts';
import { planItemEndpoints } from './annualPlanItems.ts';
import { summaryEndpoints } from './annualSummary.ts';
import { applicationEndpoints } from './application.ts';
import { baseDeskEndpoints } from './baseDesk.ts';
import { baseRecordEndpoints } from './baseRecord.ts';
import { batchEndpoints } from './batch.ts';
import { changeFilingEndpoints } from './changeFiling.ts';
import { curriculumEndpoints } from './curriculum.ts';
import { decisionEndpoints } from './decision.ts';
import { directoryEndpoints } from './directory.ts';
import { dossierEndpoints } from './dossier.ts';
import { evaluationGroupEndpoints } from './evaluationGroup.ts';
import { evaluationGroupOpinionEndpoints } from './evaluationGroupOpinion.ts';
import { eventEndpoints } from './event.ts';
import { exchangeEndpoints } from './exchange.ts';
import { facilityEndpoints } from './facility.ts';
import { instructorEndpoints } from './instructor.ts';
import { instructorImportEndpoints } from './instructorImport.ts';
import type { Endpoint } from './kit.ts';
import { organisationEndpoints } from './organisation.ts';
import { outlineEndpoints } from './outline.ts';
import { partnerEndpoints } from './partner.ts';
import { personEndpoints } from './person.ts';
import { planOverviewEndpoints } from './planOverview.ts';
import { policyLibraryEndpoints } from './policyLibrary.ts';
import { portalEndpoints } from './portal.ts';
import { reviewEndpoints } from './review.ts';
import { searchEndpoints } from './search.ts';
import { sessionEndpoints } from './session.ts';
import { setupEndpoints } from './setup.ts';
import { supportRecordEndpoints } from './supportRecord.ts';

export * from './activation.ts';
export * from './annualPlan.ts';
export * from './annualPlanItems.ts';
export * from './annualSummary.ts';
export * from './application.ts';
export * from './baseDesk.ts';
export * from './baseRecord.ts';
export * from './batch.ts';
export * from './changeFiling.ts';
export * from './curriculum.ts';
export * from './decision.ts';
export * from './directory.ts';
export * from './dossier.ts';
export * from './evaluationGroup.ts';
export * from './evaluationGroupOpinion.ts';
export * from './event.ts';
export * from './exchange.ts';
export * from './facility.ts';
export * from './instructor.ts';
export * from './instructorImport.ts';
export * from './kit.ts';
export * from './numbers.ts';
export * from './organisation.ts';
export * from './outline.ts';
export * from './partner.ts';
export * from './person.ts';
export * from './planOverview.ts';
export * from './policyLibrary.ts';
export * from './portal.ts';
export * from './review.ts';
export * from './search.ts';
export * from './session.ts';
export * from './setup.ts';
export * from './shapes.ts';
export * from './supportRecord.ts';

/** The whole wire. */
export const endpoints: readonly Endpoint[] = [
  ...sessionEndpoints,
  ...setupEndpoints,
  ...dossierEndpoints,
  ...batchEndpoints,
  ...applicationEndpoints,
  ...reviewEndpoints,
  ...decisionEndpoints,
  ...portalEndpoints,
  ...organisationEndpoints,
  ...personEndpoints,
  ...directoryEndpoints,
  ...baseDeskEndpoints,
  ...changeFilingEndpoints,
  ...policyLibraryEndpoints,
  ...eventEndpoints,
  ...supportRecordEndpoints,
  ...searchEndpoints,
  ...planEndpoints,
  ...planItemEndpoints,
  ...summaryEndpoints,
  ...planOverviewEndpoints,
  ...instructorEndpoints,
  ...instructorImportEndpoints,
  ...baseRecordEndpoints,
  ...activationEndpoints,
  ...partnerEndpoints,
  ...exchangeEndpoints,
  ...facilityEndpoints,
  ...evaluationGroupEndpoints,
  ...evaluationGroupOpinionEndpoints,
  ...outlineEndpoints,
  ...curriculumEndpoints,
];
