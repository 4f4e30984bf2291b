import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { listed } from '../kit/text.ts';
import { type RegisteredItem, registeredItems } from '../lists/operatingLists.ts';

/** An entry that repeats registered items of a base, as it is saved. */
export interface RegisterFacts {
  readonly register: {
    readonly items: readonly {
      readonly item: RegisteredItem;
      readonly registered: string | null;
      readonly given: string | null;
    }[];
  };
}

const changed = ({ register }: RegisterFacts) => {
  const ids = register.items.filter(({ registered, given }) => registered !== given).map(({ item }) => item);
  return registeredItems.filter(({ id }) => ids.includes(id));
};

const byFilingAlone = rule<RegisterFacts>({
  id: 'register.changedByFilingAlone',
  cites: article(37),
  since: inForceSince,
  section: 'management',
  title: { zh: '登记事项只通过变更备案修改', en: 'A registered item is changed by a change filing alone' },
  holds: (facts) => changed(facts).length === 0,
  figures: (facts) => ({ items: listed(changed(facts)) }),
  says: { zh: '登记事项不能在这里修改：{items}。', en: 'Registered, and not changed here: {items}.' },
  remedy: {
    zh: '提交变更备案，受理后名册随之更新。',
    en: 'Hand in a change filing; the register follows once it is accepted.',
  },
});

/** Judged when an entry of an operating base is saved that names registered items. */
export const registerRules: readonly Rule<RegisterFacts>[] = [byFilingAlone];
