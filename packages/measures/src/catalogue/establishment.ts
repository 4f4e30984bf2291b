import type { CatalogueArticle } from './catalogueArticle.ts';

/** Chapter 3 of the Measures. */
export const establishmentArticles: readonly CatalogueArticle[] = [
  {
    number: 8,
    chapter: 3,
    title: { zh: '五项基本条件', en: 'The five conditions' },
    summary: {
      zh: '申报单位要有合格的师资、健全的管理和八项制度、经费场地设备、远程教育条件，以及重点领域每年达到要求的培训人次。每项条件在申报表中有对应的部分，缺哪一项，系统会指出。',
      en: 'An applicant needs a qualified faculty, management with eight regulations, funds and premises, distance education, and a yearly number of person-times in key fields. Each condition has its section of the form, and the system names what is missing.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 9,
    chapter: 3,
    title: { zh: '申报和评定', en: 'Application and review' },
    summary: {
      zh: '省厅定期开放批次，四类施教机构自愿申报。指导单位审核材料、现场复查并推荐，专家评审委员会评审，省厅对通过的单位作出认定。',
      en: 'The province opens batches, and four kinds of institution may apply of their own will. The guiding unit examines, rechecks on site and recommends; a panel of experts reviews; the province recognises those who pass.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 10,
    chapter: 3,
    title: { zh: '公布和匾牌', en: 'Announcement and plaque' },
    summary: {
      zh: '认定结果由省厅统一向社会公布，并颁发匾牌。本系统在公布之前先公示，听取并答复异议。',
      en: 'The provincial department announces its recognitions to the public and gives each base its plaque. In this system a notice comes first, in which objections are heard and answered.',
    },
    status: { kind: 'rules' },
  },
];
