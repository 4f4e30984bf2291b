import { getAmendment, getPlan } from '@jijiao/contract/annualPlan';
import { addPlanItem, listPlanItemRows, type PlanItemContent, savePlanItem } from '@jijiao/contract/annualPlanItems';
import { useEffect, useRef, useState } from 'react';
import type { ApiError } from '../../../api/ApiError.ts';
import { useAct } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { contentOf, draftOf, emptyDraft, faultsOf, type ItemDraft, type ItemFault } from './itemDraft.ts';
import type { PlanItemRow } from './shape.ts';

const changes = [listPlanItemRows, getPlan, getAmendment];
const pause = 1000;

/** What another person saved meanwhile. */
export type Overtaking = PlanItemRow;

export interface ItemKeeper {
  readonly draft: ItemDraft;
  readonly faults: Readonly<Record<string, ItemFault>>;
  readonly state: 'saved' | 'dirty' | 'saving';
  readonly error: ApiError | null;
  readonly overtaken: Overtaking | null;
  set(changes: Partial<ItemDraft>): void;
  /** Saves now; without a title, or with a fault, it waits. */
  save(): void;
  /** Takes what the other person saved, or saves one's own over it. */
  settle(mine: boolean): void;
}

interface Held {
  readonly draft: ItemDraft;
  readonly itemId: number | null;
  readonly version: number;
}

/**
 * Keeps an item of a plan as it is typed: a moment after the last key, one save at a time. What could not be saved stays in this tab,
 * and where someone else saved in between, both texts are at hand.
 */
export function useItemKeeper(planId: number, row: PlanItemRow | null): ItemKeeper {
  const initial: Held = {
    draft: row ? draftOf(contentOfRow(row)) : emptyDraft,
    itemId: row?.id ?? null,
    version: row?.version ?? 0,
  };
  const [held, keep, forget] = useKept<Held>(`plan.${planId}.item.${row?.id ?? 'new'}`, initial);
  const [dirty, setDirty] = useState(held.draft !== initial.draft);
  const [overtaken, setOvertaken] = useState<Overtaking | null>(null);
  const add = useAct(addPlanItem, { changes });
  const put = useAct(savePlanItem, { changes });
  const newest = useRef(held);
  newest.current = held;
  // Told at once, where the state of a call is told with the next drawing: a new item is added once.
  const busy = useRef(false);
  const faults = faultsOf(held.draft);
  const saving = add.isPending || put.isPending;

  const taken = (sent: ItemDraft, saved: PlanItemRow): void => {
    const draft = newest.current.draft;
    newest.current = { draft, itemId: saved.id, version: saved.version };
    keep(newest.current);
    if (draft !== sent) return;
    setDirty(false);
    forget();
  };
  const onError = (error: ApiError): void => {
    if (error.code === 'stale' && error.current && 'title' in error.current)
      setOvertaken(error.current as unknown as Overtaking);
  };
  const onSettled = (): void => {
    busy.current = false;
  };
  const save = (from: Held = newest.current): void => {
    if (busy.current || Object.keys(faultsOf(from.draft)).length > 0) return;
    busy.current = true;
    const content = contentOf(from.draft);
    const then = { onSuccess: (saved: PlanItemRow) => taken(from.draft, saved), onError, onSettled };
    if (from.itemId === null) add.mutate({ params: { id: planId }, body: content }, then);
    else put.mutate({ params: { id: planId, item: from.itemId }, body: { content, version: from.version } }, then);
  };
  const saveLater = useRef(save);
  saveLater.current = save;
  useEffect(() => {
    if (!dirty || saving || overtaken || held.draft.title.trim() === '') return;
    const timer = setTimeout(() => saveLater.current(), pause);
    return () => clearTimeout(timer);
  }, [dirty, saving, overtaken, held.draft]);

  return {
    draft: held.draft,
    faults,
    state: saving ? 'saving' : dirty ? 'dirty' : 'saved',
    error: overtaken ? null : (add.error ?? put.error),
    overtaken,
    set: (changed) => {
      keep({ ...newest.current, draft: { ...newest.current.draft, ...changed } });
      setDirty(true);
    },
    save: () => dirty && save(),
    settle: (mine) => {
      if (!overtaken) return;
      const draft = mine ? held.draft : draftOf(contentOfRow(overtaken));
      const next = { draft, itemId: overtaken.id, version: overtaken.version };
      keep(next);
      setOvertaken(null);
      setDirty(mine);
      if (mine) save(next);
      else forget();
    },
  };
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
