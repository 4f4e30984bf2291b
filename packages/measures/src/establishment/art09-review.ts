import { inForceSince } from '../inForce.ts';
import { article, notInTheMeasures } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { panelQuorum } from '../parameters.ts';

/** The draw of a panel. Instants are ISO 8601 with zone, so that they compare as instants. */
export interface DrawFacts {
  readonly draw: {
    /** When candidates, strata and the source of the seed were published; null before. */
    readonly announcedAt: string | null;
    /** When the seed became known (the publication its source names); undefined while the form is not filled in yet. */
    readonly seedKnownAt?: string | null | undefined;
    /** Digests of the candidate list as announced and as drawn from. */
    readonly announcedDigest: string | null;
    readonly drawnDigest: string | null;
    /** Drawn people (members and substitutes) who must stand aside from an application of this panel. */
    readonly recusedDrawn: number;
  };
  /** null before the draw: the rules on the panel are then not judged. */
  readonly panel: {
    readonly size: number;
    readonly outsideMin: number;
    readonly members: number;
    readonly outsideMembers: number;
    /** Members who have not declared whether they have an interest. */
    readonly undeclared: number;
  } | null;
}

const announcedBeforeSeed = rule<DrawFacts>({
  id: 'draw.announcedBeforeSeed',
  cites: article(9, 4),
  since: inForceSince,
  section: 'draw',
  title: { zh: '抽取方案在种子产生前公布', en: 'The draw is announced before its seed is known' },
  holds: ({ draw: { announcedAt, seedKnownAt } }) =>
    announcedAt !== null &&
    (seedKnownAt === undefined || (seedKnownAt !== null && Date.parse(announcedAt) < Date.parse(seedKnownAt))),
  figures: ({ draw: { announcedAt, seedKnownAt } }) => ({ announced: announcedAt ?? '—', known: seedKnownAt ?? '—' }),
  says: {
    zh: '抽取方案公布于 {announced}，种子产生于 {known}；方案须先公布。',
    en: 'The draw was announced at {announced} and its seed known at {known}; the announcement has to come first.',
  },
  remedy: {
    zh: '重新公布候选名单和种子来源，用之后产生的种子抽取。',
    en: 'Announce the candidates and the source of the seed again, and draw with a later seed.',
  },
});

const listUnchanged = rule<DrawFacts>({
  id: 'draw.listUnchanged',
  cites: article(9, 4),
  since: inForceSince,
  section: 'draw',
  title: { zh: '候选名单与公布的一致', en: 'The candidates are those announced' },
  holds: ({ draw: { announcedDigest, drawnDigest } }) => drawnDigest === null || announcedDigest === drawnDigest,
  says: { zh: '候选名单在公布后有改动。', en: 'The list of candidates changed after it was announced.' },
  remedy: { zh: '重新公布候选名单后再抽取。', en: 'Announce the new list, then draw.' },
});

const noRecusedExpert = rule<DrawFacts>({
  id: 'draw.noRecusedExpert',
  cites: article(9, 4),
  since: inForceSince,
  section: 'draw',
  title: { zh: '抽中的专家无须回避', en: 'Nobody drawn has to stand aside' },
  holds: ({ draw }) => draw.recusedDrawn === 0,
  figures: ({ draw }) => ({ count: draw.recusedDrawn }),
  says: { zh: '抽中的专家中有 {count} 人应当回避。', en: 'Experts drawn who have to stand aside: {count}.' },
  remedy: { zh: '按抽取顺序由候补专家替换。', en: 'Replace them by the next substitutes in the drawn order.' },
});

const panelComplete = rule<DrawFacts>({
  id: 'panel.complete',
  cites: article(9, 4),
  since: inForceSince,
  section: 'panel',
  title: { zh: '评审委员会人数足额', en: 'The panel is complete' },
  holds: ({ panel }) => panel === null || panel.members >= panel.size,
  figures: ({ panel }) => ({ have: panel?.members ?? 0, need: panel?.size ?? 0 }),
  says: { zh: '评审委员会现有 {have} 人，应有 {need} 人。', en: 'The panel has {have} of {need} members.' },
  remedy: {
    zh: '由候补专家递补；候补用完的，补充专家库后重新抽取。',
    en: 'Let substitutes take the seats; where none is left, add experts to the bank and draw again.',
  },
});

