import type { CatalogueArticle } from './catalogueArticle.ts';

/** Chapter 1 of the Measures. */
export const generalArticles: readonly CatalogueArticle[] = [
  {
    number: 1,
    chapter: 1,
    title: { zh: '依据和目的', en: 'Grounds and purpose' },
    summary: {
      zh: '本办法落实国家和河北省关于专业技术人员继续教育的上位规定。它的目的，是让省级基地的管理有统一的标准和程序。',
      en: 'The Measures carry out national and provincial law on the continuing education of professionals. They exist so that bases are run by one standard and one procedure.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 2,
    chapter: 1,
    title: { zh: '基地的定位', en: 'What a base is' },
    summary: {
      zh: '基地由省厅认定，面向社会培训高层次、急需紧缺和骨干人才。它要与高校、科研院所和龙头企业长期合作，把新成果、新技术带进课堂。它还应参加国内外交流，引进好的项目。',
      en: 'A base is recognised by the provincial department and trains senior, scarce and backbone professionals for society. It works with universities, institutes and leading enterprises, so that new results reach its classes. It also takes part in exchange at home and abroad.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 3,
    chapter: 1,
    title: { zh: '分期分批、分级分类', en: 'Batches, grades and classes' },
    summary: {
      zh: '基地按批次建设，按级别、类型和领域管理。建设多少、建在哪里，看行业和地区的需要。',
      en: 'Bases are built in batches and run by level, kind and field. How many there are and where follows the needs of trades and regions.',
    },
    status: { kind: 'rules' },
  },
];
