import type { CatalogueArticle } from './catalogueArticle.ts';

/** Chapter 8 of the Measures. */
export const supplementaryArticles: readonly CatalogueArticle[] = [
  {
    number: 37,
    chapter: 8,
    title: { zh: '变更备案', en: 'Changes' },
    summary: {
      zh: '基地名称、联系方式等重要信息变更的，及时备案并公布。',
      en: 'When a name, a contact or other key facts of a base change, the change is filed promptly and published.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 38,
    chapter: 8,
    title: { zh: '市级和行业性基地', en: 'Regional and industry bases' },
    summary: {
      zh: '各市和省直部门可以参照本办法建设本地区、本行业的基地，在同一系统中组织自己的批次。',
      en: 'Cities and departments may build bases of their own after these Measures, with their own batches on the same system.',
    },
    status: { kind: 'rules' },
  },
  {
    number: 39,
    chapter: 8,
    title: { zh: '解释', en: 'Interpretation' },
    summary: {
      zh: '本办法由省厅解释。公布的答复成为对应条款的解释。',
      en: 'The provincial department interprets the Measures. A published answer becomes an interpretation of its article.',
    },
    status: {
      kind: 'noRule',
      because: {
        zh: '本条确定解释机关，没有可以判断的要求。',
        en: 'The article names who interprets and asks nothing that could be judged.',
      },
    },
  },
  {
    number: 40,
    chapter: 8,
    title: { zh: '施行', en: 'Entry into force' },
    summary: {
      zh: '本办法自印发之日起施行。每条规则有起算日期，此前的行为不按它判断。',
      en: 'The Measures take effect when issued. Each rule has its first day, and acts before it are not judged by it.',
    },
    status: { kind: 'rules' },
  },
];
