import { type GuidanceFacts, guidanceRules } from '../duties/art05-guidance.ts';
import { article, notInTheMeasures } from '../kit/article.ts';
import { moves } from '../kit/moves.ts';
import { applicant, clock, guidingOfficer, guidingSigner, issuerOfficer } from '../kit/parties.ts';
import { applicationCorrectWithin, applicationExamineWithin } from '../parameters.ts';
import {
  type ApplicationFacts,
  applicationResubmissionRules,
  applicationSubmissionRules,
  type CorrectionFacts,
} from './art09-application.ts';
import {
  applicationNoticeRules,
  failRules,
  leaveOutRules,
  objectionUpheldRules,
  passRules,
  proposalRules,
  type RecognitionFacts,
  type ReviewResultFacts,
  recognitionRules,
} from './art09-decision.ts';
import {
  type ExaminationFacts,
  examinationRules,
  type RecheckFacts,
  type RecommendationFacts,
  recheckRules,
  recommendationRules,
  returnRules,
} from './art09-examination.ts';

/** Everything the rules on an application read. */
export type ApplicationDossierFacts = ApplicationFacts &
  CorrectionFacts &
  GuidanceFacts &
  ExaminationFacts &
  RecheckFacts &
  RecommendationFacts &
  ReviewResultFacts &
  RecognitionFacts;

