import type { ListItem } from './listItem.ts';

/** Kinds of document in the policy library (Arts 1, 4, 5). */
export const policyKinds = [
  { id: 'superior', zh: '上位规定', en: 'Superior rule' },
  { id: 'provincial', zh: '省级规定', en: 'Provincial rule' },
  { id: 'plan', zh: '规划', en: 'Plan' },
  { id: 'local', zh: '本地措施', en: 'Local measure' },
  { id: 'repeal', zh: '废止决定', en: 'Repeal' },
] as const satisfies readonly ListItem[];

export type PolicyKind = (typeof policyKinds)[number]['id'];
