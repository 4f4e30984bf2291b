import type { ListItem } from './listItem.ts';

/** The kinds of organisation from which bases are chosen (Art. 9 (2)). */
export const hostKinds = [
  { id: 'university', zh: '高等院校', en: 'Higher-education institution' },
  { id: 'institute', zh: '科研院所', en: 'Research institute' },
  { id: 'training', zh: '教育培训机构', en: 'Education or training institution' },
  { id: 'association', zh: '专业协会（学会）', en: 'Professional association or society' },
] as const satisfies readonly ListItem[];

export type HostKind = (typeof hostKinds)[number]['id'];
