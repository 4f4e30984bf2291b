import type { ListItem } from './listItem.ts';

/** What the special fund may pay for (Art. 34). */
export const fundHeads = [
  {
    id: 'facilities',
    zh: '设施设备购置和运行维护（含教学培训设备、网络教学平台、培训管理信息系统）',
    en: 'Facilities, equipment and platforms',
  },
  { id: 'projects', zh: '培养培训项目实施（高级研修、急需紧缺、基层）', en: 'Training projects' },
  { id: 'system', zh: '培训体系建设（课程开发制作更新维护、师资培训、交流学习）', en: 'Building the training system' },
  { id: 'approved', zh: '经财政部门批准的其他支出', en: 'Others approved by finance' },
] as const satisfies readonly ListItem[];

export type FundHead = (typeof fundHeads)[number]['id'];

/** What the special fund may never pay for (Art. 35). */
export const forbiddenUses = [
  { id: 'construction', zh: '基本建设性质（含维修改造）支出', en: 'Capital construction and repair' },
  { id: 'wages', zh: '工资福利性支出', en: 'Wages and welfare' },
  {
    id: 'travel',
    zh: '因公出国（境）费、公务用车购置及运行费、公务接待费',
    en: 'Going abroad, official cars, official reception',
  },
  { id: 'unrelated', zh: '其他与继续教育工作无关的支出', en: 'Unrelated to continuing education' },
] as const satisfies readonly ListItem[];

export type ForbiddenUse = (typeof forbiddenUses)[number]['id'];
