import { inForceSince } from '../inForce.ts';
import { article, notInTheMeasures } from '../kit/article.ts';
import type { ParameterReader } from '../kit/parameter.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { panelApprovalShare } from '../parameters.ts';
import { applicantNotBanned } from '../supervision/art25-ban.ts';

/** What the review of one application came to. */
export interface ReviewResultFacts {
  readonly result: {
    /** Mean of the panel's scores; null before the scoring is closed. Votes count once the vote is closed. */
    readonly mean: number | null;
    /** Pass mark of the batch's sheet. */
    readonly passMark: number;
    readonly votesFor: number;
    readonly votesCast: number;
    /** Whether the panel has ranked the applications of its field, its last act. */
    readonly reviewFinished: boolean;
  };
}

/** Whether a panel's result is a pass: the mean reaches the pass mark and more than the stated share of votes approve. */
export function passes({ result }: ReviewResultFacts, read: ParameterReader): boolean {
  const { mean, passMark, votesFor, votesCast } = result;
  return mean !== null && mean >= passMark && votesCast > 0 && votesFor > votesCast * read(panelApprovalShare);
}

const reviewFinished = rule<ReviewResultFacts>({
  id: 'review.finished',
  cites: article(9, 4),
  since: inForceSince,
  title: { zh: '评审委员会已完成评审', en: 'The panel has finished its review' },
  holds: ({ result }) => result.reviewFinished,
  says: { zh: '评审委员会尚未完成评审。', en: 'The panel has not finished its review.' },
  remedy: {
    zh: '待评分、评议、表决和排序全部完成。',
    en: 'Wait until scoring, discussion, vote and ranking are done.',
  },
});

const passedReview = rule<ReviewResultFacts>({
  id: 'recognition.passedReview',
  cites: article(9, 4),
  since: inForceSince,
  title: { zh: '通过评审', en: 'The application passed the review' },
  holds: passes,
  figures: ({ result }) => ({
    have: result.mean ?? 0,
    need: result.passMark,
    votes: result.votesFor,
    cast: result.votesCast,
  }),
  says: {
    zh: '平均 {have} 分（合格 {need} 分），赞成 {votes} 票（共 {cast} 票），未通过评审。',
    en: 'Mean {have} (pass mark {need}), {votes} of {cast} votes in favour: the review is not passed.',
  },
  remedy: {
    zh: '登记为未通过；申报单位可在以后批次申报。',
    en: 'Record it as failed; the applicant may apply in a later batch.',
  },
});

const failedReview = rule<ReviewResultFacts>({
  id: 'review.failedOnlyByResult',
  cites: article(9, 4),
  since: inForceSince,
  title: { zh: '未达到要求的才登记为未通过', en: 'Only what did not pass is recorded as failed' },
  holds: (facts, read) => !passes(facts, read),
  figures: ({ result }) => ({ have: result.mean ?? 0, votes: result.votesFor, cast: result.votesCast }),
  says: {
    zh: '平均 {have} 分，赞成 {votes} 票（共 {cast} 票），已通过评审。',
    en: 'Mean {have}, {votes} of {cast} votes in favour: the review is passed.',
  },
  remedy: { zh: '登记为通过。', en: 'Record it as passed.' },
});

/** The place of an application in the recognition decision of its batch. */
export interface RecognitionFacts {
  readonly recognition: {
    readonly quota: number;
    /** Applications of the batch proposed, noticed or recognised already. */
    readonly taken: number;
    /** State of the decision that names the application; null where none does. */
    readonly decisionState: 'drafted' | 'signed' | 'noticed' | 'announced' | null;
    /** Objections against this application that were upheld. */
    readonly upheldObjections: number;
  };
}

const withinQuota = rule<RecognitionFacts>({
  id: 'recognition.withinQuota',
  cites: article(9, 1),
  since: inForceSince,
  title: { zh: '拟认定数量在批次名额之内', en: 'The recognitions stay within the quota of the batch' },
  holds: ({ recognition }) => recognition.taken < recognition.quota,
  figures: ({ recognition }) => ({ have: recognition.taken, need: recognition.quota }),
  says: {
    zh: '本批次名额 {need} 个，已拟认定 {have} 个。',
    en: 'The batch may recognise {need}; {have} are proposed.',
  },
  remedy: { zh: '不再拟认定，或先从草案中移除一家。', en: 'Propose no more, or take one out of the draft first.' },
});

