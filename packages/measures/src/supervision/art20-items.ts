import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { listed } from '../kit/text.ts';

/** The items of a plan, as far as the Measures speak of them. Lists hold the titles of items at fault. */
export interface PlanItemFacts {
  readonly items: {
    readonly count: number;
    /** Items without title, type, field, subject, mode, months, sessions, person-times, hours or fee basis. */
    readonly unfinished: readonly string[];
    readonly withoutNeed: readonly string[];
    readonly withoutAudience: readonly string[];
    /** Items whose curriculum the guiding unit has not consented to, or that name none. */
    readonly withoutCurriculum: readonly string[];
    /** Commissioned items with no commissioner or no letter. */
    readonly withoutCommission: readonly string[];
    /** Public-interest items closed to a city, an employer or a form of ownership. */
    readonly closed: readonly string[];
    /** Public-interest items that hold places for no favoured group. */
    readonly favouringNobody: readonly string[];
    readonly marketPersonTimes: number;
    readonly publicPersonTimes: number;
    /** Items with no budget by head, or that charge and cost nothing. */
    readonly withoutBudget: readonly string[];
  };
}

type Faults = Exclude<keyof PlanItemFacts['items'], 'count' | 'marketPersonTimes' | 'publicPersonTimes'>;

function none(
  id: string,
  articleNumber: number,
  faults: Faults,
  words: Pick<Rule<PlanItemFacts>, 'title' | 'says' | 'remedy'>,
) {
  return rule<PlanItemFacts>({
    id,
    cites: article(articleNumber),
    since: inForceSince,
    section: 'items',
    holds: ({ items }) => items[faults].length === 0,
    figures: ({ items }) => ({ items: listed(items[faults]), have: items[faults].length }),
    ...words,
  });
}

const hasItems = rule<PlanItemFacts>({
  id: 'plan.hasItems',
  cites: article(20),
  since: inForceSince,
  section: 'items',
  title: { zh: '年度计划列有项目', en: 'A plan lists items' },
  holds: ({ items }) => items.count > 0,
  says: { zh: '年度计划没有项目。', en: 'The plan has no item.' },
  remedy: { zh: '录入或导入计划项目。', en: 'Enter or import items.' },
});

const itemsWhole = none('plan.itemsWhole', 20, 'unfinished', {
  title: { zh: '项目内容填写完整', en: 'Each item is filled in' },
  says: { zh: '{have} 个项目没有填写完整：{items}。', en: 'Items not filled in ({have}): {items}.' },
  remedy: {
    zh: '逐项填写类型、领域、科目、方式、起止月份、期数、人次、学时和收费依据。',
    en: 'State type, field, subject, mode, months, sessions, person-times, hours and fee basis of each.',
  },
});

const needStated = none('plan.needStated', 11, 'withoutNeed', {
  title: { zh: '项目写明服务方向', en: 'Each item states the need it serves' },
  says: { zh: '{have} 个项目没有写明服务方向：{items}。', en: 'Items that state no need ({have}): {items}.' },
  remedy: { zh: '逐项选择服务方向。', en: 'Choose the need of each.' },
});

const audienceNamed = none('plan.audienceNamed', 12, 'withoutAudience', {
  title: { zh: '项目写明培训对象', en: 'Each item names its audience' },
  says: { zh: '{have} 个项目没有培训对象：{items}。', en: 'Items that name no audience ({have}): {items}.' },
  remedy: { zh: '逐项选择培训对象。', en: 'Choose the audience of each.' },
});

const curriculumConsented = none('plan.curriculumConsented', 13, 'withoutCurriculum', {
  title: { zh: '项目按经同意的课程设置实施', en: 'Items carry out a consented curriculum' },
  says: {
    zh: '{have} 个项目没有对应经同意的课程设置：{items}。',
    en: 'Items without a consented curriculum ({have}): {items}.',
  },
  remedy: { zh: '选择经指导单位同意的课程设置。', en: 'Choose a curriculum that the guiding unit has consented to.' },
});

const commissionerNamed = none('plan.commissionerNamed', 15, 'withoutCommission', {
  title: { zh: '委托项目有委托方和委托函', en: 'A commissioned item has its commission' },
  says: {
    zh: '{have} 个委托项目没有委托方或委托函：{items}。',
    en: 'Commissioned items without commissioner or letter ({have}): {items}.',
  },
  remedy: { zh: '填写委托方并上传委托函。', en: 'Name who commissions it and attach the letter.' },
});

const openToAll = none('plan.openToAll', 16, 'closed', {
  title: { zh: '公益性项目平等开放', en: 'Public-interest items are open to all' },
  says: {
    zh: '{have} 个公益性项目限制了地区、单位或所有制：{items}。',
    en: 'Public-interest items closed to a city, an employer or a form of ownership ({have}): {items}.',
  },
  remedy: { zh: '取消限制。', en: 'Lift the limit.' },
});

const favouredHeld = none('plan.favouredHeld', 16, 'favouringNobody', {
  title: { zh: '公益性项目向倾斜群体留名额', en: 'Public-interest items hold places for favoured groups' },
  says: {
    zh: '{have} 个公益性项目没有向任何倾斜群体留名额：{items}。',
    en: 'Public-interest items that favour no group ({have}): {items}.',
  },
  remedy: { zh: '选择至少一个倾斜群体。', en: 'Choose at least one group.' },
});

const publicTasksFirst = rule<PlanItemFacts>({
  id: 'plan.publicTasksFirst',
  cites: article(17),
  since: inForceSince,
  section: 'items',
  title: { zh: '市场服务在保障政府任务的基础上开展', en: 'Market services stand beside public tasks' },
  holds: ({ items }) => items.marketPersonTimes === 0 || items.publicPersonTimes > 0,
  figures: ({ items }) => ({ have: items.publicPersonTimes, market: items.marketPersonTimes }),
  says: {
    zh: '计划有市场服务 {market} 人次，公共任务 {have} 人次。',
    en: 'The plan has {market} person-times of market services and {have} of public tasks.',
  },
  remedy: { zh: '先安排政府委托或公益性项目。', en: 'Plan a public task first.' },
});

const budgetStated = none('plan.budgetStated', 20, 'withoutBudget', {
  title: { zh: '项目有分项预算', en: 'Each item has its budget' },
  says: { zh: '{have} 个项目没有预算：{items}。', en: 'Items without a budget ({have}): {items}.' },
  remedy: { zh: '按七项费用填写预算。', en: 'Fill in the budget by the seven cost heads.' },
});

/** Judged on the items when a plan or an amendment of it is handed in. */
export const planItemRules: readonly Rule<PlanItemFacts>[] = [
  hasItems,
  itemsWhole,
  needStated,
  audienceNamed,
  curriculumConsented,
  commissionerNamed,
  openToAll,
  favouredHeld,
  publicTasksFirst,
  budgetStated,
];
