import type { ListItem } from './listItem.ts';

/** Key fields of the knowledge-renewal project, by which bases are classed (Arts 3, 8). */
export const fields = [
  { id: 'equipmentManufacturing', zh: '装备制造', en: 'Equipment manufacturing' },
  { id: 'informationTechnology', zh: '信息', en: 'Information technology' },
  { id: 'biotechnology', zh: '生物技术', en: 'Biotechnology' },
  { id: 'newMaterials', zh: '新材料', en: 'New materials' },
  { id: 'marine', zh: '海洋', en: 'Marine' },
  { id: 'financeAccounting', zh: '金融财会', en: 'Finance and accounting' },
  { id: 'ecologyEnvironment', zh: '生态环境保护', en: 'Ecology and environment' },
  { id: 'energyResources', zh: '能源资源', en: 'Energy and resources' },
  { id: 'disasterPrevention', zh: '防灾减灾', en: 'Disaster prevention' },
  { id: 'modernTransport', zh: '现代交通运输', en: 'Modern transport' },
  { id: 'agriculturalScience', zh: '农业科技', en: 'Agricultural science' },
  { id: 'socialWork', zh: '社会工作', en: 'Social work' },
  { id: 'modernLogistics', zh: '现代物流', en: 'Modern logistics' },
  { id: 'eCommerce', zh: '电子商务', en: 'E-commerce' },
  { id: 'law', zh: '法律', en: 'Law' },
  { id: 'consulting', zh: '咨询', en: 'Consulting' },
  { id: 'accounting', zh: '会计', en: 'Accounting' },
  { id: 'industrialDesign', zh: '工业设计', en: 'Industrial design' },
  { id: 'intellectualProperty', zh: '知识产权', en: 'Intellectual property' },
  { id: 'foodSafety', zh: '食品安全', en: 'Food safety' },
  { id: 'tourism', zh: '旅游', en: 'Tourism' },
  { id: 'education', zh: '教育', en: 'Education' },
  { id: 'healthCare', zh: '医疗卫生', en: 'Health care' },
  { id: 'digitalTechnology', zh: '数字技术', en: 'Digital technology' },
] as const satisfies readonly ListItem[];

export type FieldId = (typeof fields)[number]['id'];
