import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { percent } from '../kit/share.ts';
import { listed } from '../kit/text.ts';
import { annualSummaryVariance } from '../parameters.ts';
import { annualOpensOn } from './art20-calendar.ts';

/** One plan item with what was planned and done. */
export interface ItemExecution {
  readonly title: string;
  readonly planned: number;
  readonly done: number;
  readonly explained: boolean;
}

/** The summary of a year. */
export interface SummaryFacts {
  readonly summary: {
    /** Figures corrected without a reason, by item and name. */
    readonly unreasoned: readonly string[];
    /** Figures entered by hand without evidence. */
    readonly unevidenced: readonly string[];
    readonly execution: readonly ItemExecution[];
    readonly text: string | null;
  };
}

const correctionReasoned = rule<SummaryFacts>({
  id: 'summary.correctionReasoned',
  cites: article(20),
  since: inForceSince,
  section: 'figures',
  title: { zh: '更正数据写明理由', en: 'A corrected figure has its reason' },
  holds: ({ summary }) => summary.unreasoned.length === 0,
  figures: ({ summary }) => ({ figures: listed(summary.unreasoned) }),
  says: { zh: '以下数据更正没有理由：{figures}。', en: 'Corrected without a reason: {figures}.' },
  remedy: { zh: '逐项写明理由。', en: 'State the reason of each.' },
});

const enteredEvidenced = rule<SummaryFacts>({
  id: 'summary.enteredEvidenced',
  cites: article(20),
  since: inForceSince,
  section: 'figures',
  title: { zh: '人工填报的数据有证明', en: 'A figure entered by hand has its evidence' },
  holds: ({ summary }) => summary.unevidenced.length === 0,
  figures: ({ summary }) => ({ figures: listed(summary.unevidenced) }),
  says: { zh: '以下填报数据没有证明材料：{figures}。', en: 'Entered without evidence: {figures}.' },
  remedy: { zh: '上传证明材料。', en: 'Attach the evidence.' },
});

/** The share by which what was done departs from what was planned; 1 where nothing was planned. */
export function varianceOf({ planned, done }: Pick<ItemExecution, 'planned' | 'done'>): number {
  if (planned === 0) return done === 0 ? 0 : 1;
  return Math.abs(done - planned) / planned;
}

const varianceExplained = rule<SummaryFacts>({
  id: 'summary.varianceExplained',
  cites: article(20),
  since: inForceSince,
  section: 'execution',
  title: { zh: '执行偏差写明原因', en: 'Departures from the plan are explained' },
  holds: ({ summary }, read) => unexplained(summary.execution, read(annualSummaryVariance)).length === 0,
  figures: ({ summary }, read) => ({
    items: listed(unexplained(summary.execution, read(annualSummaryVariance)).map(({ title }) => title)),
    share: percent(read(annualSummaryVariance)),
  }),
  says: {
    zh: '以下项目与计划偏差超过 {share}，没有说明原因：{items}。',
    en: 'Over {share} off the plan and not explained: {items}.',
  },
  remedy: { zh: '逐项说明原因。', en: 'Explain each.' },
});

function unexplained(execution: readonly ItemExecution[], limit: number): readonly ItemExecution[] {
  return execution.filter((item) => !item.explained && varianceOf(item) > limit);
}

const written = rule<SummaryFacts>({
  id: 'summary.written',
  cites: article(20),
  since: inForceSince,
  section: 'text',
  title: { zh: '总结有文字说明', en: 'The summary says how the year went' },
  holds: ({ summary }) => Boolean(summary.text?.trim()),
  says: { zh: '没有填写执行情况说明。', en: 'The account of the year is empty.' },
  remedy: { zh: '写明完成情况、问题和打算。', en: 'Say what was done, what failed and what is intended.' },
});

/** Judged when a summary is handed in. */
export const summaryRules: readonly Rule<SummaryFacts>[] = [
  correctionReasoned,
  enteredEvidenced,
  varianceExplained,
  written,
];

/** The opening of a summary. */
export interface SummaryOpeningFacts {
  readonly opening: {
    readonly year: number;
    /** Whether the base operated on any day of the year. */
    readonly operated: boolean;
    readonly alreadyOpened: boolean;
  };
}

