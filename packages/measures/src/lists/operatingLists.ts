import type { ListItem } from './listItem.ts';

/** What of a base is registered: changed by a change filing and nothing else (Art. 37). */
export const registeredItems = [
  { id: 'name', zh: '基地名称', en: 'Name of the base' },
  { id: 'host', zh: '建设单位', en: 'Host' },
  { id: 'director', zh: '负责人', en: 'Director' },
  { id: 'address', zh: '地址', en: 'Address' },
  { id: 'phone', zh: '联系电话', en: 'Telephone' },
  { id: 'speciality', zh: '专业特色', en: 'Speciality' },
  { id: 'brand', zh: '培训品牌', en: 'Brand' },
] as const satisfies readonly ListItem[];

export type RegisteredItem = (typeof registeredItems)[number]['id'];

/** Whom a base works with for a long time (Art. 2). */
export const partnerKinds = [
  { id: 'university', zh: '高等院校', en: 'University' },
  { id: 'institute', zh: '科研院所', en: 'Research institute' },
  { id: 'enterprise', zh: '行业龙头企事业单位', en: 'Leading enterprise or institution' },
] as const satisfies readonly ListItem[];

export type PartnerKind = (typeof partnerKinds)[number]['id'];

/** Where an exchange took place (Art. 2). */
export const exchangeScopes = [
  { id: 'province', zh: '省内', en: 'Within the province' },
  { id: 'domestic', zh: '省外', en: 'Elsewhere in China' },
  { id: 'abroad', zh: '境外', en: 'Outside the mainland' },
] as const satisfies readonly ListItem[];

export type ExchangeScope = (typeof exchangeScopes)[number]['id'];

/** Kinds of facility and property in the own list of a base (Arts 7, 8 (3)). */
export const facilityKinds = [
  { id: 'venue', zh: '教学场地', en: 'Teaching venue' },
  { id: 'practice', zh: '实训场所', en: 'Practice site' },
  { id: 'equipment', zh: '教学设备', en: 'Teaching equipment' },
  { id: 'library', zh: '图书资料', en: 'Books and materials' },
  { id: 'platform', zh: '网络平台', en: 'Online platform' },
] as const satisfies readonly ListItem[];

export type FacilityKind = (typeof facilityKinds)[number]['id'];

/** In what a guiding unit supports its bases (Art. 29). */
export const supportKinds = [
  { id: 'policy', zh: '政策扶持', en: 'Policy' },
  { id: 'project', zh: '项目支持', en: 'Projects' },
  { id: 'team', zh: '师资队伍建设', en: 'Faculty' },
  { id: 'resources', zh: '资源整合', en: 'Resources' },
  { id: 'publicity', zh: '培训宣传', en: 'Publicity' },
] as const satisfies readonly ListItem[];

export type SupportKind = (typeof supportKinds)[number]['id'];

/** What a training programme answers (Art. 11). */
export const needs = [
  { id: 'majorTask', zh: '重大任务、重大工程', en: 'Major tasks and projects' },
  { id: 'keyField', zh: '经济社会发展重点领域', en: 'Key fields of development' },
  { id: 'modernService', zh: '现代服务业', en: 'Modern services' },
  { id: 'frontier', zh: '国际科技文化前沿', en: 'A frontier of science and culture' },
] as const satisfies readonly ListItem[];

export type Need = (typeof needs)[number]['id'];

/** The new that courses bring, and professional ethics beside it (Art. 14). */
export const courseTags = [
  { id: 'theory', zh: '新理论', en: 'New theory' },
  { id: 'knowledge', zh: '新知识', en: 'New knowledge' },
  { id: 'technology', zh: '新技术', en: 'New technology' },
  { id: 'method', zh: '新方法', en: 'New method' },
  { id: 'ethics', zh: '职业道德', en: 'Professional ethics' },
] as const satisfies readonly ListItem[];

export type CourseTag = (typeof courseTags)[number]['id'];

/** How a course or class is held (Art. 19). */
export const trainingModes = [
  { id: 'onSite', zh: '面授', en: 'On site' },
  { id: 'online', zh: '网络', en: 'Online' },
  { id: 'mixed', zh: '线上线下结合', en: 'Mixed' },
] as const satisfies readonly ListItem[];

export type TrainingMode = (typeof trainingModes)[number]['id'];

/** The subject kinds of continuing education (Arts 15, 30). */
export const subjectKinds = [
  { id: 'public', zh: '公需科目', en: 'Public-need subject' },
  { id: 'professional', zh: '专业科目', en: 'Professional subject' },
] as const satisfies readonly ListItem[];

export type SubjectKind = (typeof subjectKinds)[number]['id'];

/** By what an item of the plan is paid (Art. 31). */
export const feeBases = [
  { id: 'free', zh: '不收费', en: 'Free' },
  { id: 'approved', zh: '按核定标准收费', en: 'Approved standard' },
  { id: 'market', zh: '市场调节价', en: 'Market price' },
] as const satisfies readonly ListItem[];

export type FeeBasis = (typeof feeBases)[number]['id'];

/**
 * Figures of a base by year and plan item, as the summary and the assessment read them. Hours are those taught in all sessions,
 * in tenths; money is in fen.
 */
export const figureNames = [
  { id: 'personTimes', zh: '培训人次', en: 'Person-times', unit: 'personTimes' },
  { id: 'hours', zh: '学时', en: 'Hours taught', unit: 'hoursTenths' },
  { id: 'sessions', zh: '期数', en: 'Sessions', unit: 'sessions' },
  { id: 'spent', zh: '支出', en: 'Spent', unit: 'fen' },
  { id: 'favoured', zh: '倾斜群体人次', en: 'Favoured person-times', unit: 'personTimes' },
] as const satisfies readonly (ListItem & { unit: string })[];

export type FigureName = (typeof figureNames)[number]['id'];
