import type { CatalogueChapter } from './catalogueArticle.ts';

/** The eight chapters of the Measures. */
export const chapters: readonly CatalogueChapter[] = [
  { number: 1, title: { zh: '总则', en: 'General' }, first: 1, last: 3 },
  { number: 2, title: { zh: '职责', en: 'Duties' }, first: 4, last: 7 },
  { number: 3, title: { zh: '基地设立', en: 'Establishment' }, first: 8, last: 10 },
  { number: 4, title: { zh: '基地运行', en: 'Operation' }, first: 11, last: 19 },
  { number: 5, title: { zh: '管理监督', en: 'Supervision' }, first: 20, last: 25 },
  { number: 6, title: { zh: '保障措施', en: 'Support' }, first: 26, last: 31 },
  { number: 7, title: { zh: '经费管理', en: 'Funds' }, first: 32, last: 36 },
  { number: 8, title: { zh: '附则', en: 'Supplementary' }, first: 37, last: 40 },
];
