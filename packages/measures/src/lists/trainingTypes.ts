import type { ListItem } from './listItem.ts';

/** The five forms in which a base serves (Art. 15). */
export const trainingTypes = [
  { id: 'keyProject', zh: '国家级、省级重点项目', en: 'National or provincial key project' },
  { id: 'commissioned', zh: '委托培训班、研修班、进修班', en: 'Commissioned class' },
  { id: 'subject', zh: '公需科目和专业科目', en: 'Public-need or professional subject' },
  { id: 'research', zh: '理论研究与课程开发', en: 'Theory research and course development' },
  { id: 'exchange', zh: '继续教育交流服务', en: 'Exchange' },
] as const satisfies readonly ListItem[];

export type TrainingType = (typeof trainingTypes)[number]['id'];

/** Who may commission a class (Art. 15). */
export const commissioners = [
  { id: 'government', zh: '政府部门', en: 'Government department' },
  { id: 'association', zh: '行业协会', en: 'Industry association' },
  { id: 'enterprise', zh: '企事业单位', en: 'Enterprise or institution' },
] as const satisfies readonly ListItem[];

export type Commissioner = (typeof commissioners)[number]['id'];

/** Services of the market, beside the public tasks (Art. 17). */
export const marketServices = [
  { id: 'business', zh: '业务培训', en: 'Business training' },
  { id: 'post', zh: '岗位进修', en: 'Post training' },
  { id: 'ability', zh: '能力提升', en: 'Capability' },
  { id: 'licence', zh: '职业资格继续教育', en: 'Licence education' },
] as const satisfies readonly ListItem[];

export type MarketService = (typeof marketServices)[number]['id'];

/** Whom a base trains first of all (Art. 12). */
export const audiences = [
  { id: 'highLevel', zh: '高层次', en: 'High-level' },
  { id: 'urgent', zh: '急需紧缺', en: 'Urgently needed' },
  { id: 'backbone', zh: '骨干', en: 'Backbone' },
  { id: 'teachers', zh: '继续教育师资', en: 'Continuing-education teachers' },
] as const satisfies readonly ListItem[];

export type Audience = (typeof audiences)[number]['id'];
