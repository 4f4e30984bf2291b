import type { CatalogueArticle } from './catalogueArticle.ts';

/** Chapter 4 of the Measures. */
export const operationArticles: readonly CatalogueArticle[] = [
  {
    number: 11,
    chapter: 4,
    title: { zh: '围绕发展需求', en: 'Serving the province’s needs' },
    summary: {
      zh: '基地遵守继续教育的法规和政策，培训内容要对应全省发展的需要和科技前沿。',
      en: 'A base keeps to the law on continuing education, and its training answers a need of the province or a frontier of knowledge.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 12,
    chapter: 4,
    title: { zh: '培训对象', en: 'Whom a base trains' },
    summary: {
      zh: '基地主要培训高层次、急需紧缺和骨干人才，并承担继续教育师资的培训。',
      en: 'A base trains senior, scarce and backbone professionals first of all, and teachers of continuing education.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 13,
    chapter: 4,
    title: { zh: '评估小组和课程', en: 'Evaluation group and curriculum' },
    summary: {
      zh: '基地聘请继续教育和行业专家组成评估小组，制定培训规划和课程设置。这些要经指导单位同意才实施。',
      en: 'A base appoints a group of experts and with it makes its training outline and curriculum. The guiding unit consents before either is carried out.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 14,
    chapter: 4,
    title: { zh: '服务质量和四新', en: 'Quality and the new' },
    summary: {
      zh: '基地的培训突出新理论、新知识、新技术和新方法，兼顾职业道德和各项能力的提高。',
      en: 'Training brings new theory, knowledge, technology and methods, and strengthens ethics and ability alike.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 15,
    chapter: 4,
    title: { zh: '五种服务形式', en: 'Five forms of service' },
    summary: {
      zh: '基地承办重点项目，举办受托的培训班，协助公需和专业科目的培训考核，研究理论、开发课程，并开展省外境外交流。',
      en: 'A base runs key projects, holds commissioned classes, helps with public-need and professional subjects, develops theory and courses, and organises exchange beyond the province.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 16,
    chapter: 4,
    title: { zh: '公益和倾斜', en: 'Public interest and preference' },
    summary: {
      zh: '基地有义务承担政府委托的公益项目，并向所有地区和单位平等开放。七类单位和地区在名额上得到倾斜。',
      en: 'A base has to take on public-interest projects of government and opens them to all alike. Seven kinds of unit and area have preference in places.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 17,
    chapter: 4,
    title: { zh: '市场服务', en: 'Services of the market' },
    summary: {
      zh: '在完成政府任务的前提下，基地可以主动为单位和个人提供培训服务。',
      en: 'Once its public tasks are met, a base may offer training to units and persons on its own account.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 18,
    chapter: 4,
    title: { zh: '师资和过程管理', en: 'Faculty and process' },
    summary: {
      zh: '基地持续加强师资，改进培训内容和方法，并对培训过程进行管理和质量监控。',
      en: 'A base keeps its faculty current, improves content and method, and watches over the quality of each class.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 19,
    chapter: 4,
    title: { zh: '网络培训', en: 'Online training' },
    summary: {
      zh: '基地推广网络和移动教育，建设有专业特色的网络学习中心。本系统按实际学习时间计学时。',
      en: 'A base spreads online and mobile learning and builds a learning centre of its own. In this system hours follow the time really spent.',
    },
    status: {
      kind: 'later',
      names: {
        zh: '学习时间和考试的规则随网络学习一并提供。',
        en: 'Rules on time spent and on exams come with online learning.',
      },
    },
  },
];