const outsideMembers = rule<DrawFacts>({
  id: 'panel.outsideMembers',
  cites: notInTheMeasures(
    {
      zh: '第九条没有规定专家来源；主管部门以外的专家参加，评审才站得住。',
      en: 'Article 9 does not say where experts come from; a review stands on members from outside the bodies that decide and guide.',
    },
    9,
  ),
  since: inForceSince,
  section: 'panel',
  title: { zh: '有足够的外单位专家', en: 'Enough members come from outside' },
  holds: ({ panel }) => panel === null || panel.outsideMembers >= panel.outsideMin,
  figures: ({ panel }) => ({ have: panel?.outsideMembers ?? 0, need: panel?.outsideMin ?? 0 }),
  says: {
    zh: '外单位专家 {have} 人，至少需要 {need} 人。',
    en: 'Members from outside: {have}; at least {need} needed.',
  },
  remedy: { zh: '由外单位的候补专家递补。', en: 'Let substitutes from outside take seats.' },
});

const everyoneDeclared = rule<DrawFacts>({
  id: 'panel.everyoneDeclared',
  cites: notInTheMeasures(
    {
      zh: '第九条没有规定回避；本人声明可以发现名册上看不出的利害关系。',
      en: 'Article 9 does not deal with recusal; a declaration finds interests that no list shows.',
    },
    9,
  ),
  since: inForceSince,
  section: 'panel',
  title: { zh: '每名专家已作回避声明', en: 'Every member has declared interests' },
  holds: ({ panel }) => panel === null || panel.undeclared === 0,
  figures: ({ panel }) => ({ missing: panel?.undeclared ?? 0 }),
  says: { zh: '{missing} 名专家没有作回避声明。', en: 'Members without a declaration of interest: {missing}.' },
  remedy: {
    zh: '请专家在线声明；有利害关系的，由候补专家替换。',
    en: 'Ask them to declare; whoever has an interest is replaced.',
  },
});

/** A seat that changes hands; null while the form is not filled in. */
export interface ReplacementFacts {
  readonly replacement: {
    readonly reason: 'refused' | 'recused' | 'absent' | null;
    /** Whether the one who comes in is the first in the drawn order who fits the seat. */
    readonly nextInOrder: boolean;
    /** Whether the one who leaves has handed scores in. */
    readonly handedIn: boolean;
  } | null;
}

const replacementGrounded = rule<ReplacementFacts>({
  id: 'panel.replacementGrounded',
  cites: article(9, 4),
  since: inForceSince,
  section: 'panel',
  title: { zh: '替换专家有事由且未提交评分', en: 'A seat changes hands for a reason, and before scores are in' },
  holds: ({ replacement }) => replacement === null || (replacement.reason !== null && !replacement.handedIn),
  says: {
    zh: '没有写明替换事由，或该专家已提交评分。',
    en: 'No reason is given, or this expert has already handed scores in.',
  },
  remedy: {
    zh: '写明拒绝、回避或缺席；已提交评分的专家不能替换。',
    en: 'State refusal, recusal or absence; nobody is replaced after handing in.',
  },
});

const replacementInOrder = rule<ReplacementFacts>({
  id: 'draw.replacementInOrder',
  cites: article(9, 4),
  since: inForceSince,
  section: 'panel',
  title: { zh: '按抽取顺序递补', en: 'The next in the drawn order takes the seat' },
  holds: ({ replacement }) => replacement === null || replacement.nextInOrder,
  says: {
    zh: '递补的专家不是抽取顺序中的下一位。',
    en: 'The expert is not the next in the drawn order who fits the seat.',
  },
  remedy: { zh: '由系统按公布的顺序确定递补专家。', en: 'Let the system name the next from the published order.' },
});

/** The work of a panel after the draw. */
export interface SessionFacts {
  readonly scores: { readonly due: number; readonly handedIn: number };
  /** null while the form is not filled in. */
  readonly discussion: {
    readonly minutes: boolean;
    readonly visitsAsked: number;
    readonly visitsReported: number;
  } | null;
  readonly vote: {
    readonly members: number;
    readonly voted: number;
    /** Applications on which the vote is not closed. */
    readonly openApplications: number;
  };
}

