import type { GuidanceFacts } from '../duties/art05-guidance.ts';
import { inForceSince } from '../inForce.ts';
import { article, notInTheMeasures } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { listed } from '../kit/text.ts';
import { recheckMinPeople } from '../parameters.ts';
import { type ApplicationSection, applicationSections } from './sections.ts';

/** The examination of the materials, section by section. */
export interface ExaminationFacts {
  /** null while the form is not filled in yet: the rules on it are then not judged. */
  readonly examination: {
    readonly verdicts: Readonly<Partial<Record<ApplicationSection, 'met' | 'notMet' | null>>>;
  } | null;
  /** Sections marked on a return for correction; null while the form is not filled in. */
  readonly returned: { readonly sections: readonly string[] } | null;
}

const everySectionExamined = rule<ExaminationFacts>({
  id: 'application.everySectionExamined',
  cites: article(9, 3),
  since: inForceSince,
  section: 'examination',
  title: { zh: '五个部分逐一审核', en: 'Each of the five sections is examined' },
  holds: ({ examination }) => sectionsWith(examination, (verdict) => !verdict).length === 0,
  figures: ({ examination }) => ({ missing: listed(sectionsWith(examination, (verdict) => !verdict)) }),
  says: { zh: '以下部分没有审核结论：{missing}。', en: 'No verdict on: {missing}.' },
  remedy: { zh: '逐一给出审核结论。', en: 'Give a verdict on each section.' },
});

const everySectionMet = rule<ExaminationFacts>({
  id: 'application.everySectionMet',
  cites: article(9, 3),
  since: inForceSince,
  section: 'examination',
  title: { zh: '通过审核的申报五个部分均符合', en: 'An application that passes the examination meets all sections' },
  holds: ({ examination }) => sectionsWith(examination, (verdict) => verdict === 'notMet').length === 0,
  figures: ({ examination }) => ({ sections: listed(sectionsWith(examination, (verdict) => verdict === 'notMet')) }),
  says: { zh: '以下部分审核结论为不符合：{sections}。', en: 'Judged as not met: {sections}.' },
  remedy: {
    zh: '退回补正并标出这些部分，或不予推荐。',
    en: 'Return the application with these sections marked, or refuse it.',
  },
});

function sectionsWith(
  examination: ExaminationFacts['examination'],
  test: (verdict: 'met' | 'notMet' | null | undefined) => boolean,
) {
  return examination === null ? [] : applicationSections.filter(({ id }) => test(examination.verdicts[id]));
}

const returnMarksSections = rule<ExaminationFacts>({
  id: 'application.returnMarksSections',
  cites: article(9, 3),
  since: inForceSince,
  section: 'examination',
  title: { zh: '退回时标出需补正的部分', en: 'A return marks the sections to correct' },
  holds: ({ returned }) => returned === null || returned.sections.length > 0,
  says: { zh: '没有标出需要补正的部分。', en: 'No section is marked for correction.' },
  remedy: { zh: '标出至少一个部分，并写明要补正什么。', en: 'Mark at least one section and say what to correct.' },
});

/** The on-site recheck as it is being recorded. */
export interface RecheckFacts {
  /** null while the form is not filled in yet. */
  readonly recheck: {
    readonly date: string;
    readonly submittedOn: string;
    readonly people: number;
    /** Whether findings are written down. */
    readonly findings: boolean;
    readonly photographs: number;
  } | null;
}

const recheckDated = rule<RecheckFacts>({
  id: 'recheck.dated',
  cites: article(9, 3),
  since: inForceSince,
  section: 'recheck',
  title: {
    zh: '复查在提交之后、记录之前进行',
    en: 'The recheck took place after the submission and is not in the future',
  },
  holds: ({ recheck }, _read, on) => recheck === null || (recheck.date >= recheck.submittedOn && recheck.date <= on),
  figures: ({ recheck }, _read, on) => ({ date: recheck?.date ?? '', from: recheck?.submittedOn ?? '', until: on }),
  says: {
    zh: '复查日期 {date} 不在 {from} 至 {until} 之间。',
    en: 'The recheck is dated {date}, outside {from} to {until}.',
  },
  remedy: { zh: '填写实际到场复查的日期。', en: 'State the day on which the site was visited.' },
});

const recheckByEnough = rule<RecheckFacts>({
  id: 'recheck.byEnoughPeople',
  cites: notInTheMeasures(
    {
      zh: '第九条要求复查，没有规定人数；两人以上到场可以互相印证。',
      en: 'Article 9 asks for a recheck and gives no number; two people can vouch for each other.',
    },
    9,
  ),
  since: inForceSince,
  section: 'recheck',
  title: { zh: '复查人数达到要求', en: 'Enough people rechecked' },
  holds: ({ recheck }, read) => recheck === null || recheck.people >= read(recheckMinPeople),
  figures: ({ recheck }, read) => ({ have: recheck?.people ?? 0, need: read(recheckMinPeople) }),
  says: {
    zh: '复查人员 {have} 人，至少需要 {need} 人。',
    en: 'People on the recheck: {have}; at least {need} needed.',
  },
  remedy: {
    zh: '补充到场人员；人数不足的，重新复查。',
    en: 'Add those who were there; where too few were, recheck again.',
  },
});

