import type { ListItem } from './listItem.ts';

/** Provincial industry departments that can be guiding units (Art. 5). */
export const departments = [
  { id: 'education', zh: '河北省教育厅', en: 'Department of Education' },
  { id: 'scienceTechnology', zh: '河北省科学技术厅', en: 'Department of Science and Technology' },
  { id: 'industryInformation', zh: '河北省工业和信息化厅', en: 'Department of Industry and Information Technology' },
  { id: 'naturalResources', zh: '河北省自然资源厅', en: 'Department of Natural Resources' },
  { id: 'ecologyEnvironment', zh: '河北省生态环境厅', en: 'Department of Ecology and Environment' },
  { id: 'housingConstruction', zh: '河北省住房和城乡建设厅', en: 'Department of Housing and Urban-Rural Development' },
  { id: 'transport', zh: '河北省交通运输厅', en: 'Department of Transport' },
  { id: 'waterResources', zh: '河北省水利厅', en: 'Department of Water Resources' },
  { id: 'agricultureRuralAffairs', zh: '河北省农业农村厅', en: 'Department of Agriculture and Rural Affairs' },
  { id: 'cultureTourism', zh: '河北省文化和旅游厅', en: 'Department of Culture and Tourism' },
  { id: 'health', zh: '河北省卫生健康委员会', en: 'Health Commission' },
  { id: 'emergencyManagement', zh: '河北省应急管理厅', en: 'Department of Emergency Management' },
  { id: 'marketRegulation', zh: '河北省市场监督管理局', en: 'Administration for Market Regulation' },
  { id: 'forestryGrassland', zh: '河北省林业和草原局', en: 'Forestry and Grassland Administration' },
  { id: 'statistics', zh: '河北省统计局', en: 'Bureau of Statistics' },
  { id: 'finance', zh: '河北省财政厅', en: 'Department of Finance' },
] as const satisfies readonly ListItem[];

export type DepartmentId = (typeof departments)[number]['id'];
