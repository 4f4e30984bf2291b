import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';

/** An instructor whom a base engages. */
export interface EngagementFacts {
  readonly engagement: {
    readonly name: string;
    /** Day of the statement of political vetting. */
    readonly vettedOn: string | null;
    readonly startsOn: string;
    /** Whether the base already engages the same person. */
    readonly already: boolean;
  };
}

const vetted = rule<EngagementFacts>({
  id: 'instructor.vetted',
  cites: article(8, 1),
  since: inForceSince,
  section: 'vettedOn',
  title: { zh: '师资经政治审核', en: 'An instructor is vetted' },
  holds: ({ engagement }, _read, on) => engagement.vettedOn !== null && engagement.vettedOn <= on,
  figures: ({ engagement }) => ({ name: engagement.name }),
  says: { zh: '{name}没有有效的政治审核日期。', en: '{name} has no valid date of political vetting.' },
  remedy: { zh: '填写政治审核日期，不晚于今天。', en: 'Enter the date of vetting, not later than today.' },
});

const engagedOnce = rule<EngagementFacts>({
  id: 'instructor.engagedOnce',
  cites: article(18),
  since: inForceSince,
  section: 'name',
  title: { zh: '同一人在本基地只登记一次', en: 'A base engages a person once' },
  holds: ({ engagement }) => !engagement.already,
  figures: ({ engagement }) => ({ name: engagement.name }),
  says: { zh: '{name}已在本基地师资库内。', en: '{name} is of the faculty of this base already.' },
  remedy: { zh: '修改原有登记。', en: 'Change the entry that is there.' },
});

/** Judged when a base engages an instructor, one by one or from a sheet. */
export const engagementRules: readonly Rule<EngagementFacts>[] = [vetted, engagedOnce];

/** Two entries of instructors that someone takes for one person. */
export interface MergeFacts {
  readonly merge: {
    /** Whether both have a citizen identity number and the two differ. */
    readonly differentNumbers: boolean;
    readonly sameEntry: boolean;
  };
}

const samePerson = rule<MergeFacts>({
  id: 'instructor.mergeSamePerson',
  cites: article(18),
  since: inForceSince,
  title: { zh: '只合并同一人的登记', en: 'Only entries of one person are merged' },
  holds: ({ merge }) => !merge.differentNumbers && !merge.sameEntry,
  says: {
    zh: '两条登记的公民身份号码不同，或是同一条登记，不能合并。',
    en: 'The two have different identity numbers, or are the same entry.',
  },
  remedy: { zh: '核对公民身份号码后再选择。', en: 'Compare the identity numbers and choose again.' },
});

/** Judged when two entries are merged. */
export const mergeRules: readonly Rule<MergeFacts>[] = [samePerson];

/** Training that an instructor received. */
export interface TrainingReceivedFacts {
  readonly training: { readonly on: string; readonly evidence: boolean };
}

const trainingEvidenced = rule<TrainingReceivedFacts>({
  id: 'instructor.trainingEvidenced',
  cites: article(18),
  since: inForceSince,
  section: 'file',
  title: { zh: '师资培训经历有证明', en: 'Training received is evidenced' },
  holds: ({ training }, _read, on) => training.evidence && training.on <= on,
  figures: ({ training }) => ({ date: training.on }),
  says: {
    zh: '{date} 的培训没有证明材料，或日期在将来。',
    en: 'The training of {date} has no evidence, or lies in the future.',
  },
  remedy: { zh: '上传结业证明，填写已完成的培训。', en: 'Attach the evidence of a training that has ended.' },
});

/** Judged when training received is entered. */
export const trainingReceivedRules: readonly Rule<TrainingReceivedFacts>[] = [trainingEvidenced];
