import type { CatalogueArticle } from './catalogueArticle.ts';

/** Chapter 2 of the Measures. */
export const dutiesArticles: readonly CatalogueArticle[] = [
  {
    number: 4,
    chapter: 2,
    title: { zh: '省厅的职责', en: 'The provincial department' },
    summary: {
      zh: '省厅综合管理基地：决定设立、调整和撤销，制定政策和规划，组织交流，监督运行。每项决定都是有文号、有依据、由第二人签发的文件。',
      en: 'The provincial department manages all bases: it establishes, adjusts and revokes them, makes policy and plans, and watches over their running. Each decision is a numbered document with grounds, signed by a second person.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 5,
    chapter: 2,
    title: { zh: '指导单位的职责', en: 'Guiding units' },
    summary: {
      zh: '市人社局和省直行业主管部门指导自己推荐的基地，只办理自己指导的单位。它们可以制定本地措施，参数只能比全省更严。',
      en: 'City bureaus and provincial departments guide the bases they recommended, and those alone. They may make local measures, with parameters stricter than the province’s and never looser.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 6,
    chapter: 2,
    title: { zh: '建设单位的职责', en: 'Hosts' },
    summary: {
      zh: '建设单位要为基地设立管理机构、配备专人、制定运行办法，并承担日常工作。这些齐备以后，新基地才开始运行。',
      en: 'The host sets up the base’s management, names its staff, makes its operating measures and runs it day by day. A new base begins to operate once these are in place.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 7,
    chapter: 2,
    title: { zh: '隶属关系和独立性', en: 'Standing within the host' },
    summary: {
      zh: '设立基地不改变单位原来的隶属关系，继续教育业务接受省厅和指导单位的指导。基地的人员、经费和资产与建设单位分开管理。',
      en: 'A base leaves its host’s subordination as it was and takes guidance on continuing education alone. Its people, money and property are kept apart from the host’s.',
    },
    status: { kind: 'rules' },
  },
];
