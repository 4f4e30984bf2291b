import type { DecisionType } from '../duties/art04-decisions.ts';
import { inForceSince } from '../inForce.ts';
import type { Citation } from '../kit/article.ts';
import { article, notInTheMeasures } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';

const noticeIsOurs: Citation = notInTheMeasures(
  {
    zh: '第十条只要求向社会公布；公布前公示、听取异议的做法和期限由省厅确认。',
    en: 'Article 10 asks for publication; the notice before it, with its objections, is for the province to confirm.',
  },
  10,
);

/** The notice for objections of a recognition decision; null where the decision needs none, or has none yet. */
export interface NoticeFacts {
  readonly notice: {
    /** First and last day of the notice, Beijing time, inclusive. */
    readonly startsOn: string;
    readonly endsOn: string;
    readonly openObjections: number;
  } | null;
  /** Other signed recognition decisions of the same batch. */
  readonly otherDecisions: number;
  readonly decision: { readonly type: DecisionType };
}

const onePerBatch = rule<NoticeFacts>({
  id: 'notice.onePerBatch',
  cites: article(10),
  since: inForceSince,
  title: { zh: '一个批次一份认定决定、一次公示', en: 'One recognition decision and one notice a batch' },
  holds: ({ otherDecisions }) => otherDecisions === 0,
  says: { zh: '本批次已有签发的认定决定。', en: 'The batch has a signed recognition decision already.' },
  remedy: {
    zh: '撤回本草案，列入的申报回到通过评审。',
    en: 'Withdraw this draft; its entries are passed applications again.',
  },
});

const forRecognition = rule<NoticeFacts>({
  id: 'notice.forRecognition',
  cites: article(10),
  since: inForceSince,
  title: { zh: '公示用于批次的认定决定', en: 'The notice is for the recognition decision of a batch' },
  holds: ({ decision }) => decision.type === 'recognition',
  says: {
    zh: '该类决定不经公示，签发后直接公布。',
    en: 'A decision of this type has no notice; it is announced once signed.',
  },
  remedy: { zh: '直接公布。', en: 'Announce it.' },
});

const periodOver = rule<NoticeFacts>({
  id: 'notice.periodOver',
  cites: noticeIsOurs,
  since: inForceSince,
  title: { zh: '公示期满后公布', en: 'The announcement follows the notice' },
  holds: ({ notice, decision }, _read, on) => (notice === null ? decision.type !== 'recognition' : on > notice.endsOn),
  figures: ({ notice }) => ({ until: notice?.endsOn ?? '—' }),
  says: {
    zh: '公示期到 {until} 止，尚未期满或尚未公示。',
    en: 'The notice runs until {until}; it is not over, or has not begun.',
  },
  remedy: { zh: '公示期满的次日起可以公布。', en: 'Announce from the day after the notice ends.' },
});

const objectionsAnswered = rule<NoticeFacts>({
  id: 'notice.objectionsAnswered',
  cites: noticeIsOurs,
  since: inForceSince,
  title: { zh: '全部异议已答复', en: 'All objections are answered' },
  holds: ({ notice }) => notice === null || notice.openObjections === 0,
  figures: ({ notice }) => ({ missing: notice?.openObjections ?? 0 }),
  says: { zh: '还有 {missing} 件异议没有答复。', en: 'Objections not answered: {missing}.' },
  remedy: { zh: '逐件答复异议后再公布。', en: 'Answer each of them, then announce.' },
});

/** An objection that someone from the public raises. */
export interface ObjectionFacts {
  readonly objection: {
    readonly receivedOn: string;
    readonly startsOn: string;
    readonly endsOn: string;
    /** Whether it names an application of the notice and says why. */
    readonly grounded: boolean;
  };
}

const insidePeriod = rule<ObjectionFacts>({
  id: 'objection.insidePeriod',
  cites: noticeIsOurs,
  since: inForceSince,
  title: { zh: '在公示期内提出', en: 'The objection comes inside the period' },
  holds: ({ objection }) => objection.startsOn <= objection.receivedOn && objection.receivedOn <= objection.endsOn,
  figures: ({ objection }) => ({ date: objection.receivedOn, from: objection.startsOn, until: objection.endsOn }),
  says: {
    zh: '公示期为 {from} 至 {until}，异议提出于 {date}。',
    en: 'The notice runs from {from} to {until}; the objection came on {date}.',
  },
  remedy: {
    zh: '公示期外的问题，可以通过投诉举报反映。',
    en: 'Outside the period, the same can be raised as a complaint.',
  },
});

const objectionGrounded = rule<ObjectionFacts>({
  id: 'objection.grounded',
  cites: noticeIsOurs,
  since: inForceSince,
  title: { zh: '写明对象和理由', en: 'The objection names its object and its reason' },
  holds: ({ objection }) => objection.grounded,
  says: { zh: '没有写明对哪家单位、因什么提出异议。', en: 'It does not say against whom and why.' },
  remedy: { zh: '选择公示中的单位并写明理由。', en: 'Choose an entry of the notice and state the reason.' },
});

/** A plaque that is to be printed. */
export interface PlaqueFacts {
  readonly plaque: {
    readonly baseState: string | null;
    /** Number of the base in the register. */
    readonly baseNo: string | null;
  };
}

/** States of a base that may show a plaque. */
export const plaqueStates: readonly string[] = ['recognised', 'operating'];

const onlyRecognised = rule<PlaqueFacts>({
  id: 'plaque.onlyRecognised',
  cites: article(10),
  since: inForceSince,
  title: { zh: '匾牌只发给经认定的基地', en: 'A plaque is for a recognised base' },
  holds: ({ plaque }) => plaque.baseState !== null && plaqueStates.includes(plaque.baseState) && Boolean(plaque.baseNo),
  says: { zh: '该单位不是经认定并公布的基地。', en: 'This is no recognised and announced base.' },
  remedy: {
    zh: '认定决定公布、基地编号后再制作匾牌。',
    en: 'Print it once the recognition is announced and the base has its number.',
  },
});

/** Judged when a recognition is signed, so that no signed decision waits for a notice it cannot have. */
export const oneDecisionRules: readonly Rule<NoticeFacts>[] = [onePerBatch];

/** Judged when the notice goes out. */
export const noticeRules: readonly Rule<NoticeFacts>[] = [forRecognition, onePerBatch];

/** Judged when the decision is announced. */
export const announcementRules: readonly Rule<NoticeFacts>[] = [periodOver, objectionsAnswered];

/** Judged when an objection is raised, and again when it is taken up. */
export const objectionRules: readonly Rule<ObjectionFacts>[] = [insidePeriod, objectionGrounded];

/** Judged before a plaque is printed. */
export const plaqueRules: readonly Rule<PlaqueFacts>[] = [onlyRecognised];
