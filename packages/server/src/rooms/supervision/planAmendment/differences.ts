import type { planDifference } from '@jijiao/contract';
import type { PlanItem } from '@jijiao/measures';
import type { z } from 'zod';
import type { PlanItemRecord } from '../annualPlan/items.store.ts';
import type { ConsentedCurriculum } from '../annualPlan/ports.ts';
import { itemMembers, letterWords } from '../annualPlan/words.ts';

export type PlanDifference = z.output<typeof planDifference>;
type Item = Pick<PlanItemRecord, 'id' | 'originId' | 'content'>;

/** How the items of an amendment differ from those on file: dropped and changed ones in the order of the plan, then the added. */
export function differencesOf(
  onFile: readonly Pick<Item, 'id' | 'content'>[],
  amended: readonly Item[],
  curricula: readonly ConsentedCurriculum[],
): PlanDifference[] {
  const fresh = new Map(amended.flatMap((item) => (item.originId === null ? [] : [[item.originId, item] as const])));
  const told = onFile.flatMap((item): PlanDifference[] => {
    const after = fresh.get(item.id);
    if (!after) return [{ change: 'dropped', itemId: item.id, title: item.content.title, members: [] }];
    const members = membersOf(item.content, after.content, curricula);
    return members.length ? [{ change: 'changed', itemId: after.id, title: after.content.title, members }] : [];
  });
  const known = new Set(onFile.map(({ id }) => id));
  const added = amended.flatMap((item): PlanDifference[] => {
    if (item.originId !== null && known.has(item.originId)) return [];
    return [{ change: 'added', itemId: item.id, title: item.content.title, members: [] }];
  });
  return [...told, ...added];
}

function membersOf(was: PlanItem, is: PlanItem, curricula: readonly ConsentedCurriculum[]): PlanDifference['members'] {
  const members = itemMembers.flatMap(({ id, label, value, show }) =>
    JSON.stringify(value(was)) === JSON.stringify(value(is))
      ? []
      : [{ member: id, label, before: show(was, curricula), after: show(is, curricula) }],
  );
  if (was.letter === is.letter) return members;
  const label = { zh: '委托函', en: 'Letter of commission' };
  return [
    ...members,
    { member: 'letter', label, before: letterWords(was.letter), after: letterWords(is.letter, was.letter) },
  ];
}
