import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import type { PolicyKind } from '../lists/policyKinds.ts';

/** A document that another one ends. */
export interface EndedPolicy {
  readonly documentNo: string;
  /** Whether the same desk published it. */
  readonly own: boolean;
  /** Whether it is published and no other document has ended it. */
  readonly standing: boolean;
  readonly issuedOn: string | null;
  readonly validFrom: string | null;
}

/** A document of the policy library before it is published. */
export interface PolicyFacts {
  readonly policy: {
    readonly kind: PolicyKind;
    /** Whether a guiding unit publishes it. */
    readonly byUnit: boolean;
    readonly documentNo: string;
    readonly issuer: string;
    readonly issuedOn: string | null;
    readonly validFrom: string | null;
    readonly validTo: string | null;
    /** Whether its full text or a file is given. */
    readonly hasText: boolean;
    /** Published documents of the same number. */
    readonly sameNumber: number;
    /** Documents that it replaces or repeals. */
    readonly ends: readonly EndedPolicy[];
  };
}

const ownMeasures = rule<PolicyFacts>({
  id: 'policy.ownMeasures',
  cites: article(5),
  since: inForceSince,
  section: 'kind',
  title: {
    zh: '指导单位只发布本地措施，省厅不代发',
    en: 'A guiding unit publishes local measures, and the province publishes none for it',
  },
  holds: ({ policy: { kind, byUnit } }) => kind === 'repeal' || byUnit === (kind === 'local'),
  says: {
    zh: '文件种类和发布单位不符。',
    en: 'A document of this kind is not published by this body.',
  },
  remedy: {
    zh: '指导单位选“本地措施”；本地措施由指导单位自己发布。',
    en: 'A guiding unit chooses “local measure”; a local measure is left to its guiding unit.',
  },
});

const identified = rule<PolicyFacts>({
  id: 'policy.identified',
  cites: article(1),
  since: inForceSince,
  section: 'documentNo',
  title: { zh: '文件有文号和发文单位', en: 'A document has its number and issuer' },
  holds: ({ policy }) => policy.documentNo.trim() !== '' && policy.issuer.trim() !== '',
  says: { zh: '没有填写文号或发文单位。', en: 'The number or the issuer is missing.' },
  remedy: { zh: '按文件填写文号和发文单位。', en: 'Enter both as the document states them.' },
});

const dated = rule<PolicyFacts>({
  id: 'policy.dated',
  cites: article(1),
  since: inForceSince,
  section: 'issuedOn',
  title: {
    zh: '文件有印发日期和施行日期',
    en: 'A document has its day of issue and the day from which it holds',
  },
  holds: ({ policy }) =>
    (policy.kind === 'superior' && policy.ends.length === 0) || (policy.issuedOn !== null && policy.validFrom !== null),
  says: {
    zh: '没有填写印发日期或施行日期。',
    en: 'The day of issue, or the day from which it holds, is missing.',
  },
  remedy: {
    zh: '填写日期。上位规定的日期不详时可以留空，但不能据以废止其他文件。',
    en: 'Enter both days. Those of a superior rule may stay open where unknown, unless it ends another document.',
  },
});

const datesInOrder = rule<PolicyFacts>({
  id: 'policy.datesInOrder',
  cites: article(1),
  since: inForceSince,
  section: 'validFrom',
  title: { zh: '文件印发后施行，施行后失效', en: 'A document is issued, then holds, then ends' },
  holds: ({ policy: { issuedOn, validFrom, validTo } }, _read, on) =>
    (issuedOn === null || issuedOn <= on) &&
    (issuedOn === null || validFrom === null || issuedOn <= validFrom) &&
    (validFrom === null || validTo === null || validFrom <= validTo),
  says: {
    zh: '日期先后不对：印发不晚于今天，施行不早于印发，失效不早于施行。',
    en: 'The days are out of order: issued by today, in force from then on or later, and ended after that.',
  },
  remedy: { zh: '改正日期。', en: 'Correct the days.' },
});

