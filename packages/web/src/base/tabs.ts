import type { Bilingual } from '@jijiao/measures';

/** The pages of a base, in the order of their tabs; `path` is what follows /desk/bases/ID. */
export const baseTabs = [
  { id: 'register', path: '', zh: '登记', en: 'Register' },
  { id: 'plans', path: '/plans', zh: '年度计划', en: 'Annual plans' },
  { id: 'changes', path: '/changes', zh: '变更', en: 'Changes' },
  { id: 'faculty', path: '/faculty', zh: '师资', en: 'Faculty' },
] as const satisfies readonly (Bilingual & {
  readonly id: string;
  readonly path: string;
})[];

export type BaseTab = (typeof baseTabs)[number]['id'];
