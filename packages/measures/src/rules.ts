import { signatureRules } from './duties/art04-decisions.ts';
import { eventAnnouncementRules, eventChangeRules, eventRules, eventWithdrawalRules } from './duties/art04-exchange.ts';
import { baseRecordRules } from './duties/art04-standing.ts';
import { guidanceRules, parameterDecisionRules } from './duties/art05-guidance.ts';
import { activationRules } from './duties/art07-separation.ts';
import { accountRules, disablingRules, postEndRules } from './duties/posts.ts';
import { applicationResubmissionRules, applicationSubmissionRules } from './establishment/art09-application.ts';
import {
  batchAnnouncementRules,
  batchClosingRules,
  batchOpeningRules,
  batchRankingRules,
  batchResultRules,
  batchReviewRules,
} from './establishment/art09-batch.ts';
import {
  applicationNoticeRules,
  failRules,
  leaveOutRules,
  objectionUpheldRules,
  passRules,
  proposalRules,
  recognitionRules,
} from './establishment/art09-decision.ts';
import { examinationRules, recheckRules, recommendationRules, returnRules } from './establishment/art09-examination.ts';
import {
  discussionRules,
  drawRules,
  replacementRules,
  scoringCloseRules,
  scoringStartRules,
  voteRules,
} from './establishment/art09-review.ts';
import { scoreHandInRules, scoreViewRules } from './establishment/art09-scores.ts';
import { announcementRules, noticeRules, objectionRules, plaqueRules } from './establishment/art10-announcement.ts';
import { policyRules } from './general/art01-policies.ts';
import { agreementRules, partnerNamedRules } from './general/art02-partners.ts';
import { standingRules } from './general/art03-standing.ts';
import type { Rule } from './kit/rule.ts';
import { curriculumRules, opinionRules, outlineRules } from './operation/art13-consent.ts';
import { groupAppointmentRules, groupStandingRules } from './operation/art13-evaluationGroup.ts';
import { courseRules } from './operation/art14-courses.ts';
import { engagementRules, mergeRules, qualificationRules, trainingReceivedRules } from './operation/art18-faculty.ts';
import { planItemRules } from './supervision/art20-items.ts';
import { amendmentOpeningRules, amendmentRules, planOpeningRules, planRules } from './supervision/art20-plan.ts';
import {
  summaryCorrectionRules,
  summaryEntryRules,
  summaryOpeningRules,
  summaryRules,
} from './supervision/art20-summary.ts';
import { banRules } from './supervision/art25-ban.ts';
import { changeAcceptanceRules, changeFilingRules } from './supplementary/art37-changes.ts';
import { registerRules } from './supplementary/art37-register.ts';
import { organisationEditRules } from './supplementary/art37-registeredItems.ts';
import { localBatchRules } from './supplementary/art38-localBatches.ts';
import { nationalRegistrationRules } from './support/art26-national.ts';
import { supportRules } from './support/art29-support.ts';

/** Every rule of the house, each once. */
export const allRules: readonly Rule<never>[] = [
  ...new Set<Rule<never>>([
    ...signatureRules,
    ...guidanceRules,
    ...parameterDecisionRules,
    ...batchOpeningRules,
    ...batchClosingRules,
    ...batchReviewRules,
    ...batchRankingRules,
    ...batchResultRules,
    ...batchAnnouncementRules,
    ...applicationSubmissionRules,
    ...applicationResubmissionRules,
    ...examinationRules,
    ...returnRules,
    ...recheckRules,
    ...recommendationRules,
    ...drawRules,
    ...replacementRules,
    ...scoringStartRules,
    ...scoringCloseRules,
    ...scoreHandInRules,
    ...scoreViewRules,
    ...discussionRules,
    ...voteRules,
    ...passRules,
    ...failRules,
    ...leaveOutRules,
    ...proposalRules,
    ...applicationNoticeRules,
    ...recognitionRules,
    ...objectionUpheldRules,
    ...noticeRules,
    ...announcementRules,
    ...objectionRules,
    ...plaqueRules,
    ...engagementRules,
    ...mergeRules,
    ...trainingReceivedRules,
    ...qualificationRules,
    ...standingRules,
    ...groupAppointmentRules,
    ...groupStandingRules,
    ...opinionRules,
    ...outlineRules,
    ...curriculumRules,
    ...courseRules,
    ...banRules,
    ...nationalRegistrationRules,
    ...organisationEditRules,
    ...localBatchRules,
    ...changeFilingRules,
    ...changeAcceptanceRules,
    ...policyRules,
    ...eventAnnouncementRules,
    ...eventChangeRules,
    ...baseRecordRules,
    ...eventRules,
    ...eventWithdrawalRules,
    ...supportRules,
    ...postEndRules,
    ...disablingRules,
    ...accountRules,
    ...planOpeningRules,
    ...planRules,
    ...planItemRules,
    ...amendmentOpeningRules,
    ...amendmentRules,
    ...summaryOpeningRules,
    ...summaryEntryRules,
    ...summaryRules,
    ...summaryCorrectionRules,
    ...activationRules,
    ...registerRules,
    ...agreementRules,
    ...partnerNamedRules,
  ]),
];

/** The rule with an id, if there is one. */
export function findRule(id: string): Rule<never> | undefined {
  return allRules.find((each) => each.id === id);
}
