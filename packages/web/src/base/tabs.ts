import type { Bilingual } from '@jijiao/measures';

/** The pages of a base by what they are about, in the order of their tabs; `path` is what follows /desk/bases/ID. */
export const baseTabGroups = [
  {
    id: 'register',
    zh: '登记',
    en: 'Register',
    tabs: [
      { id: 'register', path: '', zh: '登记', en: 'Register' },
      { id: 'changes', path: '/changes', zh: '变更', en: 'Changes' },
      { id: 'activation', path: '/activation', zh: '启用', en: 'Activation' },
      { id: 'partners', path: '/partners', zh: '合作单位', en: 'Partners' },
      { id: 'exchanges', path: '/exchanges', zh: '交流', en: 'Exchange' },
      { id: 'facilities', path: '/facilities', zh: '设施', en: 'Facilities' },
    ],
  },
  {
    id: 'teaching',
    zh: '师资与课程',
    en: 'Faculty and curricula',
    tabs: [
      { id: 'faculty', path: '/faculty', zh: '师资', en: 'Faculty' },
      { id: 'group', path: '/group', zh: '评估小组', en: 'Evaluation group' },
      { id: 'outlines', path: '/outlines', zh: '培训规划', en: 'Outlines' },
      { id: 'curricula', path: '/curricula', zh: '课程设置', en: 'Curricula' },
    ],
  },
  {
    id: 'year',
    zh: '年度计划与总结',
    en: 'Plans and summaries',
    tabs: [
      { id: 'plans', path: '/plans', zh: '年度计划', en: 'Annual plans' },
      { id: 'summaries', path: '/summaries', zh: '年度总结', en: 'Annual summaries' },
    ],
  },
  {
    id: 'support',
    zh: '支持与措施',
    en: 'Support and measures',
    tabs: [
      { id: 'support', path: '/support', zh: '支持', en: 'Support' },
      { id: 'policies', path: '/policies', zh: '本地措施', en: 'Local measures' },
    ],
  },
] as const satisfies readonly (Bilingual & {
  readonly id: string;
  readonly tabs: readonly (Bilingual & { readonly id: string; readonly path: string })[];
})[];

export type BaseTab = (typeof baseTabGroups)[number]['tabs'][number]['id'];
