import type { BodySent, OutputOf } from '@jijiao/contract';
import type { getChange, startChange } from '@jijiao/contract/register/changeFiling';
import { registeredItems } from '@jijiao/measures';
import type { BaseDesk } from '../../../base/BaseFrame.tsx';

export type Change = OutputOf<typeof getChange>;
export type ChangeBody = BodySent<typeof startChange>;
type Item = ChangeBody['items'][number];

type ItemFault = 'need' | 'same';
type Registered = Partial<Pick<BaseDesk, (typeof registeredItems)[number]['id']>>;

/** What is wrong with one item that is typed: a name or host that is left empty, or what the register says already. */
export function faultOfItem({ item, after }: Item, base: Registered): ItemFault | undefined {
  const text = after?.trim() ?? '';
  if (!text && (item === 'name' || item === 'host')) return 'need';
  return text === (base[item as keyof Registered] ?? '') ? 'same' : undefined;
}

/** What keeps the items from being saved: none is chosen, or one of them is wrong. */
export function faultOfItems(items: readonly Item[], base: Registered): ItemFault | 'choose' | undefined {
  return items.length === 0 ? 'choose' : items.map((each) => faultOfItem(each, base)).find(Boolean);
}

/** The items as they are sent, in the order of the register: an empty text takes the item out of it. */
export function sentItems(items: readonly Item[]): Item[] {
  return registeredItems.flatMap(({ id }) =>
    items.filter(({ item }) => item === id).map(({ after }) => ({ item: id, after: after?.trim() || null })),
  );
}
