import type { BodySent, OutputOf } from '@jijiao/contract';
import type { getChange, startChange } from '@jijiao/contract/register/changeFiling';
import { type RegisteredItem, registeredItems } from '@jijiao/measures';
import type { BaseDesk } from '../../../base/BaseFrame.tsx';
import type { KeptFile } from '../../../kit/FileField.tsx';

export type Change = OutputOf<typeof getChange>;

/** A change filing while it is typed: an item is in it where it has a text, also an empty one. */
export interface ChangeDraft {
  readonly after: Readonly<Partial<Record<RegisteredItem, string>>>;
  readonly happenedOn: string;
  readonly lateReason: string;
  readonly files: readonly KeptFile[];
}

/** An empty draft of a change that happened today. */
export const emptyChange = (today: string): ChangeDraft => ({
  after: {},
  happenedOn: today,
  lateReason: '',
  files: [],
});

/** The draft of a filing that is kept already. */
export function draftOfChange(change: Change): ChangeDraft {
  return {
    after: Object.fromEntries(change.items.map(({ item, after }) => [item, after ?? ''])),
    happenedOn: change.happenedOn,
    lateReason: change.lateReason ?? '',
    files: change.files,
  };
}

/** What is sent. */
export function bodyOfChange(draft: ChangeDraft): BodySent<typeof startChange> {
  return {
    items: registeredItems.flatMap(({ id }) => {
      const after = draft.after[id];
      return after === undefined ? [] : [{ item: id, after: after.trim() || null }];
    }),
    happenedOn: draft.happenedOn,
    lateReason: draft.lateReason.trim() || null,
    files: draft.files.map(({ id }) => id),
  };
}

type FaultWord = 'choose' | 'need' | 'same';

/** What keeps a draft from being saved, by field. */
export function faultsOfChange(draft: ChangeDraft, base: BaseDesk): Readonly<Record<string, FaultWord>> {
  const chosen = registeredItems.filter(({ id }) => draft.after[id] !== undefined);
  const faults: Record<string, FaultWord> = {};
  if (chosen.length === 0) faults['items'] = 'choose';
  for (const { id } of chosen) {
    const after = draft.after[id]?.trim() ?? '';
    if (!after && (id === 'name' || id === 'host')) faults[`after-${id}`] = 'need';
    else if (after === (base[id] ?? '')) faults[`after-${id}`] = 'same';
  }
  if (!draft.happenedOn) faults['happenedOn'] = 'need';
  return faults;
}
