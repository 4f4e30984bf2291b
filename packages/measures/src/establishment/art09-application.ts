import { inForceSince } from '../inForce.ts';
import { article, notInTheMeasures } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { hostKinds } from '../lists/hostKinds.ts';
import { applicantNotBanned } from '../supervision/art25-ban.ts';
import { type ConditionFacts, conditionRules } from './art08-conditions.ts';

/** What is known when an institution opens an application: the batch, the applicant, the field it chose. */
export interface ApplicationOpeningFacts {
  readonly applicant: {
    /** Id of a closed list (Art. 9 (2)); anything else is not eligible. */
    readonly hostKind: string;
    readonly creditCode: string;
    readonly banned: boolean;
  };
  readonly batch: {
    readonly opensOn: string;
    /** The last day of the window, Beijing time, inclusive. */
    readonly closesOn: string;
    readonly fields: readonly string[];
    /** Area codes; null where all areas may apply. */
    readonly areas: readonly string[] | null;
    readonly state: string;
  };
  readonly field: string;
  readonly areaCode: string;
  /** Other live applications of the same host (by credit code) for the same field in this batch. */
  readonly otherApplicationsSameField: number;
  /** Number of the host's standing base of this field at the level of the batch or above; null where there is none. */
  readonly standingBase: string | null;
  readonly today: string;
}

/** The whole application as the rules of Articles 8, 9 and 25 judge it. */
export interface ApplicationFacts extends ApplicationOpeningFacts, ConditionFacts {}

const insideWindow = rule<ApplicationOpeningFacts>({
  id: 'application.insideWindow',
  cites: article(9, 1),
  since: inForceSince,
  section: 'applicant',
  title: { zh: '在批次申报期内', en: 'The batch is open for applications' },
  holds: ({ batch, today }) => batch.state === 'open' && batch.opensOn <= today && today <= batch.closesOn,
  figures: ({ batch, today }) => ({ from: batch.opensOn, until: batch.closesOn, date: today }),
  says: {
    zh: '申报期为 {from} 至 {until}，今天是 {date}，不在申报期内或批次未开放。',
    en: 'Applications are taken from {from} to {until}; today is {date}, and the batch is not open.',
  },
  remedy: {
    zh: '填写的内容已保存；请在开放的批次内提交。',
    en: 'What you typed is kept; submit it while a batch is open.',
  },
});

const fieldOffered = rule<ApplicationOpeningFacts>({
  id: 'application.fieldOffered',
  cites: article(9, 1),
  since: inForceSince,
  section: 'applicant',
  title: { zh: '申报领域在本批次范围内', en: 'The batch offers the field' },
  holds: ({ batch, field }) => batch.fields.includes(field),
  says: { zh: '所选领域不在本批次申报范围内。', en: 'The batch does not offer the chosen field.' },
  remedy: { zh: '改选本批次公布的领域。', en: 'Choose one of the fields the batch names.' },
});

const regionAllowed = rule<ApplicationOpeningFacts>({
  id: 'application.regionAllowed',
  cites: article(9, 1),
  since: inForceSince,
  section: 'applicant',
  title: { zh: '申报单位所在地区在本批次范围内', en: 'The batch takes applicants of this area' },
  holds: ({ batch, areaCode }) => batch.areas === null || batch.areas.includes(areaCode),
  says: { zh: '本批次不面向申报单位所在地区。', en: 'The batch does not take applicants of this area.' },
  remedy: { zh: '请关注面向本地区的批次。', en: 'Wait for a batch that includes the area.' },
});

const oneForHostAndField = rule<ApplicationOpeningFacts>({
  id: 'application.oneForHostAndField',
  cites: article(9, 1),
  since: inForceSince,
  section: 'applicant',
  title: { zh: '同一单位同一领域在一个批次内只有一份申报', en: 'One application a host and field in a batch' },
  holds: ({ otherApplicationsSameField }) => otherApplicationsSameField === 0,
  says: {
    zh: '本单位在本批次已有同一领域的申报。',
    en: 'This host already has an application for the same field in this batch.',
  },
  remedy: {
    zh: '继续办理已有的申报，或先将其撤回。',
    en: 'Go on with the existing application, or withdraw it first.',
  },
});

