import type { ListItem } from './listItem.ts';

/** The eight regulations that a base keeps (Art. 8 (2)). */
export const eightRegulations = [
  { id: 'teaching', zh: '教学组织管理', en: 'Teaching organisation' },
  { id: 'assessment', zh: '学员考核管理', en: 'Trainee assessment' },
  { id: 'research', zh: '教学科研管理', en: 'Teaching research' },
  { id: 'registration', zh: '培训登记管理', en: 'Training registration' },
  { id: 'funds', zh: '培训经费管理', en: 'Training funds' },
  { id: 'logistics', zh: '后勤保障管理', en: 'Logistics' },
  { id: 'evaluation', zh: '培训效果评估', en: 'Effect evaluation' },
  { id: 'feedback', zh: '跟踪反馈', en: 'Follow-up feedback' },
] as const satisfies readonly ListItem[];

export type RegulationId = (typeof eightRegulations)[number]['id'];
