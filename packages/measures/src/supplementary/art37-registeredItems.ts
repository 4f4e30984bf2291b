import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import type { Bilingual } from '../kit/text.ts';

/** Items of an organisation, as an edit of the directory names them. */
export const organisationItems = {
  name: { zh: '单位名称', en: 'name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  shortName: { zh: '简称', en: 'short name' },
  creditCode: { zh: '统一社会信用代码', en: 'credit code' },
  hostKind: { zh: '单位类别', en: 'kind of institution' },
  areaCode: { zh: '地区', en: 'area' },
  guidingUnitId: { zh: '指导单位', en: 'guiding unit' },
  address: { zh: '地址', en: 'address' },
  contact: { zh: '联系人', en: 'contact' },
  contactPhone: { zh: '联系电话', en: 'telephone' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type OrganisationItem = keyof typeof organisationItems;

/** Items that stand in the public register for the host of a base; they change by a change filing. */
export const hostRegisteredItems: readonly OrganisationItem[] = [
  ...(['name', 'creditCode', 'areaCode', 'guidingUnitId', 'address', 'contact', 'contactPhone'] as const),
];

/** Items that decide who may apply and who guides; the province sets them. */
export const itemsOfProvince: readonly OrganisationItem[] = ['hostKind', 'areaCode', 'guidingUnitId'];

/** A change of an organisation's items in the directory. */
export interface OrganisationEditFacts {
  readonly edit: {
    readonly changed: readonly OrganisationItem[];
    /** Numbers of the bases of which it is the host. */
    readonly bases: readonly string[];
    readonly byProvince: boolean;
    readonly banned: boolean;
  };
}

const registeredByFiling = rule<OrganisationEditFacts>({
  id: 'organisation.registeredByFiling',
  cites: article(37),
  since: inForceSince,
  title: { zh: '基地的登记事项经变更备案更改', en: 'What is registered of a base changes by a change filing' },
  holds: ({ edit }) => edit.bases.length === 0 || among(edit.changed, hostRegisteredItems).length === 0,
  figures: ({ edit }) => ({
    items: named(among(edit.changed, hostRegisteredItems)),
    bases: edit.bases.join('、'),
  }),
  says: {
    zh: '该单位是基地 {bases} 的建设单位，{items}已在名录登记公布。',
    en: 'It is the host of base {bases}; this is registered and published: {items}.',
  },
  remedy: {
    zh: '登记事项由基地提出变更备案；其他事项可以在这里更改。',
    en: 'Leave the registered items to a change filing of the base; the others can be changed here.',
  },
});

const placedByProvince = rule<OrganisationEditFacts>({
  id: 'organisation.placedByProvince',
  cites: article(5),
  since: inForceSince,
  title: { zh: '单位类别、地区和指导单位由省厅确定', en: 'Kind, area and guiding unit are set by the province' },
  holds: ({ edit }) => edit.byProvince || among(edit.changed, itemsOfProvince).length === 0,
  figures: ({ edit }) => ({ items: named(among(edit.changed, itemsOfProvince)) }),
  says: { zh: '{items}由省厅管理员更改。', en: 'The administrator of the province changes this: {items}.' },
  remedy: { zh: '保留原来的内容，或请省厅更改。', en: 'Leave it as it was, or ask the province.' },
});

const bannedKeepsCode = rule<OrganisationEditFacts>({
  id: 'organisation.bannedKeepsCode',
  cites: article(25),
  since: inForceSince,
  section: 'creditCode',
  title: { zh: '不再受理的单位不更换信用代码', en: 'A banned organisation keeps its credit code' },
  holds: ({ edit }) => !edit.banned || !edit.changed.includes('creditCode'),
  says: {
    zh: '该单位在不再受理名单上，名单以信用代码为准。',
    en: 'The organisation is on the ban list, which goes by the credit code.',
  },
  remedy: {
    zh: '代码确有错误的，以决定更正名单后再更改。',
    en: 'If the code is wrong, the list is corrected by a decision first.',
  },
});

function among(changed: readonly OrganisationItem[], items: readonly OrganisationItem[]): OrganisationItem[] {
  return items.filter((item) => changed.includes(item));
}

function named(items: readonly OrganisationItem[]): Bilingual {
  const names = items.map((item) => organisationItems[item]);
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

/** Judged when an organisation's items are changed. */
export const organisationEditRules: readonly Rule<OrganisationEditFacts>[] = [
  registeredByFiling,
  placedByProvince,
  bannedKeepsCode,
];