const recheckWithFindings = rule<RecheckFacts>({
  id: 'recheck.withFindings',
  cites: article(9, 3),
  since: inForceSince,
  section: 'recheck',
  title: { zh: '复查有结论和现场照片', en: 'The recheck has findings and photographs' },
  holds: ({ recheck }) => recheck === null || (recheck.findings && recheck.photographs > 0),
  figures: ({ recheck }) => ({ photographs: recheck?.photographs ?? 0 }),
  says: {
    zh: '复查记录没有结论，或没有现场照片（现有 {photographs} 张）。',
    en: 'The recheck lacks findings or photographs (it has {photographs}).',
  },
  remedy: {
    zh: '写明办学条件的复查情况，并上传现场照片。',
    en: 'Write down what was found and upload photographs of the site.',
  },
});

/** The recommendation by which a guiding unit reports an application up. */
export interface RecommendationFacts extends GuidanceFacts {
  readonly recommendation: {
    /** Rechecks on record since the last submission that found the conditions met. */
    readonly rechecks: number;
    /** Recommendations that a unit may make in the batch; null where the batch sets none. */
    readonly unitQuota: number | null;
    /** Ranks of the other applications that the unit has recommended in the batch. */
    readonly otherRanks: readonly number[];
    /** The rank stated in the form; undefined while the form is not filled in yet. */
    readonly rank?: number | null | undefined;
  };
}

const recheckOnRecord = rule<RecommendationFacts>({
  id: 'recommendation.recheckOnRecord',
  cites: article(9, 3),
  since: inForceSince,
  section: 'recheck',
  title: { zh: '推荐前复查合格', en: 'A recheck found the conditions met before the recommendation' },
  holds: ({ recommendation }) => recommendation.rechecks > 0,
  says: {
    zh: '没有办学条件合格的复查记录，不能推荐。',
    en: 'No recheck found the conditions met, so the application cannot be recommended.',
  },
  remedy: {
    zh: '退回补正后重新复查，或不予推荐。',
    en: 'Return it for correction and recheck again, or refuse it.',
  },
});

const byItsGuidingUnit = rule<GuidanceFacts>({
  id: 'recommendation.byItsGuidingUnit',
  cites: article(9, 3),
  since: inForceSince,
  title: { zh: '由申报单位的指导单位推荐', en: 'The recommendation comes from the unit that guides the applicant' },
  holds: ({ guidance }) => String(guidance.guidingUnit) === String(guidance.actingUnit),
  says: { zh: '推荐单位不是该申报单位的指导单位。', en: 'The recommending unit does not guide this applicant.' },
  remedy: {
    zh: '由申报单位所属的指导单位办理推荐。',
    en: 'Leave the recommendation to the unit that guides the applicant.',
  },
});

const ranked = rule<RecommendationFacts>({
  id: 'recommendation.ranked',
  cites: article(9, 3),
  since: inForceSince,
  section: 'recommendation',
  title: { zh: '推荐多家时排序明确', en: 'Several recommendations are ranked, no rank twice' },
  holds: ({ recommendation: { rank, otherRanks } }) => {
    if (rank === undefined) return true;
    if (rank === null) return otherRanks.length === 0;
    return Number.isInteger(rank) && rank >= 1 && !otherRanks.includes(rank);
  },
  figures: ({ recommendation: { otherRanks } }) => ({
    count: otherRanks.length,
    ranks: [...otherRanks].sort((a, b) => a - b).join(', ') || '—',
  }),
  says: {
    zh: '本单位在本批次已推荐 {count} 家（排序 {ranks}），需要填写不重复的排序。',
    en: 'The unit has recommended {count} in this batch (ranks {ranks}); a rank of its own is needed.',
  },
  remedy: { zh: '填写一个尚未使用的排序。', en: 'State a rank that is not taken.' },
});

const withinUnitQuota = rule<RecommendationFacts>({
  id: 'recommendation.withinQuota',
  cites: article(9, 1),
  since: inForceSince,
  title: { zh: '推荐数量在名额之内', en: 'The recommendations stay within the quota of the unit' },
  holds: ({ recommendation: { unitQuota, otherRanks } }) => unitQuota === null || otherRanks.length < unitQuota,
  figures: ({ recommendation: { unitQuota, otherRanks } }) => ({ have: otherRanks.length, need: unitQuota ?? 0 }),
  says: {
    zh: '本单位推荐名额 {need} 个，已推荐 {have} 家。',
    en: 'The unit may recommend {need} and has recommended {have}.',
  },
  remedy: {
    zh: '名额用完后，对其余申报作出不予推荐的决定。',
    en: 'Refuse the remaining applications once the quota is used.',
  },
});

/** Judged when the examination is passed. */
export const examinationRules: readonly Rule<ExaminationFacts>[] = [everySectionExamined, everySectionMet];

/** Judged when an application is returned for correction. */
export const returnRules: readonly Rule<ExaminationFacts>[] = [returnMarksSections];

/** Judged when a recheck is recorded. */
export const recheckRules: readonly Rule<RecheckFacts>[] = [recheckDated, recheckByEnough, recheckWithFindings];

/** Judged before another guiding unit that sees the application signs: it is told whose part that is. */
export const recommendingUnitRules: readonly Rule<GuidanceFacts>[] = [byItsGuidingUnit];

/** Judged when a guiding unit signs its recommendation. */
export const recommendationRules: readonly Rule<RecommendationFacts>[] = [
  recheckOnRecord,
  byItsGuidingUnit,
  ranked,
  withinUnitQuota,
];
