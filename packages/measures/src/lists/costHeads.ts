import type { ListItem } from './listItem.ts';

/** The seven heads of direct cost that are audited (Art. 23). */
export const costHeads = [
  { id: 'lodging', zh: '住宿费', en: 'Lodging' },
  { id: 'meals', zh: '伙食费', en: 'Meals' },
  { id: 'venue', zh: '培训场地费', en: 'Venue' },
  { id: 'lecture', zh: '讲课费', en: 'Lecture fees' },
  { id: 'materials', zh: '培训资料费', en: 'Materials' },
  { id: 'transport', zh: '交通费', en: 'Transport' },
  { id: 'other', zh: '其他费用', en: 'Other' },
] as const satisfies readonly ListItem[];

export type CostHead = (typeof costHeads)[number]['id'];
