import type { ListItem } from './listItem.ts';

/** The groups to which public-interest training gives preference (Art. 16). */
export const favouredGroups = [
  { id: 'privateFirm', zh: '民营企业', en: 'Private firms' },
  { id: 'grassroots', zh: '基层单位', en: 'Grass-roots units' },
  { id: 'oldRevolutionary', zh: '革命老区', en: 'Old revolutionary areas' },
  { id: 'ethnic', zh: '民族地区', en: 'Ethnic areas' },
  { id: 'remote', zh: '边远地区', en: 'Remote areas' },
  { id: 'poor', zh: '贫困地区', en: 'Poor areas' },
  { id: 'majorProject', zh: '涉及重大工程、重大任务的单位', en: 'Units on major provincial projects' },
] as const satisfies readonly ListItem[];

export type FavouredGroup = (typeof favouredGroups)[number]['id'];