/** The life of an application, from the form to the recognition (Arts 8–10, 25). */
export const applicationMoves = moves<ApplicationDossierFacts>()({
  dossier: 'application',
  title: { zh: '基地申报', en: 'Application' },
  named: [{ zh: '{host}　{field}领域基地申报', en: 'Application for a base in {field}: {host}' }],
  initial: 'draft',
  path: [
    { zh: '填报', en: 'Form' },
    { zh: '审核', en: 'Examination' },
    { zh: '复查', en: 'Recheck' },
    { zh: '推荐', en: 'Recommendation' },
    { zh: '评审', en: 'Review' },
    { zh: '公示', en: 'Notice' },
    { zh: '认定', en: 'Recognition' },
  ],
  states: {
    draft: { label: { zh: '填报中', en: 'Draft' }, tone: 'todo', turn: applicant, step: 0, own: true },
    submitted: { label: { zh: '待审核', en: 'Submitted' }, tone: 'todo', turn: guidingOfficer, step: 1 },
    returned: { label: { zh: '退回补正', en: 'Returned' }, tone: 'soon', turn: applicant, step: 1 },
    examined: { label: { zh: '待复查', en: 'Examined' }, tone: 'todo', turn: guidingOfficer, step: 2 },
    rechecked: { label: { zh: '待推荐', en: 'Rechecked' }, tone: 'todo', turn: guidingSigner, step: 3 },
    recommended: { label: { zh: '已推荐', en: 'Recommended' }, tone: 'waiting', turn: issuerOfficer, step: 3 },
    underReview: { label: { zh: '评审中', en: 'Under review' }, tone: 'waiting', turn: issuerOfficer, step: 4 },
    passed: { label: { zh: '通过评审', en: 'Passed' }, tone: 'waiting', turn: issuerOfficer, step: 4 },
    proposed: { label: { zh: '拟认定', en: 'Proposed' }, tone: 'waiting', turn: issuerOfficer, step: 5 },
    noticed: { label: { zh: '公示中', en: 'Notice' }, tone: 'waiting', turn: issuerOfficer, step: 5 },
    recognised: { label: { zh: '已认定', en: 'Recognised' }, tone: 'done', step: 6 },
    notRecognised: { label: { zh: '不予认定', en: 'Not recognised' }, tone: 'refused', step: 6 },
    failed: { label: { zh: '未通过评审', en: 'Failed' }, tone: 'refused', step: 4 },
    refused: { label: { zh: '不予推荐', en: 'Refused' }, tone: 'refused', step: 3 },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, tone: 'off' },
    lapsed: { label: { zh: '逾期失效', en: 'Lapsed' }, tone: 'off', own: true },
  },
  moves: {
    submit: {
      label: { zh: '提交申报', en: 'Submit' },
      from: ['draft'],
      to: 'submitted',
      by: [applicant],
      cites: article(9, 3),
      rules: applicationSubmissionRules,
      deadline: { within: applicationExamineWithin, unit: 'workingDays' },
      confirm: {
        zh: '提交后由指导单位审核，退回前不能修改。',
        en: 'The guiding unit examines it next; it cannot be changed unless it is returned.',
      },
      primary: true,
    },
    return: {
      label: { zh: '退回补正', en: 'Return for correction' },
      from: ['submitted', 'examined', 'rechecked'],
      to: 'returned',
      by: [guidingOfficer],
      cites: article(9, 3),
      rules: [...guidanceRules, ...returnRules],
      opinion: 'required',
      deadline: { within: applicationCorrectWithin, unit: 'workingDays' },
      form: true,
    },
    resubmit: {
      label: { zh: '重新提交', en: 'Submit again' },
      from: ['returned'],
      to: 'submitted',
      by: [applicant],
      cites: article(9, 3),
      rules: applicationResubmissionRules,
      deadline: { within: applicationExamineWithin, unit: 'workingDays' },
      primary: true,
    },
    passExamination: {
      label: { zh: '通过审核', en: 'Pass the examination' },
      from: ['submitted'],
      to: 'examined',
      by: [guidingOfficer],
      cites: article(9, 3),
      rules: [...guidanceRules, ...examinationRules],
      opinion: 'optional',
      form: true,
      primary: true,
    },
    recordRecheck: {
      label: { zh: '登记复查', en: 'Record the recheck' },
      from: ['examined'],
      to: 'rechecked',
      by: [guidingOfficer],
      cites: article(9, 3),
      rules: [...guidanceRules, ...recheckRules],
      form: true,
      primary: true,
    },
    recommend: {
      label: { zh: '签署推荐意见', en: 'Sign the recommendation' },
      from: ['rechecked'],
      to: 'recommended',
      by: [guidingSigner],
      cites: article(9, 3),
      rules: recommendationRules,
      opinion: 'required',
      notBy: ['passExamination', 'recordRecheck'],
      confirm: {
        zh: '推荐意见签署后上报，不能撤回。',
        en: 'A signed recommendation is reported up and cannot be taken back.',
      },
      form: true,
      primary: true,
    },
    refuse: {
      label: { zh: '不予推荐', en: 'Refuse' },
      from: ['submitted', 'examined', 'rechecked'],
      to: 'refused',
      by: [guidingSigner],
      cites: article(9, 3),
      rules: guidanceRules,
      opinion: 'required',
      confirm: {
        zh: '本申报在本批次终止，意见将送达申报单位。',
        en: 'This ends the application in this batch; the applicant receives the opinion.',
      },
    },
    takeIntoReview: {
      label: { zh: '列入评审', en: 'Take into review' },
      from: ['recommended'],
      to: 'underReview',
      by: [issuerOfficer],
      cites: article(9, 4),
      primary: true,
    },
    passReview: {
      label: { zh: '登记通过评审', en: 'Record as passed' },
      from: ['underReview'],
      to: 'passed',
      by: [issuerOfficer],
      cites: article(9, 4),
      rules: passRules,
      primary: true,
    },
    failReview: {
      label: { zh: '登记未通过评审', en: 'Record as failed' },
      from: ['underReview'],
      to: 'failed',
      by: [issuerOfficer],
      cites: article(9, 4),
      rules: failRules,
      opinion: 'optional',
    },
    leaveOut: {
      label: { zh: '名额用完，不予拟认定', en: 'Leave out, quota used' },
      from: ['passed'],
      to: 'notRecognised',
      by: [issuerOfficer],
      cites: article(9, 1),
      rules: leaveOutRules,
      opinion: 'required',
      confirm: {
        zh: '本申报在本批次终止，意见将送达申报单位。',
        en: 'This ends the application in this batch; the applicant receives the opinion.',
      },
    },
    propose: {
      label: { zh: '列入认定决定', en: 'Propose for recognition' },
      from: ['passed'],
      to: 'proposed',
      by: [issuerOfficer],
      cites: article(9, 4),
      rules: proposalRules,
      form: true,
      primary: true,
    },
    unpropose: {
      label: { zh: '移出认定决定', en: 'Take out of the draft' },
      from: ['proposed'],
      to: 'passed',
      by: [issuerOfficer],
      cites: notInTheMeasures(
        {
          zh: '办法没有规定；未签发的草案撤回后，列入的申报回到通过评审。',
          en: 'The Measures do not speak of it; when a draft is withdrawn, its entries are passed applications again.',
        },
        9,
      ),
      form: true,
    },
    publishNotice: {
      label: { zh: '公示', en: 'Publish the notice' },
      from: ['proposed'],
      to: 'noticed',
      by: [issuerOfficer],
      cites: article(10),
      rules: applicationNoticeRules,
    },
    recognise: {
      label: { zh: '认定', en: 'Recognise' },
      from: ['noticed'],
      to: 'recognised',
      by: [issuerOfficer],
      cites: article(9, 4),
      rules: recognitionRules,
    },
    upheldObjection: {
      label: { zh: '异议成立，不予认定', en: 'Not recognised, objection upheld' },
      from: ['noticed'],
      to: 'notRecognised',
      by: [issuerOfficer],
      cites: notInTheMeasures(
        {
          zh: '办法没有规定异议的效力；成立的异议不能不影响认定。',
          en: 'The Measures do not say what an objection does; one that is upheld cannot be without effect.',
        },
        10,
      ),
      rules: objectionUpheldRules,
      opinion: 'required',
    },
    withdraw: {
      label: { zh: '撤回申报', en: 'Withdraw' },
      from: ['draft', 'submitted', 'returned', 'examined'],
      to: 'withdrawn',
      by: [applicant],
      cites: article(9, 1),
      confirm: {
        zh: '撤回后本批次可以重新申报，但须从头办理。',
        en: 'You may apply again in this batch, from the beginning.',
      },
    },
    lapse: {
      label: { zh: '逾期失效', en: 'Lapse' },
      from: ['draft', 'returned'],
      to: 'lapsed',
      by: [clock],
      cites: article(9, 1),
    },
  },
});
