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
  section: 'fileId',
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

/** A qualification that is filed for an instructor. */
export interface QualificationFacts {
  readonly qualification: {
    readonly what: string;
    readonly obtainedOn: string;
    /** Last day of validity; null where it has no end. */
    readonly validUntil: string | null;
    readonly evidence: boolean;
  };
}

const qualificationEvidenced = rule<QualificationFacts>({
  id: 'instructor.qualificationEvidenced',
  cites: article(18),
  since: inForceSince,
  section: 'fileId',
  title: { zh: '师资新取得的资格有证明', en: 'A new qualification is evidenced' },
  holds: ({ qualification }, _read, on) => qualification.evidence && qualification.obtainedOn <= on,
  figures: ({ qualification }) => ({ what: qualification.what }),
  says: {
    zh: '“{what}”没有证书材料，或取得日期在将来。',
    en: 'The qualification “{what}” has no certificate, or is obtained in the future.',
  },
  remedy: { zh: '上传证书，取得日期不晚于今天。', en: 'Attach the certificate; the day is not later than today.' },
});

const qualificationValid = rule<QualificationFacts>({
  id: 'instructor.qualificationValid',
  cites: article(18),
  since: inForceSince,
  section: 'validUntil',
  title: { zh: '登记的资格在有效期内', en: 'A qualification that is filed is valid' },
  holds: ({ qualification }, _read, on) => qualification.validUntil === null || qualification.validUntil >= on,
  figures: ({ qualification }) => ({ what: qualification.what, date: qualification.validUntil ?? '' }),
  says: { zh: '“{what}”的有效期已于 {date} 届满。', en: 'The qualification “{what}” ended on {date}.' },
  remedy: { zh: '续期后登记新的证书。', en: 'Renew it and file the new certificate.' },
});

/** Judged when a qualification is filed. */
export const qualificationRules: readonly Rule<QualificationFacts>[] = [qualificationEvidenced, qualificationValid];
