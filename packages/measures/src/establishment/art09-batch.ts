import { inForceSince } from '../inForce.ts';
import { article, notInTheMeasures } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import type { ScoringSheet } from '../lists/scoringSheet.ts';
import { panelOutsideMin, panelSize } from '../parameters.ts';
import { applicationSections } from './sections.ts';

/** A batch of establishment, as the rules of Article 9 judge it. */
export interface BatchFacts {
  readonly batch: {
    readonly opensOn: string;
    /** The last day of the window, Beijing time, inclusive. */
    readonly closesOn: string;
    readonly fields: readonly string[];
    readonly areas: readonly string[] | null;
    /** Bases that the batch may recognise. */
    readonly quota: number;
    readonly sections: readonly string[];
    readonly sheet: ScoringSheet;
    readonly panel: { readonly size: number; readonly outsideMin: number; readonly substitutes: number };
    /** Applications that the guiding units have recommended, whatever became of them since. */
    readonly recommended: number;
    /** Applications under review that have neither passed nor failed. */
    readonly unjudged: number;
  };
}

const windowInOrder = rule<BatchFacts>({
  id: 'batch.windowInOrder',
  cites: article(9, 1),
  since: inForceSince,
  section: 'window',
  title: { zh: '申报期起止日期有效', en: 'The window opens before it closes, and has not passed' },
  holds: ({ batch }, _read, on) => batch.opensOn <= batch.closesOn && batch.closesOn >= on,
  figures: ({ batch }, _read, on) => ({ from: batch.opensOn, until: batch.closesOn, date: on }),
  says: {
    zh: '申报期 {from} 至 {until} 无效：结束日期早于开始日期，或早于今天（{date}）。',
    en: 'The window from {from} to {until} cannot be: it ends before it opens, or before today ({date}).',
  },
  remedy: { zh: '修改申报期的起止日期。', en: 'Change the dates of the window.' },
});

const fieldsChosen = rule<BatchFacts>({
  id: 'batch.fieldsChosen',
  cites: article(9, 1),
  since: inForceSince,
  section: 'fields',
  title: { zh: '写明申报领域', en: 'The batch names its fields' },
  holds: ({ batch }) => batch.fields.length > 0 && batch.areas?.length !== 0,
  says: { zh: '没有选择申报领域或申报地区。', en: 'No field, or no area, is chosen.' },
  remedy: {
    zh: '至少选择一个领域；不限地区时选择“全省”。',
    en: 'Choose at least one field; choose “whole province” where areas do not matter.',
  },
});

const quotaStated = rule<BatchFacts>({
  id: 'batch.quotaStated',
  cites: article(3),
  since: inForceSince,
  section: 'quota',
  title: { zh: '写明拟认定数量', en: 'The batch states its quota' },
  holds: ({ batch }) => batch.quota >= 1,
  figures: ({ batch }) => ({ have: batch.quota, need: 1 }),
  says: { zh: '拟认定数量为 {have}，至少为 {need}。', en: 'The quota is {have}; at least {need} needed.' },
  remedy: { zh: '填写本批次拟认定的基地数量。', en: 'State how many bases the batch may recognise.' },
});

const allSectionsAsked = rule<BatchFacts>({
  id: 'batch.allConditionsAsked',
  cites: article(8),
  since: inForceSince,
  section: 'sections',
  title: { zh: '申报表包含五项基本条件', en: 'The form asks for all five conditions' },
  holds: ({ batch }) => missingSections(batch.sections).length === 0,
  figures: ({ batch }) => {
    const missing = missingSections(batch.sections);
    return {
      missing: { zh: missing.map(({ zh }) => zh).join('、'), en: missing.map(({ en }) => en).join(', ') },
    };
  },
  says: { zh: '申报表缺少：{missing}。', en: 'The form leaves out: {missing}.' },
  remedy: { zh: '将五项基本条件全部列入申报表。', en: 'Put all five conditions into the form.' },
});

function missingSections(sections: readonly string[]) {
  return applicationSections.filter(({ id }) => !sections.includes(id));
}

const sheetComplete = rule<BatchFacts>({
  id: 'batch.sheetComplete',
  cites: article(9, 4),
  since: inForceSince,
  section: 'sheet',
  title: { zh: '评分表完整', en: 'The scoring sheet is complete' },
  holds: ({ batch }) => sheetAddsUp(batch.sheet),
  figures: ({ batch }) => ({ have: sheetPoints(batch.sheet), need: 100, mark: batch.sheet.passMark }),
  says: {
    zh: '评分表共 {have} 分（应为 {need} 分），合格分 {mark}；各项分值之和应等于所属指标分值，合格分应在总分之内。',
    en: 'The sheet has {have} points (it should have {need}) and the pass mark {mark}; items must add up to their criterion, and the mark must lie within the total.',
  },
  remedy: { zh: '调整评分表的分值和合格分。', en: 'Adjust the points of the sheet and its pass mark.' },
});

function sheetPoints(sheet: ScoringSheet): number {
  return sheet.criteria.reduce((sum, criterion) => sum + criterion.max, 0);
}

function sheetAddsUp(sheet: ScoringSheet): boolean {
  const points = sheetPoints(sheet);
  const itemsAddUp = sheet.criteria.every(
    ({ items, max }) =>
      items.length > 0 && items.every((item) => item.max > 0) && items.reduce((sum, item) => sum + item.max, 0) === max,
  );
  return itemsAddUp && points === 100 && sheet.passMark > 0 && sheet.passMark <= points;
}

