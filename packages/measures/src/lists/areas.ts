import type { Bilingual } from '../kit/text.ts';

/** An area with a guiding unit of its own; `code` after GB/T 2260. */
export interface Area extends Bilingual {
  readonly code: string;
  /** Run directly by the province, beside the city it lies in. */
  readonly runByProvince?: true;
}

/** The cities and the areas that the province runs directly, whose human-resources bureaus guide bases (Art. 5). */
export const areas: readonly Area[] = [
  { code: '130100', zh: '石家庄市', en: 'Shijiazhuang' },
  { code: '130200', zh: '唐山市', en: 'Tangshan' },
  { code: '130300', zh: '秦皇岛市', en: 'Qinhuangdao' },
  { code: '130400', zh: '邯郸市', en: 'Handan' },
  { code: '130500', zh: '邢台市', en: 'Xingtai' },
  { code: '130600', zh: '保定市', en: 'Baoding' },
  { code: '130700', zh: '张家口市', en: 'Zhangjiakou' },
  { code: '130800', zh: '承德市', en: 'Chengde' },
  { code: '130900', zh: '沧州市', en: 'Cangzhou' },
  { code: '131000', zh: '廊坊市', en: 'Langfang' },
  { code: '131100', zh: '衡水市', en: 'Hengshui' },
  { code: '133100', zh: '雄安新区', en: "Xiong'an New Area" },
  { code: '130682', zh: '定州市', en: 'Dingzhou', runByProvince: true },
  { code: '130181', zh: '辛集市', en: 'Xinji', runByProvince: true },
];

/** The area with a code, if there is one. */
export function findArea(code: string): Area | undefined {
  return areas.find((area) => area.code === code);
}
