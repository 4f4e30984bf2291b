import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { listed } from '../kit/text.ts';
import { annualSummaryVariance } from '../parameters.ts';

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
    share: `${Math.round(read(annualSummaryVariance) * 100)}%`,
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
