import { type GuidanceFacts, guidanceRules } from '../duties/art05-guidance.ts';
import { article } from '../kit/article.ts';
import { filingMoves } from '../kit/filing.ts';
import { issuerOfficer } from '../kit/parties.ts';
import { annualPlanExamineWithin, annualPlanFileWithin } from '../parameters.ts';
import { type PlanItemFacts, planItemRules } from './art20-items.ts';
import {
  type AmendmentFacts,
  amendmentOpeningRules,
  amendmentRules,
  type PlanFacts,
  planRules,
  planStandingRules,
} from './art20-plan.ts';
import { type SummaryFacts, summaryRules } from './art20-summary.ts';

const filed = {
  name: 'file' as const,
  label: { zh: '备案', en: 'File' },
  waiting: { zh: '待备案', en: 'Awaiting filing' },
  done: { zh: '已备案', en: 'On file' },
  by: issuerOfficer,
  cites: article(20),
  within: annualPlanFileWithin,
};
const missed = { label: { zh: '逾期未报', en: 'Missing' }, cites: article(20) };

export type AnnualPlanDossierFacts = PlanFacts & PlanItemFacts & GuidanceFacts;

/** The life of an annual plan: drafted by the base, examined by its guiding unit, filed by the province (Art. 20). */
export const annualPlanMoves = filingMoves<AnnualPlanDossierFacts>({
  dossier: 'annualPlan',
  title: { zh: '年度任务计划', en: 'Annual plan' },
  named: [{ zh: '{host}　{year}年度任务计划', en: 'Annual plan {year}: {host}' }],
  cites: article(20),
  examineWithin: annualPlanExamineWithin,
  submitRules: [...planRules, ...planItemRules],
  examineRules: guidanceRules,
  settle: {
    ...filed,
    rules: planStandingRules,
    confirm: {
      zh: '备案后基地按计划办班，调整须另行备案。',
      en: 'The base holds its classes under it; changes are filed in turn.',
    },
  },
  lapse: missed,
  withdrawable: false,
});

export type AnnualSummaryDossierFacts = SummaryFacts & GuidanceFacts;

/** The life of an annual summary (Art. 20). */
export const annualSummaryMoves = filingMoves<AnnualSummaryDossierFacts>({
  dossier: 'annualSummary',
  title: { zh: '年度执行情况总结', en: 'Annual summary' },
  named: [{ zh: '{host}　{year}年度执行情况总结', en: 'Annual summary {year}: {host}' }],
  cites: article(20),
  examineWithin: annualPlanExamineWithin,
  submitRules: summaryRules,
  examineRules: guidanceRules,
  settle: {
    ...filed,
    rules: [],
    confirm: { zh: '备案后数据不再改变，更正须登记。', en: 'Its figures no longer change; a correction is recorded.' },
  },
  lapse: missed,
  withdrawable: false,
});

export type PlanAmendmentDossierFacts = AmendmentFacts & PlanFacts & PlanItemFacts & GuidanceFacts;

/** The life of an amendment of a plan on file (Art. 20). */
export const planAmendmentMoves = filingMoves<PlanAmendmentDossierFacts>({
  dossier: 'planAmendment',
  title: { zh: '计划调整', en: 'Plan amendment' },
  named: [{ zh: '{host}　{year}年度任务计划调整', en: 'Amendment of the annual plan {year}: {host}' }],
  cites: article(20),
  examineWithin: annualPlanExamineWithin,
  submitRules: [...amendmentRules, ...planStandingRules, ...planItemRules],
  examineRules: guidanceRules,
  settle: {
    ...filed,
    rules: [...amendmentOpeningRules, ...planStandingRules],
    confirm: { zh: '备案后按调整后的计划执行。', en: 'The plan holds as amended from then on.' },
  },
  withdrawable: true,
});
