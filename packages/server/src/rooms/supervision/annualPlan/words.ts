import {
  areas,
  audiences,
  type Bilingual,
  commissioners,
  costHeads,
  favouredGroups,
  feeBases,
  fields,
  type ListItem,
  listed,
  needs,
  type PlanItem,
  planItemKinds,
  subjectKinds,
  trainingModes,
} from '@jijiao/measures';
import type { ConsentedCurriculum } from './ports.ts';

/** A member of a plan item as spreadsheets, printed forms and differences name and show it. */
export interface ItemMember {
  readonly id: string;
  readonly label: Bilingual;
  /** What tells two values apart. */
  value(item: PlanItem): unknown;
  show(item: PlanItem, curricula: readonly ConsentedCurriculum[]): Bilingual;
}

export const areaList: readonly ListItem[] = areas.map(({ code, zh, en }) => ({ id: code, zh, en }));

const plain = (text: string | number): Bilingual => ({ zh: String(text), en: String(text) });
const blank = plain('');
const nameIn = (list: readonly ListItem[], id: string | null): Bilingual =>
  list.find((each) => each.id === id) ?? blank;
const namesIn = (list: readonly ListItem[], ids: readonly string[]) =>
  listed(
    ids.map((id) => nameIn(list, id)),
    ids.length || 1,
  );
const number = (value: number | null): Bilingual => (value ? plain(value) : blank);

/** Yuan as people write them: whole, or with two decimals. */
export function yuan(fen: number): string {
  return (fen / 100).toLocaleString('en-US', {
    minimumFractionDigits: fen % 100 ? 2 : 0,
    maximumFractionDigits: 2,
    useGrouping: false,
  });
}

function one(
  id: keyof PlanItem,
  zh: string,
  en: string,
  show: (item: PlanItem, curricula: readonly ConsentedCurriculum[]) => Bilingual,
): ItemMember {
  return { id, label: { zh, en }, value: (item) => item[id], show };
}

const budget: readonly ItemMember[] = costHeads.map(({ id, zh, en }) => ({
  id,
  label: { zh: `${zh}（元）`, en: `${en} (yuan)` },
  value: (item) => item.budget[id],
  show: (item) => (item.budget[id] === undefined ? blank : plain(yuan(item.budget[id]))),
}));

/** Every member of an item but its letter, in the order of the form. */
export const itemMembers: readonly ItemMember[] = [
  one('title', '项目名称', 'Title', (item) => plain(item.title)),
  one('kind', '类型', 'Type', (item) => nameIn(planItemKinds, item.kind)),
  one('commissioner', '委托方类别', 'Kind of commissioner', (item) => nameIn(commissioners, item.commissioner)),
  one('commissionedBy', '委托方', 'Commissioned by', (item) => plain(item.commissionedBy)),
  one('need', '服务方向', 'Need served', (item) => nameIn(needs, item.need)),
  one('audience', '培训对象', 'Audience', (item) => nameIn(audiences, item.audience)),
  one('field', '领域', 'Field', (item) => nameIn(fields, item.field)),
  one('subject', '科目', 'Subject', (item) => nameIn(subjectKinds, item.subject)),
  one('mode', '方式', 'Mode', (item) => nameIn(trainingModes, item.mode)),
  one('curriculumId', '课程设置', 'Curriculum', ({ curriculumId }, curricula) =>
    curriculumId === null ? blank : plain(curricula.find(({ id }) => id === curriculumId)?.title ?? `#${curriculumId}`),
  ),
  one('personTimes', '人次', 'Person-times', (item) => number(item.personTimes)),
  one('hoursTenths', '学时', 'Credit hours', (item) => number(item.hoursTenths / 10)),
  one('sessions', '期数', 'Sessions', (item) => number(item.sessions)),
  one('monthFrom', '起始月', 'From month', (item) => number(item.monthFrom)),
  one('monthTo', '结束月', 'To month', (item) => number(item.monthTo)),
  ...budget,
  one('feeBasis', '收费依据', 'Fee basis', (item) => nameIn(feeBases, item.feeBasis)),
  one('publicInterest', '公益性', 'Public interest', (item) =>
    item.publicInterest ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' },
  ),
  {
    id: 'areas',
    label: { zh: '限制地区', en: 'Limited to areas' },
    value: ({ limits }) => limits.areas,
    show: ({ limits }) => namesIn(areaList, limits.areas),
  },
  {
    id: 'employers',
    label: { zh: '限制单位', en: 'Limited to employers' },
    value: ({ limits }) => limits.employers,
    show: ({ limits }) => plain(limits.employers),
  },
  {
    id: 'ownership',
    label: { zh: '限制所有制', en: 'Limited to ownership' },
    value: ({ limits }) => limits.ownership,
    show: ({ limits }) => plain(limits.ownership),
  },
  one('favoured', '倾斜群体', 'Favoured groups', (item) => namesIn(favouredGroups, item.favoured)),
];

/** The letter of commission: attached or not, and whether it is another than before. */
export function letterWords(letter: string | null, before?: string | null): Bilingual {
  if (letter === null) return { zh: '未附', en: 'None' };
  return before && before !== letter ? { zh: '已更换', en: 'Replaced' } : { zh: '已附', en: 'Attached' };
}
