import type { CatalogueArticle } from './catalogueArticle.ts';

/** Chapter 6 of the Measures. */
export const supportArticles: readonly CatalogueArticle[] = [
  {
    number: 26,
    chapter: 6,
    title: { zh: '政策支持和国家级基地', en: 'Support and national bases' },
    summary: {
      zh: '省厅在政策和项目上支持基地，高级研修项目优先安排，并推荐申报国家级基地。获批的国家级基地同时登记为省级基地。',
      en: 'The province supports bases by policy and projects, advanced seminars first, and recommends them for national recognition. A national base is registered as provincial at once.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 27,
    chapter: 6,
    title: { zh: '共享资源', en: 'Shared resources' },
    summary: {
      zh: '省厅和行业主管部门组织开发教材、课件和网站，供基地免费或优惠使用。',
      en: 'The province and the departments have textbooks, courseware and sites made, for bases to use free or at a favoured price.',
    },
    status: {
      kind: 'later',
      names: { zh: '资源使用的规则随资源库一并提供。', en: 'Rules on access come with the shared resources.' },
    },
  },
  {
    number: 28,
    chapter: 6,
    title: { zh: '专家参与', en: 'Experts who take part' },
    summary: {
      zh: '专家在基地授课、开发课程可以折算本人学时，突出业绩可作为评聘和选拔的参考。',
      en: 'Experts who teach or develop courses earn hours by it, and outstanding work counts in their review and selection.',
    },
    status: {
      kind: 'later',
      names: {
        zh: '授课折算学时的规则随学时档案一并提供。',
        en: 'Rules on hours for teaching come with credit accounts.',
      },
    },
  },
  {
    number: 29,
    chapter: 6,
    title: { zh: '指导单位的支持', en: 'Support by guiding units' },
    summary: {
      zh: '指导单位在政策、项目、师资、资源和宣传上支持所指导的基地。',
      en: 'Guiding units support their bases by policy, projects, faculty, resources and publicity.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 30,
    chapter: 6,
    title: { zh: '学时和使用', en: 'Hours and what they serve' },
    summary: {
      zh: '在基地参加培训可以计入个人学时，用于考核、聘用、职称和执业注册。',
      en: 'Training at a base counts into a person’s hours, which serve appraisal, employment, title review and registration.',
    },
    status: {
      kind: 'later',
      names: {
        zh: '学时入账、证书和核验的规则随学时档案一并提供。',
        en: 'Rules on posting, certificates and verification come with credit accounts.',
      },
    },
  },
  {
    number: 31,
    chapter: 6,
    title: { zh: '收费', en: 'Fees' },
    summary: {
      zh: '基地服务社会不以营利为目的，收支要平衡。事业单位按核定标准收费，其他单位按实际支出定价并明码标价。',
      en: 'Bases serve without profit and balance their books. Public institutions charge by the approved standard; others set a published price from real cost.',
    },
    status: {
      kind: 'later',
      names: {
        zh: '收费公示和标准的规则随收费标准一并提供。',
        en: 'Rules on published prices and standards come with fee schedules.',
      },
    },
  },
];