const quotaUsed = rule<RecognitionFacts>({
  id: 'recognition.leftOutOnlyByQuota',
  cites: article(9, 1),
  since: inForceSince,
  title: { zh: '名额用完后才不予拟认定', en: 'Who passed is left out only when the quota is used' },
  holds: ({ recognition }) => recognition.taken >= recognition.quota,
  figures: ({ recognition }) => ({ have: recognition.taken, need: recognition.quota }),
  says: {
    zh: '本批次名额 {need} 个，已拟认定 {have} 个，仍有名额。',
    en: 'The batch may recognise {need} and {have} are proposed; there is room.',
  },
  remedy: { zh: '按排序列入认定决定。', en: 'Propose it in the order of the ranking.' },
});

const noticedWithDecision = rule<RecognitionFacts>({
  id: 'recognition.byDecision',
  cites: article(9, 4),
  since: inForceSince,
  title: { zh: '申报随认定决定公示', en: 'An application has its notice with the decision that names it' },
  holds: ({ recognition: { decisionState } }) => decisionState === 'noticed' || decisionState === 'announced',
  says: {
    zh: '列有该申报的认定决定尚未公示。',
    en: 'The decision that names this application has had no notice.',
  },
  remedy: {
    zh: '由签发人签发后公示认定决定，列入的申报随之公示。',
    en: 'Have the decision signed, then publish its notice; the applications it names go with it.',
  },
});

const recognisedByAnnouncement = rule<RecognitionFacts>({
  id: 'recognition.announced',
  cites: article(10),
  since: inForceSince,
  title: { zh: '认定结果自公布时成立', en: 'The result stands from its announcement' },
  holds: ({ recognition: { decisionState } }) => decisionState === 'announced',
  says: { zh: '认定决定尚未公布。', en: 'The recognition decision is not announced.' },
  remedy: {
    zh: '公示期满、异议答复后公布决定。',
    en: 'Announce it after the notice is over and objections are answered.',
  },
});

const noUpheldObjection = rule<RecognitionFacts>({
  id: 'recognition.noUpheldObjection',
  cites: notInTheMeasures(
    {
      zh: '办法没有规定异议的效力；成立的异议不能不影响认定。',
      en: 'The Measures do not say what an objection does; one that is upheld cannot be without effect.',
    },
    10,
  ),
  since: inForceSince,
  title: { zh: '没有成立的异议', en: 'No objection was upheld' },
  holds: ({ recognition }) => recognition.upheldObjections === 0,
  figures: ({ recognition }) => ({ count: recognition.upheldObjections }),
  says: { zh: '对该申报有 {count} 件异议成立。', en: 'Objections upheld against this application: {count}.' },
  remedy: { zh: '对该申报作出不予认定的处理。', en: 'Record that the application is not recognised.' },
});

const anObjectionUpheld = rule<RecognitionFacts>({
  id: 'recognition.refusedOnlyByObjection',
  cites: notInTheMeasures(
    {
      zh: '办法没有规定异议的效力；公示后不予认定须有成立的异议。',
      en: 'The Measures do not say what an objection does; after the notice only an upheld one takes a recognition away.',
    },
    10,
  ),
  since: inForceSince,
  title: { zh: '公示后不予认定须有成立的异议', en: 'After the notice only an upheld objection prevents recognition' },
  holds: ({ recognition }) => recognition.upheldObjections > 0,
  says: { zh: '没有成立的异议。', en: 'No objection was upheld.' },
  remedy: { zh: '先对异议作出答复。', en: 'Answer the objections first.' },
});

/** Judged when the panel's result is recorded as a pass. */
export const passRules: readonly Rule<ReviewResultFacts>[] = [reviewFinished, passedReview];

/** Judged when the panel's result is recorded as a failure. */
export const failRules: readonly Rule<ReviewResultFacts>[] = [reviewFinished, failedReview];

/** Judged when a passed application is left out of the decision. */
export const leaveOutRules: readonly Rule<RecognitionFacts>[] = [quotaUsed];

/** Facts of an application that is to be recognised: ban, result and quota together. */
export type ProposalFacts = ReviewResultFacts &
  RecognitionFacts & { readonly applicant: { readonly creditCode: string; readonly banned: boolean } };

/** Judged when an application enters a recognition decision (Arts 9, 25). */
export const proposalRules: readonly Rule<ProposalFacts>[] = [passedReview, withinQuota, applicantNotBanned];

/** Judged when the notice names the application. */
export const applicationNoticeRules: readonly Rule<ProposalFacts>[] = [noticedWithDecision, applicantNotBanned];

/** Judged when the application becomes a base. */
export const recognitionRules: readonly Rule<ProposalFacts>[] = [
  passedReview,
  recognisedByAnnouncement,
  noUpheldObjection,
  applicantNotBanned,
];

/** Judged when an upheld objection prevents the recognition. */
export const objectionUpheldRules: readonly Rule<RecognitionFacts>[] = [anObjectionUpheld, recognisedByAnnouncement];
