import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';

/** An applicant, by its legal person. The ban follows the credit code; a change of name does not lift it. */
export interface BannedApplicantFacts {
  readonly applicant: { readonly creditCode: string; readonly banned: boolean };
}

export const applicantNotBanned = rule<BannedApplicantFacts>({
  id: 'application.notBanned',
  cites: article(25),
  since: inForceSince,
  section: 'applicant',
  title: { zh: '申报单位不在不再受理名单', en: 'The applicant is not on the ban list' },
  holds: ({ applicant }) => !applicant.banned,
  figures: ({ applicant }) => ({ code: applicant.creditCode }),
  says: {
    zh: '统一社会信用代码 {code} 的法人在不再受理名单内，其认定申请不予受理。',
    en: 'The legal person {code} is on the ban list; its applications are not taken.',
  },
  remedy: {
    zh: '对列入名单有异议的，可向作出决定的机关申诉。',
    en: 'Whoever disputes the entry may appeal to the body that decided it.',
  },
});

/** A decision that puts legal persons on the ban list; null where the decision is of another type. */
export interface BanFacts {
  readonly ban: {
    /** Credit codes named, each with its ground and the documents that prove it. */
    readonly entries: readonly {
      readonly creditCode: string;
      readonly ground: 'falsifiedApplication' | 'revokedBase' | null;
      readonly evidence: number;
      readonly alreadyBanned: boolean;
    }[];
  } | null;
}

const groundStated = rule<BanFacts>({
  id: 'ban.groundProved',
  cites: article(25),
  since: inForceSince,
  title: { zh: '每个单位有法定事由和证据', en: 'Each entry has a lawful ground and evidence' },
  holds: ({ ban }) => ban === null || ban.entries.every((entry) => entry.ground !== null && entry.evidence > 0),
  figures: ({ ban }) => ({
    codes: (ban?.entries ?? [])
      .filter((entry) => entry.ground === null || entry.evidence === 0)
      .map((entry) => entry.creditCode)
      .join(', '),
  }),
  says: {
    zh: '以下单位没有写明弄虚作假或被取消资格的事由，或没有证据：{codes}。',
    en: 'No ground (falsified application, revoked base) or no evidence for: {codes}.',
  },
  remedy: { zh: '为每个单位选择事由并附上证据。', en: 'Choose the ground and attach evidence for each entry.' },
});

const notTwice = rule<BanFacts>({
  id: 'ban.notTwice',
  cites: article(25),
  since: inForceSince,
  title: { zh: '单位尚未列入名单', en: 'No entry is on the list already' },
  holds: ({ ban }) => ban === null || ban.entries.every((entry) => !entry.alreadyBanned),
  figures: ({ ban }) => ({
    codes: (ban?.entries ?? [])
      .filter((entry) => entry.alreadyBanned)
      .map((entry) => entry.creditCode)
      .join(', '),
  }),
  says: { zh: '以下单位已在名单内：{codes}。', en: 'Already on the list: {codes}.' },
  remedy: { zh: '从决定中移除这些单位。', en: 'Take these entries out of the decision.' },
});

/** Judged when a ban decision is signed and when it is announced. */
export const banRules: readonly Rule<BanFacts>[] = [groundStated, notTwice];
