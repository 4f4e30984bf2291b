import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';

/** The kinds of decision that the head makes by document. */
export type DecisionType = 'recognition' | 'nationalRegistration' | 'ban' | 'renewal' | 'adjustment';

/** A decision before it is signed. */
export interface DecisionFacts {
  readonly decision: {
    readonly type: DecisionType;
    readonly draftedBy: number | string;
    /** Who signs, or would sign. */
    readonly signer: number | string;
    readonly grounds: string | null;
    /** Applications, bases or legal persons that it names. */
    readonly entries: number;
    /** Entries on the ban list that it would recognise. */
    readonly bannedEntries: number;
    /** Entries that did not pass their review; 0 where the decision needs none. */
    readonly failedEntries: number;
  };
}

const secondPerson = rule<DecisionFacts>({
  id: 'decision.secondPerson',
  cites: article(4),
  since: inForceSince,
  title: { zh: '起草和签发不是同一人', en: 'Draft and signature are by two people' },
  holds: ({ decision }) => String(decision.draftedBy) !== String(decision.signer),
  says: { zh: '决定由本人起草，不能由本人签发。', en: 'You drafted this decision, so you cannot sign it.' },
  remedy: { zh: '请另一名签发人签发。', en: 'Ask another signer.' },
});

const groundsStated = rule<DecisionFacts>({
  id: 'decision.groundsStated',
  cites: article(4),
  since: inForceSince,
  section: 'grounds',
  title: { zh: '写明决定依据', en: 'The decision states its grounds' },
  holds: ({ decision }) => Boolean(decision.grounds?.trim()),
  says: { zh: '没有写明决定依据。', en: 'The grounds of the decision are not stated.' },
  remedy: { zh: '写明事实和所依据的条款。', en: 'State the facts and the articles it rests on.' },
});

const namesSomeone = rule<DecisionFacts>({
  id: 'decision.namesSomeone',
  cites: article(4),
  since: inForceSince,
  section: 'entries',
  title: { zh: '决定写明对象', en: 'The decision names whom it concerns' },
  holds: ({ decision }) => decision.entries > 0,
  says: { zh: '决定没有列出任何单位。', en: 'The decision names nobody.' },
  remedy: { zh: '将单位列入决定。', en: 'Put the organisations into the decision.' },
});

const noneFailed = rule<DecisionFacts>({
  id: 'decision.allPassedReview',
  cites: article(9, 4),
  since: inForceSince,
  section: 'entries',
  title: { zh: '认定决定只列入通过评审的申报', en: 'A recognition decision names only those who passed' },
  holds: ({ decision }) => decision.type !== 'recognition' || decision.failedEntries === 0,
  figures: ({ decision }) => ({ count: decision.failedEntries }),
  says: { zh: '决定中有 {count} 家未通过评审。', en: 'Entries that did not pass the review: {count}.' },
  remedy: { zh: '从决定中移除未通过评审的单位。', en: 'Take them out of the decision.' },
});

const noneBanned = rule<DecisionFacts>({
  id: 'recognition.notBanned',
  cites: article(25),
  since: inForceSince,
  section: 'entries',
  title: { zh: '认定决定不含不再受理的单位', en: 'A recognition names nobody on the ban list' },
  holds: ({ decision }) => decision.type === 'ban' || decision.bannedEntries === 0,
  figures: ({ decision }) => ({ count: decision.bannedEntries }),
  says: { zh: '决定中有 {count} 家在不再受理名单内。', en: 'Entries on the ban list: {count}.' },
  remedy: { zh: '从决定中移除这些单位。', en: 'Take them out of the decision.' },
});

/** Judged when a decision is signed. */
export const signatureRules: readonly Rule<DecisionFacts>[] = [
  secondPerson,
  groundsStated,
  namesSomeone,
  noneFailed,
  noneBanned,
];

/** Judged again when a signed decision goes out (Art. 25). */
export const decisionReleaseRules: readonly Rule<DecisionFacts>[] = [noneBanned];
