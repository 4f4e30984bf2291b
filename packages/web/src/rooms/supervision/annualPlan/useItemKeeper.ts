import { getAmendment, getPlan } from '@jijiao/contract/supervision/annualPlan';
import {
  addPlanItem,
  emptyPlanItem,
  listPlanItems,
  type PlanItemContent,
  savePlanItem,
} from '@jijiao/contract/supervision/annualPlan.items';
import { call } from '../../../api/call.ts';
import { sameContent } from '../../../keeper/sameContent.ts';
import type { Standing } from '../../../keeper/state.ts';
import { useKeeper } from '../../../keeper/useKeeper.ts';
import { draftOf, readItem } from './itemDraft.ts';
import type { PlanItemRow } from './shape.ts';

const standing = (row: PlanItemRow): Standing<PlanItemContent> => ({
  content: contentOfRow(row),
  version: row.version,
  savedAt: row.savedAt,
  savedBy: row.savedBy,
  id: row.id,
});
const nothing: Standing<PlanItemContent> = { content: emptyPlanItem, version: 0, savedAt: null, id: null };

/** Keeps an item of a plan as it is typed; a new one is added by its first save. */
export function useItemKeeper(planId: number, row: PlanItemRow | null) {
  return useKeeper(row ? standing(row) : nothing, {
    place: `plan.${planId}.item.${row?.id ?? 'new'}`,
    changes: [listPlanItems, getPlan, getAmendment],
    typedOf: draftOf,
    read: readItem,
    same: sameContent,
    send: (content, { id, version }, key) =>
      typeof id === 'number'
        ? call(savePlanItem, { params: { id: planId, item: id }, body: { content, version } }, { key })
        : call(addPlanItem, { params: { id: planId }, body: content }, { key }),
    standsNow: async ({ code, current }) => {
      if (code !== 'stale') return null;
      return current && 'title' in current ? standing(current as object as PlanItemRow) : 'closed';
    },
  });
}

/** What of a row is the item itself. */
export function contentOfRow(row: PlanItemRow): PlanItemContent {
  const {
    id: _id,
    version: _version,
    savedAt: _savedAt,
    savedBy: _savedBy,
    originId: _originId,
    curriculum: _curriculum,
    letterFile: _letterFile,
    mark: _mark,
    ...content
  } = row;
  return content;
}
