import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { listed } from '../kit/text.ts';
import { type RegisteredItem, registeredItems } from '../lists/operatingLists.ts';
import { changeFilingWithin } from '../parameters.ts';

/** A change of registered items of a base. */
export interface ChangeFacts {
  readonly change: {
    readonly items: readonly {
      readonly item: RegisteredItem;
      readonly before: string | null;
      readonly after: string | null;
      /** What the register says now. */
      readonly registered: string | null;
    }[];
    /** Day on which the change took place. */
    readonly happenedOn: string;
    /** Working days from that day until it is handed in. */
    readonly workingDays: number;
    readonly lateReason: string | null;
    readonly evidence: number;
    /** Items that another filing under way would change too. */
    readonly elsewhere: readonly RegisteredItem[];
    readonly baseStatus: string;
  };
}

const changesSomething = rule<ChangeFacts>({
  id: 'change.changesSomething',
  cites: article(37),
  since: inForceSince,
  section: 'items',
  title: { zh: '变更前后不同', en: 'A change filing changes something' },
  holds: ({ change }) => change.items.length > 0 && change.items.every(({ before, after }) => before !== after),
  says: { zh: '没有变更事项，或变更前后相同。', en: 'Nothing is changed, or an item is the same before and after.' },
  remedy: { zh: '填写变更后的内容，或移除没有变化的事项。', en: 'State what it changes to, or take the item out.' },
});

const beforeStands = rule<ChangeFacts>({
  id: 'change.beforeStands',
  cites: article(37),
  since: inForceSince,
  section: 'items',
  title: { zh: '变更前内容与名册一致', en: 'What stands before is what the register says' },
  holds: ({ change }) => change.items.every(({ before, registered }) => before === registered),
  says: { zh: '名册在编制后已有变化。', en: 'The register has changed since this was drafted.' },
  remedy: { zh: '按名册现有内容重新填写。', en: 'Fill it in anew from what the register says now.' },
});

const evidenced = rule<ChangeFacts>({
  id: 'change.evidenced',
  cites: article(37),
  since: inForceSince,
  section: 'files',
  title: { zh: '变更有证明材料', en: 'A change has its evidence' },
  holds: ({ change }) => change.evidence > 0,
  says: { zh: '没有证明材料。', en: 'No evidence is attached.' },
  remedy: {
    zh: '上传批文、任免文件或场地证明。',
    en: 'Attach the approval, the appointment or the proof of premises.',
  },
});

const happened = rule<ChangeFacts>({
  id: 'change.happened',
  cites: article(37),
  since: inForceSince,
  section: 'happenedOn',
  title: { zh: '备案的是已发生的变更', en: 'What is filed has happened' },
  holds: ({ change }, _read, on) => change.happenedOn <= on,
  figures: ({ change }) => ({ date: change.happenedOn }),
  says: { zh: '变更日期 {date} 在将来。', en: 'The change is dated {date}, which lies ahead.' },
  remedy: { zh: '变更发生后再报送。', en: 'Hand it in once it has happened.' },
});

const lateExplained = rule<ChangeFacts>({
  id: 'change.lateExplained',
  cites: article(37),
  since: inForceSince,
  section: 'lateReason',
  title: { zh: '变更及时备案，逾期的说明原因', en: 'A change is filed promptly, a late one explained' },
  holds: ({ change }, read) => change.workingDays <= read(changeFilingWithin) || Boolean(change.lateReason?.trim()),
  figures: ({ change }, read) => ({ have: change.workingDays, need: read(changeFilingWithin) }),
  says: {
    zh: '变更已过 {have} 个工作日，期限为 {need} 个工作日。',
    en: 'Working days since the change: {have}; the time is {need}.',
  },
  remedy: { zh: '写明逾期原因；逾期记入检查考核。', en: 'Explain why it is late; lateness counts in the assessment.' },
});

const oneFiling = rule<ChangeFacts>({
  id: 'change.oneFilingAnItem',
  cites: article(37),
  since: inForceSince,
  section: 'items',
  title: { zh: '同一事项一次办理一件变更', en: 'An item is in one filing at a time' },
  holds: ({ change }) => change.elsewhere.length === 0,
  figures: ({ change }) => ({ items: listed(registeredItems.filter(({ id }) => change.elsewhere.includes(id))) }),
  says: { zh: '以下事项有另一件变更在办：{items}。', en: 'Another filing under way changes: {items}.' },
  remedy: { zh: '先办完或撤回那一件。', en: 'Finish or withdraw that one first.' },
});

const baseStands = rule<ChangeFacts>({
  id: 'change.baseStands',
  cites: article(37),
  since: inForceSince,
  title: { zh: '有效的基地备案变更', en: 'A standing base files its changes' },
  holds: ({ change }) => ['recognised', 'operating', 'rectifying'].includes(change.baseStatus),
  says: { zh: '基地已取消或期满。', en: 'The base is revoked or expired.' },
  remedy: { zh: '不再登记变更。', en: 'Its register entry no longer changes.' },
});

/** Judged when a change is handed in. */
export const changeFilingRules: readonly Rule<ChangeFacts>[] = [
  changesSomething,
  beforeStands,
  evidenced,
  happened,
  lateExplained,
  oneFiling,
  baseStands,
];

/** Judged again when it is accepted. */
export const changeAcceptanceRules: readonly Rule<ChangeFacts>[] = [beforeStands, baseStands];
