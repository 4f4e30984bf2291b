import type { CatalogueArticle } from './catalogueArticle.ts';

/** Chapter 5 of the Measures. */
export const supervisionArticles: readonly CatalogueArticle[] = [
  {
    number: 20,
    chapter: 5,
    title: { zh: '年度计划', en: 'The annual plan' },
    summary: {
      zh: '基地每年年底前报送本年度总结和下一年度计划，由指导单位审核、省厅备案。在本系统中，计划没有备案的，下一年度不能开班。',
      en: 'By the end of each year a base reports its summary and its next plan; the guiding unit examines them and the province files them. In this system no class of the next year opens without a filed plan.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 21,
    chapter: 5,
    title: { zh: '按计划办班和归档', en: 'Classes within the plan' },
    summary: {
      zh: '基地按备案的计划开班，结束后建档并评估效果。计划外办班须经指导单位同意，否则不得使用基地名义。',
      en: 'Classes follow the filed plan, and each ends with an archive and an evaluation. A class outside the plan needs the consent of the guiding unit, or it may not bear the base’s name.',
    },
    status: {
      kind: 'later',
      names: { zh: '开班、归档的规则随培训班一并提供。', en: 'Rules on opening and archiving come with the classes.' },
    },
  },
  {
    number: 22,
    chapter: 5,
    title: { zh: '检查考核', en: 'Inspection' },
    summary: {
      zh: '检查考核看师资、经费、设施、制度、任务、效果和后续跟踪七个方面。',
      en: 'Inspections look at seven heads: faculty, funds, facilities, regulations, tasks, effect and follow-up.',
    },
    status: {
      kind: 'later',
      names: { zh: '检查考核的规则随检查考核一并提供。', en: 'Rules on inspection come with inspections.' },
    },
  },
  {
    number: 23,
    chapter: 5,
    title: { zh: '评估、抽查和整改', en: 'Assessment, spot checks and orders' },
    summary: {
      zh: '省厅会同指导单位定期评估、随机抽查，并审计七项直接费用，结果公开。评估好的得到倾斜；不合格的限期整改，到期仍不合格的取消资格。',
      en: 'The province and the guiding units assess regularly, check at random, audit seven heads of cost and publish the result. Good bases are favoured; others are ordered to mend, and lose recognition if they do not.',
    },
    status: {
      kind: 'later',
      names: {
        zh: '评估、抽查、整改和取消资格的规则随检查考核一并提供。',
        en: 'Rules on assessment, orders and revocation come with inspections.',
      },
    },
  },
  {
    number: 24,
    chapter: 5,
    title: { zh: '乱办班、乱收费、乱发证', en: 'The three disorders' },
    summary: {
      zh: '违规办班、收费和发证的，依法追究单位领导和当事人的责任。举报人的身份受到保护。',
      en: 'Where classes, fees or certificates are out of order, leaders and persons answer for it by law. Whoever reports it is protected.',
    },
    status: {
      kind: 'later',
      names: { zh: '投诉举报的规则随投诉举报一并提供。', en: 'Rules on complaints come with complaints.' },
    },
  },
  {
    number: 25,
    chapter: 5,
    title: { zh: '不再受理', en: 'The ban' },
    summary: {
      zh: '申请中弄虚作假的单位和被取消资格的单位，今后的认定申请不再受理。名单按统一社会信用代码管理，改名不影响。',
      en: 'Whoever falsified an application or lost recognition may not apply again. The list follows the credit code, so that a change of name changes nothing.',
    },
    status: { kind: 'rules' },
  },
];