const panelRulesStated = rule<BatchFacts>({
  id: 'batch.panelRulesStated',
  cites: article(9, 4),
  since: inForceSince,
  section: 'panel',
  title: { zh: '评审委员会的组成符合要求', en: 'The rules for the panel meet the minimum' },
  holds: ({ batch: { panel } }, read) =>
    panel.size >= read(panelSize) &&
    panel.outsideMin >= read(panelOutsideMin) &&
    panel.outsideMin <= panel.size &&
    panel.substitutes >= 0,
  figures: ({ batch: { panel } }, read) => ({
    have: panel.size,
    need: read(panelSize),
    outside: panel.outsideMin,
    outsideNeed: read(panelOutsideMin),
  }),
  says: {
    zh: '评审委员会 {have} 人、外单位专家 {outside} 人；至少需要 {need} 人，其中外单位专家 {outsideNeed} 人。',
    en: 'The panel has {have} members, {outside} of them from outside; at least {need} and {outsideNeed} needed.',
  },
  remedy: { zh: '增加评审委员会人数或外单位专家人数。', en: 'Raise the size of the panel or the number from outside.' },
});

const windowOver = rule<BatchFacts>({
  id: 'batch.windowOver',
  cites: article(9, 1),
  since: inForceSince,
  section: 'window',
  title: { zh: '申报期已结束', en: 'The window is over' },
  holds: ({ batch }, _read, on) => on > batch.closesOn,
  figures: ({ batch }) => ({ until: batch.closesOn }),
  says: {
    zh: '申报期到 {until} 止，尚未结束，不得提前截止。',
    en: 'The window runs until {until}; it may not be cut short.',
  },
  remedy: {
    zh: '申报期结束后再截止，系统会自动截止。',
    en: 'Close after the window has ended; the system does so by itself.',
  },
});

const somethingRecommended = rule<BatchFacts>({
  id: 'batch.somethingRecommended',
  cites: article(9, 3),
  since: inForceSince,
  title: { zh: '有经推荐上报的申报', en: 'At least one application is recommended' },
  holds: ({ batch }) => batch.recommended > 0,
  figures: ({ batch }) => ({ have: batch.recommended, need: 1 }),
  says: {
    zh: '经指导单位推荐的申报有 {have} 份，没有可评审的申报。',
    en: 'Recommended applications: {have}. There is nothing to review.',
  },
  remedy: {
    zh: '等待指导单位推荐，或督促其在期限内办理。',
    en: 'Wait for the guiding units, or remind them of their deadline.',
  },
});

const everyApplicationJudged = rule<BatchFacts>({
  id: 'batch.everyApplicationJudged',
  cites: article(9, 4),
  since: inForceSince,
  title: { zh: '每份申报都有评审结论', en: 'Every application under review has its result' },
  holds: ({ batch }) => batch.unjudged === 0,
  figures: ({ batch }) => ({ missing: batch.unjudged }),
  says: { zh: '还有 {missing} 份申报没有评审结论。', en: 'Applications still without a result: {missing}.' },
  remedy: {
    zh: '完成各领域的评审，登记通过或未通过。',
    en: 'Finish the reviews of all fields and record the results.',
  },
});

const resultsByDecision = rule<BatchResultFacts>({
  id: 'batch.resultsByDecision',
  cites: notInTheMeasures(
    {
      zh: '第十条只要求统一公布；批次的公示和公布以一份认定决定为准，免得各说各话。',
      en: 'Article 10 asks for one publication; notice and announcement of a batch follow one recognition decision, so that there is one truth.',
    },
    10,
  ),
  since: inForceSince,
  title: { zh: '批次结果以认定决定为准', en: 'The result of a batch follows its decision' },
  holds: ({ decisionState }) => decisionState === 'noticed' || decisionState === 'announced',
  says: { zh: '本批次的认定决定尚未公示。', en: 'The recognition decision of the batch has had no notice.' },
  remedy: {
    zh: '起草、签发并公示认定决定，批次随之公示。',
    en: 'Draft, sign and publish the recognition decision; the batch goes with it.',
  },
});

const announcedByDecision = rule<BatchResultFacts>({
  id: 'batch.announcedByDecision',
  cites: article(10),
  since: inForceSince,
  title: { zh: '批次随认定决定公布', en: 'A batch is announced with its decision' },
  holds: ({ decisionState }) => decisionState === 'announced',
  says: { zh: '本批次的认定决定尚未公布。', en: 'The recognition decision of the batch is not announced.' },
  remedy: {
    zh: '公示期满、异议答复后公布认定决定，批次随之公布。',
    en: 'Announce the decision after its notice; the batch goes with it.',
  },
});

/** The recognition decision of a batch, once signed. A step of the decision counts from the moment that records it. */
export interface BatchResultFacts {
  readonly decisionState: 'signed' | 'noticed' | 'announced' | null;
}

/** Judged when a batch is opened for applications. */
export const batchOpeningRules: readonly Rule<BatchFacts>[] = [
  windowInOrder,
  fieldsChosen,
  quotaStated,
  allSectionsAsked,
  sheetComplete,
  panelRulesStated,
];

/** Judged when the window is closed, by hand or by the clock. */
export const batchClosingRules: readonly Rule<BatchFacts>[] = [windowOver];

/** Judged when the reviews of a batch begin. */
export const batchReviewRules: readonly Rule<BatchFacts>[] = [somethingRecommended];

/** Judged when the reviews of a batch are finished. */
export const batchRankingRules: readonly Rule<BatchFacts>[] = [everyApplicationJudged];

/** Judged when the notice of a batch goes out. */
export const batchResultRules: readonly Rule<BatchResultFacts>[] = [resultsByDecision];

/** Judged when the result of a batch is announced. */
export const batchAnnouncementRules: readonly Rule<BatchResultFacts>[] = [announcedByDecision];
