import type { ListItem } from '../lists/listItem.ts';

/** The five sections of the application form, as the five conditions of Article 8. */
export const applicationSections = [
  { id: 'faculty', zh: '师资队伍', en: 'Faculty' },
  { id: 'management', zh: '管理组织与制度', en: 'Management and regulations' },
  { id: 'means', zh: '经费与条件', en: 'Funds and means' },
  { id: 'distance', zh: '远程教育', en: 'Distance education' },
  { id: 'record', zh: '培训业绩', en: 'Training record' },
] as const satisfies readonly ListItem[];

export type ApplicationSection = (typeof applicationSections)[number]['id'];
