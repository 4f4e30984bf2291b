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

/** Judged when a plan is opened, and again when it is filed. */
export const planStandingRules: readonly Rule<PlanFacts>[] = [baseOperating];

/** A draft that was never handed in. */
export interface MissedFacts {
  readonly missed: { readonly yearEndsOn: string };
}

const yearOver = rule<MissedFacts>({
  id: 'plan.yearOver',
  cites: article(20),
  since: inForceSince,
  title: { zh: '年度结束后仍未报送的，记为未报', en: 'What is not handed in by the end of its time is missing' },
  holds: ({ missed }, _read, on) => on > missed.yearEndsOn,
  figures: ({ missed }) => ({ date: missed.yearEndsOn }),
  says: { zh: '{date} 以前仍可以报送。', en: 'It can be handed in until {date}.' },
  remedy: { zh: '到期后由系统办理。', en: 'The clock does it after that day.' },
});

/** Judged when the clock ends a draft. */
export const missedRules: readonly Rule<MissedFacts>[] = [yearOver];

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
