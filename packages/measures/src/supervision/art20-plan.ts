import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';

/** The plan of a base for a year. */
export interface PlanFacts {
  readonly plan: {
    readonly year: number;
    readonly baseStatus: string;
    /** Whether the summary of the year before is handed in; null where the base did not operate in it. */
    readonly summaryHandedIn: boolean | null;
    /** Whether the base has a plan of that year already, whatever became of it. */
    readonly alreadyOpened: boolean;
  };
}

const baseOperating = rule<PlanFacts>({
  id: 'plan.baseOperating',
  cites: article(20),
  since: inForceSince,
  title: { zh: '运行中的基地报送计划', en: 'The base that plans is operating' },
  holds: ({ plan }) => plan.baseStatus === 'operating',
  says: { zh: '基地不在运行中，不能报送年度计划。', en: 'The base is not operating and hands in no plan.' },
  remedy: { zh: '先完成启用清单。', en: 'Complete the activation list first.' },
});

const summaryBeside = rule<PlanFacts>({
  id: 'plan.summaryBeside',
  cites: article(20),
  since: inForceSince,
  title: { zh: '本年度总结与下年度计划一并报送', en: 'The summary of this year comes with the next plan' },
  holds: ({ plan }) => plan.summaryHandedIn !== false,
  figures: ({ plan }) => ({ year: String(plan.year - 1) }),
  says: { zh: '{year} 年度执行情况总结还没有报送。', en: 'The summary of {year} is not handed in.' },
  remedy: { zh: '先报送总结。', en: 'Hand in the summary first.' },
});

/** Judged when a plan is handed in. */
export const planRules: readonly Rule<PlanFacts>[] = [baseOperating, summaryBeside];

/** Judged again when a plan is filed, and when it is amended. */
export const planStandingRules: readonly Rule<PlanFacts>[] = [baseOperating];

const yearNear = rule<PlanFacts>({
  id: 'plan.yearNear',
  cites: article(20),
  since: inForceSince,
  title: { zh: '计划属于本年度或下一年度', en: 'A plan is of this year or the next' },
  holds: ({ plan }, _read, on) => plan.year === Number(on.slice(0, 4)) || plan.year === Number(on.slice(0, 4)) + 1,
  figures: ({ plan }) => ({ year: String(plan.year) }),
  says: { zh: '现在不能编制 {year} 年度的计划。', en: 'No plan of {year} can be opened now.' },
  remedy: { zh: '选择本年度或下一年度。', en: 'Choose this year or the next.' },
});

const onePerYear = rule<PlanFacts>({
  id: 'plan.onePerYear',
  cites: article(20),
  since: inForceSince,
  title: { zh: '一个基地一个年度一份计划', en: 'One plan of a base for a year' },
  holds: ({ plan }) => !plan.alreadyOpened,
  figures: ({ plan }) => ({ year: String(plan.year) }),
  says: { zh: '{year} 年度的计划已经建立。', en: 'The plan of {year} is there already.' },
  remedy: {
    zh: '打开该计划继续编制；已备案的，报送调整。',
    en: 'Open it and go on; one on file is amended.',
  },
});

/** Judged when a plan is opened. */
export const planOpeningRules: readonly Rule<PlanFacts>[] = [baseOperating, yearNear, onePerYear];

/** A change of a plan on file. */
export interface AmendmentFacts {
  readonly amendment: {
    readonly reason: string | null;
    /** Items added, changed or dropped. */
    readonly differences: number;
    readonly planOnFile: boolean;
    /** Other amendments of this plan that are not settled. */
    readonly otherOpen: number;
    /** Whether the plan on file is still the one that the amendment began from. */
    readonly current: boolean;
  };
}

const onFile = rule<AmendmentFacts>({
  id: 'amendment.planOnFile',
  cites: article(20),
  since: inForceSince,
  title: { zh: '调整的是已备案的计划', en: 'What is amended is a plan on file' },
  holds: ({ amendment }) => amendment.planOnFile,
  says: { zh: '该年度计划还没有备案。', en: 'The plan is not on file.' },
  remedy: { zh: '未备案的计划退回后直接修改。', en: 'A plan not on file is changed after a return.' },
});

const oneOpen = rule<AmendmentFacts>({
  id: 'amendment.oneAtATime',
  cites: article(20),
  since: inForceSince,
  title: { zh: '同一计划一次办理一件调整', en: 'One amendment of a plan at a time' },
  holds: ({ amendment }) => amendment.otherOpen === 0 && amendment.current,
  says: {
    zh: '该计划有另一件调整在办，或已被另一件调整改变。',
    en: 'Another amendment of this plan is under way, or has changed it since.',
  },
  remedy: { zh: '办完或撤回后重新编制。', en: 'Finish or withdraw it and begin anew.' },
});

const reasonStated = rule<AmendmentFacts>({
  id: 'amendment.reasonStated',
  cites: article(20),
  since: inForceSince,
  section: 'reason',
  title: { zh: '写明调整原因', en: 'An amendment states its reason' },
  holds: ({ amendment }) => Boolean(amendment.reason?.trim()),
  says: { zh: '没有写明调整原因。', en: 'The reason is not stated.' },
  remedy: { zh: '填写调整原因。', en: 'State the reason.' },
});

const changesSomething = rule<AmendmentFacts>({
  id: 'amendment.changesSomething',
  cites: article(20),
  since: inForceSince,
  section: 'items',
  title: { zh: '调整与备案的计划有差异', en: 'An amendment differs from the plan on file' },
  holds: ({ amendment }) => amendment.differences > 0,
  says: { zh: '与备案的计划没有差异。', en: 'Nothing differs from the plan on file.' },
  remedy: { zh: '增加、修改或取消项目。', en: 'Add, change or drop an item.' },
});

/** Judged when an amendment is begun. */
export const amendmentOpeningRules: readonly Rule<AmendmentFacts>[] = [onFile, oneOpen];

/** Judged when an amendment is handed in. */
export const amendmentRules: readonly Rule<AmendmentFacts>[] = [onFile, oneOpen, reasonStated, changesSomething];
