import type { CatalogueArticle } from './catalogueArticle.ts';

/** Chapter 7 of the Measures. */
export const fundsArticles: readonly CatalogueArticle[] = [
  {
    number: 32,
    chapter: 7,
    title: { zh: '专项资助', en: 'Grants' },
    summary: {
      zh: '省级财政按任务和建设水平，经专家评审给予基地资助，每个基地有上限。',
      en: 'The province grants money to bases by tasks and standing, after expert review, within a cap for each.',
    },
    status: {
      kind: 'later',
      names: { zh: '资助上限的规则随资助一并提供。', en: 'Rules on the cap come with grants.' },
    },
  },
  {
    number: 33,
    chapter: 7,
    title: { zh: '配套经费', en: 'Matching funds' },
    summary: {
      zh: '建设单位和指导单位为基地的建设和日常工作安排配套经费。',
      en: 'Hosts and guiding units provide matching funds for building and daily work.',
    },
    status: {
      kind: 'later',
      names: {
        zh: '配套经费到位的规则随经费台账一并提供。',
        en: 'Rules on matching funds come with the ledger of funds.',
      },
    },
  },
  {
    number: 34,
    chapter: 7,
    title: { zh: '经费用途', en: 'What funds pay for' },
    summary: {
      zh: '专项经费用于设施平台、培训项目、体系建设和经财政批准的其他支出。',
      en: 'The special fund pays for facilities and platforms, training projects, the building of the system, and what finance approves.',
    },
    status: {
      kind: 'later',
      names: { zh: '支出范围的规则随支出登记一并提供。', en: 'Rules on allowed heads come with expenses.' },
    },
  },
  {
    number: 35,
    chapter: 7,
    title: { zh: '禁止支出', en: 'What funds never pay for' },
    summary: {
      zh: '专项经费不得用于基本建设、工资福利、出国和公务用车接待，也不得用于无关支出。',
      en: 'The special fund never pays for construction, wages and welfare, travel abroad, cars and reception, nor for anything unrelated.',
    },
    status: {
      kind: 'later',
      names: { zh: '禁止支出的规则随支出登记一并提供。', en: 'Rules on forbidden uses come with expenses.' },
    },
  },
  {
    number: 36,
    chapter: 7,
    title: { zh: '使用方案和绩效', en: 'Usage and performance plans' },
    summary: {
      zh: '建设单位制定使用方案和绩效计划，由出资单位审核后执行，专款专用。',
      en: 'The host makes a usage plan and a performance plan; the funder examines both, and the money serves its purpose alone.',
    },
    status: {
      kind: 'later',
      names: { zh: '使用方案和绩效的规则随使用方案一并提供。', en: 'Rules on both plans come with usage plans.' },
    },
  },
];