const baseOperated = rule<SummaryOpeningFacts>({
  id: 'summary.baseOperated',
  cites: article(20),
  since: inForceSince,
  title: { zh: '总结的是基地运行过的年度', en: 'A summary is of a year in which the base operated' },
  holds: ({ opening }) => opening.operated,
  figures: ({ opening }) => ({ year: String(opening.year) }),
  says: { zh: '基地在 {year} 年度没有运行。', en: 'The base did not operate in {year}.' },
  remedy: { zh: '选择基地运行过的年度。', en: 'Choose a year in which it did.' },
});

const yearNearlyOver = rule<SummaryOpeningFacts>({
  id: 'summary.yearNearlyOver',
  cites: article(20),
  since: inForceSince,
  title: { zh: '年度总结在年底前编制', en: 'A summary is written towards the end of its year' },
  holds: ({ opening }, read, on) => on >= annualOpensOn(opening.year, read),
  figures: ({ opening }, read) => ({ year: String(opening.year), from: annualOpensOn(opening.year, read) }),
  says: { zh: '{year} 年度总结从 {from} 起编制。', en: 'The summary of {year} can be opened from {from} on.' },
  remedy: { zh: '到该日再编制，或选择上一年度。', en: 'Come back on that day, or choose an earlier year.' },
});

const oneSummaryPerYear = rule<SummaryOpeningFacts>({
  id: 'summary.onePerYear',
  cites: article(20),
  since: inForceSince,
  title: { zh: '一个基地一个年度一份总结', en: 'One summary of a base for a year' },
  holds: ({ opening }) => !opening.alreadyOpened,
  figures: ({ opening }) => ({ year: String(opening.year) }),
  says: { zh: '{year} 年度的总结已经建立。', en: 'The summary of {year} is there already.' },
  remedy: { zh: '打开该总结继续编制。', en: 'Open it and go on.' },
});

/** Judged when a summary is opened. */
export const summaryOpeningRules: readonly Rule<SummaryOpeningFacts>[] = [
  baseOperated,
  yearNearlyOver,
  oneSummaryPerYear,
];

/** A change of what a summary says. */
export interface SummaryEntryFacts {
  readonly entry: { readonly onFile: boolean };
}

const figuresFrozen = rule<SummaryEntryFacts>({
  id: 'summary.figuresFrozen',
  cites: article(20),
  since: inForceSince,
  section: 'figures',
  title: { zh: '备案后的总结不再改动', en: 'What is on file no longer changes' },
  holds: ({ entry }) => !entry.onFile,
  says: { zh: '总结已经备案，不能再填报或更正。', en: 'The summary is on file and takes no more entries.' },
  remedy: {
    zh: '报省厅登记更正，更正连同理由和证明留存。',
    en: 'Ask the province to record a correction, which is kept with its reason and evidence.',
  },
});

/** Judged when a figure is entered or corrected, and when the account or an explanation is written. */
export const summaryEntryRules: readonly Rule<SummaryEntryFacts>[] = [figuresFrozen];

/** A recorded correction of a figure on file. */
export interface SummaryCorrectionFacts {
  readonly correction: { readonly differs: boolean; readonly evidenced: boolean };
}

const correctionDiffers = rule<SummaryCorrectionFacts>({
  id: 'summary.correctionDiffers',
  cites: article(20),
  since: inForceSince,
  section: 'figures',
  title: { zh: '登记的更正改变数据', en: 'A recorded correction changes the figure' },
  holds: ({ correction }) => correction.differs,
  says: { zh: '更正后的数据与备案的相同。', en: 'The corrected figure is the one on file.' },
  remedy: { zh: '填写应有的数据。', en: 'State what it should be.' },
});

const correctionEvidenced = rule<SummaryCorrectionFacts>({
  id: 'summary.correctionEvidenced',
  cites: article(20),
  since: inForceSince,
  section: 'figures',
  title: { zh: '登记的更正有证明', en: 'A recorded correction has its evidence' },
  holds: ({ correction }) => correction.evidenced,
  says: { zh: '备案数据的更正没有证明材料。', en: 'A figure on file is corrected without evidence.' },
  remedy: { zh: '上传证明材料。', en: 'Attach the evidence.' },
});

/** Judged when the province records a correction of a figure on file. */
export const summaryCorrectionRules: readonly Rule<SummaryCorrectionFacts>[] = [correctionDiffers, correctionEvidenced];