const noStandingBase = rule<ApplicationOpeningFacts>({
  id: 'application.noStandingBase',
  cites: notInTheMeasures(
    {
      zh: '办法没有规定重复认定；一个单位同一领域在名册上只有一个基地。',
      en: 'The Measures do not speak of recognising twice; the register has one base of a host in a field.',
    },
    10,
  ),
  since: inForceSince,
  section: 'applicant',
  title: {
    zh: '本单位同一领域没有同级或上级的有效基地',
    en: 'The host has no standing base of the field at this level',
  },
  holds: ({ standingBase }) => standingBase === null,
  figures: ({ standingBase }) => ({ number: standingBase ?? '' }),
  says: { zh: '本单位同一领域的基地 {number} 仍然有效。', en: 'Base {number} of this host and field still stands.' },
  remedy: { zh: '到期前申请续期，或选择其他领域。', en: 'Have it renewed towards its end, or choose another field.' },
});

const eligibleKind = rule<ApplicationOpeningFacts>({
  id: 'application.eligibleKind',
  cites: article(9, 2),
  since: inForceSince,
  section: 'applicant',
  title: { zh: '申报单位属于可申报的类型', en: 'The applicant is of an eligible kind' },
  holds: ({ applicant }) => hostKinds.some((kind) => kind.id === applicant.hostKind),
  says: {
    zh: '申报单位不属于高等院校、科研院所、教育培训机构或专业协会（学会）。',
    en: 'The applicant is no higher-education institution, research institute, training institution or professional association.',
  },
  remedy: {
    zh: '如登记的单位类型有误，请先更正单位信息。',
    en: 'If the registered kind is wrong, have the organisation’s entry corrected first.',
  },
});

/** Judged when an application is opened, so that nobody fills in a form that cannot be submitted. */
export const applicationOpeningRules: readonly Rule<ApplicationOpeningFacts>[] = [
  applicantNotBanned,
  eligibleKind,
  insideWindow,
  fieldOffered,
  regionAllowed,
  oneForHostAndField,
  noStandingBase,
];

/** Judged when an application is submitted: everything at once. */
export const applicationSubmissionRules: readonly Rule<ApplicationFacts>[] = [
  ...applicationOpeningRules,
  ...conditionRules,
];

/** Facts about the time in which a returned or unfinished application can still be mended. */
export interface CorrectionFacts {
  readonly correction: {
    /** Last day for the correction, inclusive; null where the application was never returned. */
    readonly dueOn: string | null;
  };
}

const correctedInTime = rule<CorrectionFacts>({
  id: 'application.correctedInTime',
  cites: article(9, 3),
  since: inForceSince,
  section: 'applicant',
  title: { zh: '在补正期限内重新提交', en: 'The correction comes in time' },
  holds: ({ correction }, _read, on) => correction.dueOn === null || on <= correction.dueOn,
  figures: ({ correction }) => ({ date: correction.dueOn ?? '' }),
  says: { zh: '补正期限已于 {date} 届满。', en: 'The time for corrections ended on {date}.' },
  remedy: {
    zh: '可在以后批次重新申报，已填内容可以沿用。',
    en: 'Apply in a later batch; what was filled in can be taken over.',
  },
});

/** Judged when a returned application comes back: the window may be over by then, the correction period not. */
export const applicationResubmissionRules: readonly Rule<ApplicationFacts & CorrectionFacts>[] = [
  applicantNotBanned,
  eligibleKind,
  fieldOffered,
  regionAllowed,
  oneForHostAndField,
  correctedInTime,
  ...conditionRules,
];