const textGiven = rule<PolicyFacts>({
  id: 'policy.textGiven',
  cites: article(1),
  since: inForceSince,
  section: 'text',
  title: { zh: '文件有正文或附件', en: 'A document has its full text or a file' },
  holds: ({ policy }) => policy.kind === 'superior' || policy.hasText,
  says: { zh: '既没有正文，也没有附件。', en: 'There is neither a text nor a file.' },
  remedy: { zh: '录入正文，或上传文件。', en: 'Enter the text, or upload the document.' },
});

const numberOnce = rule<PolicyFacts>({
  id: 'policy.numberOnce',
  cites: article(1),
  since: inForceSince,
  section: 'documentNo',
  title: { zh: '一个文号只收一次', en: 'A number stands in the library once' },
  holds: ({ policy }) => policy.sameNumber === 0,
  figures: ({ policy }) => ({ number: policy.documentNo }),
  says: { zh: '政策库已有文号 {number}。', en: 'The library already holds number {number}.' },
  remedy: { zh: '核对文号，或撤回这份草稿。', en: 'Compare the number, or withdraw this draft.' },
});

const endsOwn = rule<PolicyFacts>({
  id: 'policy.endsOwn',
  cites: article(4),
  since: inForceSince,
  section: 'ends',
  title: {
    zh: '只替代、废止本单位发布且仍在效的文件',
    en: 'A document ends only standing documents of the same body',
  },
  holds: ({ policy }) => policy.ends.every(({ own, standing }) => own && standing),
  figures: ({ policy }) => ({
    number: policy.ends.find(({ own, standing }) => !own || !standing)?.documentNo ?? '—',
  }),
  says: {
    zh: '{number} 由其他单位发布，或已被替代、废止。',
    en: '{number} was published by another body, or has been ended already.',
  },
  remedy: { zh: '从替代、废止的文件中去掉它。', en: 'Take it out of the documents that this one ends.' },
});

const endsEarlier = rule<PolicyFacts>({
  id: 'policy.endsEarlier',
  cites: article(4),
  since: inForceSince,
  section: 'ends',
  title: { zh: '后发的文件替代先发的', en: 'A later document ends an earlier one' },
  holds: ({ policy }) =>
    policy.ends.every(
      ({ issuedOn, validFrom }) =>
        policy.issuedOn === null ||
        policy.validFrom === null ||
        ((issuedOn === null || issuedOn <= policy.issuedOn) && (validFrom === null || validFrom < policy.validFrom)),
    ),
  says: {
    zh: '被替代、废止的文件比本文件印发或施行得晚。',
    en: 'A document that this one ends was issued or came into force later.',
  },
  remedy: { zh: '核对两份文件的日期。', en: 'Compare the days of the two documents.' },
});

const repealNames = rule<PolicyFacts>({
  id: 'policy.repealNames',
  cites: article(4),
  since: inForceSince,
  section: 'ends',
  title: { zh: '废止决定写明废止的文件', en: 'A repeal names what it repeals' },
  holds: ({ policy }) => policy.kind !== 'repeal' || policy.ends.length > 0,
  says: { zh: '没有写明废止哪份文件。', en: 'It names no document.' },
  remedy: { zh: '选择要废止的文件。', en: 'Choose the document that it repeals.' },
});

/** Judged when a document is proposed for the library, and again when another person publishes it. */
export const policyRules: readonly Rule<PolicyFacts>[] = [
  ownMeasures,
  identified,
  dated,
  datesInOrder,
  textGiven,
  numberOnce,
  endsOwn,
  endsEarlier,
  repealNames,
];

/** What is known of the time of a published document. */
export interface PolicyTime {
  readonly validFrom: string | null;
  /** The last day on which it holds. */
  readonly validTo: string | null;
}

/** Whether a document holds on a day; one whose first day is unknown holds until it is ended. */
export function policyStanding({ validFrom, validTo }: PolicyTime, on: string): 'coming' | 'inForce' | 'ended' {
  if (validFrom !== null && on < validFrom) return 'coming';
  return validTo !== null && validTo < on ? 'ended' : 'inForce';
}
