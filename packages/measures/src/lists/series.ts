import type { ListItem } from './listItem.ts';

/** The professional title series in which professionals are graded. */
export const series = [
  { id: 'higherEducationTeachers', zh: '高等学校教师', en: 'Higher-education teachers' },
  { id: 'philosophySocialScienceResearch', zh: '哲学社会科学研究', en: 'Philosophy and social-science research' },
  { id: 'naturalScienceResearch', zh: '自然科学研究', en: 'Natural-science research' },
  { id: 'health', zh: '卫生技术', en: 'Health' },
  { id: 'engineering', zh: '工程技术', en: 'Engineering' },
  { id: 'agriculture', zh: '农业技术', en: 'Agriculture' },
  { id: 'journalism', zh: '新闻', en: 'Journalism' },
  { id: 'publishing', zh: '出版', en: 'Publishing' },
  { id: 'library', zh: '图书资料', en: 'Library' },
  { id: 'culturalHeritageMuseums', zh: '文物博物', en: 'Cultural heritage and museums' },
  { id: 'archives', zh: '档案', en: 'Archives' },
  { id: 'artsCrafts', zh: '工艺美术', en: 'Arts and crafts' },
  { id: 'technicalSchoolTeachers', zh: '技工院校教师', en: 'Technical-school teachers' },
  { id: 'sport', zh: '体育', en: 'Sport' },
  { id: 'translation', zh: '翻译', en: 'Translation' },
  { id: 'broadcasting', zh: '播音主持', en: 'Broadcasting' },
  { id: 'accounting', zh: '会计', en: 'Accounting' },
  { id: 'statistics', zh: '统计', en: 'Statistics' },
  { id: 'economics', zh: '经济', en: 'Economics' },
  { id: 'laboratoryTechnique', zh: '实验技术', en: 'Laboratory technique' },
  { id: 'secondaryVocationalTeachers', zh: '中等职业学校教师', en: 'Secondary vocational teachers' },
  { id: 'primarySecondaryTeachers', zh: '中小学教师', en: 'Primary and secondary teachers' },
  { id: 'arts', zh: '艺术', en: 'Arts' },
  { id: 'publicLegalServices', zh: '公共法律服务', en: 'Public legal services' },
  { id: 'shipping', zh: '船舶', en: 'Shipping' },
  { id: 'civilAviation', zh: '民用航空飞行技术', en: 'Civil aviation' },
  { id: 'auditing', zh: '审计', en: 'Auditing' },
] as const satisfies readonly ListItem[];

export type SeriesId = (typeof series)[number]['id'];