const allScoresIn = rule<SessionFacts>({
  id: 'review.allScoresIn',
  cites: article(9, 4),
  since: inForceSince,
  section: 'scores',
  title: { zh: '全部评分已提交', en: 'All scores are in' },
  holds: ({ scores }) => scores.handedIn >= scores.due,
  figures: ({ scores }) => ({ have: scores.handedIn, need: scores.due }),
  says: { zh: '已提交 {have} 份评分，应有 {need} 份。', en: 'Scores handed in: {have} of {need}.' },
  remedy: {
    zh: '请未提交的专家提交；无法评分的，由候补专家替换。',
    en: 'Ask those who are missing; replace whoever cannot score.',
  },
});

const discussionOnRecord = rule<SessionFacts>({
  id: 'review.discussionOnRecord',
  cites: article(9, 4),
  since: inForceSince,
  section: 'discussion',
  title: { zh: '评议有记录，要求的考察已完成', en: 'The discussion has minutes and the visits asked for are reported' },
  holds: ({ discussion }) =>
    discussion === null || (discussion.minutes && discussion.visitsReported >= discussion.visitsAsked),
  figures: ({ discussion }) => ({ have: discussion?.visitsReported ?? 0, need: discussion?.visitsAsked ?? 0 }),
  says: {
    zh: '没有评议记录，或考察报告不全（已有 {have} 份，应有 {need} 份）。',
    en: 'Minutes are missing, or visit reports are ({have} of {need}).',
  },
  remedy: { zh: '填写评议记录，补齐考察报告。', en: 'Write the minutes and add the visit reports.' },
});

const quorum = rule<SessionFacts>({
  id: 'vote.quorum',
  cites: notInTheMeasures(
    {
      zh: '第九条没有规定表决的法定人数；少数人不能代替评审委员会。',
      en: 'Article 9 sets no quorum; a few cannot stand for the panel.',
    },
    9,
  ),
  since: inForceSince,
  section: 'vote',
  title: { zh: '表决达到法定人数', en: 'The vote has its quorum' },
  holds: ({ vote }, read) => vote.voted >= quorumOf(vote.members, read(panelQuorum)),
  figures: ({ vote }, read) => ({ have: vote.voted, need: quorumOf(vote.members, read(panelQuorum)) }),
  says: { zh: '已表决 {have} 人，至少需要 {need} 人。', en: 'Members who voted: {have}; at least {need} needed.' },
  remedy: { zh: '请未表决的专家表决。', en: 'Ask the remaining members to vote.' },
});

/** How many members a vote needs, rounded up. A share of 0.667 stands for two thirds: 4 of 6, 6 of 9. */
export function quorumOf(members: number, share: number): number {
  return Math.ceil(Number((members * share - 0.01).toFixed(6)));
}

const everyApplicationVoted = rule<SessionFacts>({
  id: 'vote.everyApplication',
  cites: article(9, 4),
  since: inForceSince,
  section: 'vote',
  title: { zh: '每份申报都已表决', en: 'Every application is voted on' },
  holds: ({ vote }) => vote.openApplications === 0,
  figures: ({ vote }) => ({ missing: vote.openApplications }),
  says: { zh: '还有 {missing} 份申报没有表决。', en: 'Applications not voted on: {missing}.' },
  remedy: { zh: '逐份完成表决。', en: 'Vote on each of them.' },
});

/** Judged when a panel is drawn. */
export const drawRules: readonly Rule<DrawFacts>[] = [
  announcedBeforeSeed,
  listUnchanged,
  noRecusedExpert,
  panelComplete,
  outsideMembers,
];

/** Judged when a seat changes hands. */
export const replacementRules: readonly Rule<ReplacementFacts>[] = [replacementGrounded, replacementInOrder];

/** Judged when the scoring begins. */
export const scoringStartRules: readonly Rule<DrawFacts>[] = [
  noRecusedExpert,
  panelComplete,
  outsideMembers,
  everyoneDeclared,
];

/** Judged when the scoring is closed, so that the scores become visible. */
export const scoringCloseRules: readonly Rule<SessionFacts>[] = [allScoresIn];

/** Judged when the discussion goes on record. */
export const discussionRules: readonly Rule<SessionFacts>[] = [discussionOnRecord];

/** Judged when the vote is closed. */
export const voteRules: readonly Rule<SessionFacts>[] = [quorum, everyApplicationVoted];
