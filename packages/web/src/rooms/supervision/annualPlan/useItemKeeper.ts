import { getAmendment, getPlan } from '@jijiao/contract/supervision/annualPlan';
import {
  addPlanItem,
  listPlanItems,
  type PlanItemContent,
  savePlanItem,
} from '@jijiao/contract/supervision/annualPlan.items';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../api/ApiError.ts';
import { useAct } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { oneAtATime } from '../../../oneAtATime.ts';
import { contentOf, draftOf, emptyDraft, faultsOf, type ItemDraft, type ItemFault } from './itemDraft.ts';
import type { PlanItemRow } from './shape.ts';

const changes = [listPlanItems, getPlan, getAmendment];
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
  /** Saves now, after what is on its way; without a title, or with a fault, it waits. Ends when all is saved or could not be. */
  save(): Promise<void>;
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
  const savedDraft = useRef(dirty ? null : held.draft);
  const faults = faultsOf(held.draft);
  const saving = add.isPending || put.isPending;

  const taken = (sent: ItemDraft, saved: PlanItemRow): void => {
    savedDraft.current = sent;
    const draft = newest.current.draft;
    newest.current = { draft, itemId: saved.id, version: saved.version };
    keep(newest.current);
    if (draft !== sent) return;
    setDirty(false);
    forget();
  };
  const onError = (error: unknown): void => {
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 'stale' && error.current && 'title' in error.current)
      setOvertaken(error.current as unknown as Overtaking);
  };
  const onErrorNow = useRef(onError);
  onErrorNow.current = onError;
  // Waits for the promise, not for the screen: a drawer that is closed meanwhile still saves the last keys.
  const once = async (): Promise<void> => {
    const { draft, itemId, version } = newest.current;
    if (draft === savedDraft.current || Object.keys(faultsOf(draft)).length > 0) return;
    const content = contentOf(draft);
    const saved =
      itemId === null
        ? await add.mutateAsync({ params: { id: planId }, body: content })
        : await put.mutateAsync({ params: { id: planId, item: itemId }, body: { content, version } });
    taken(draft, saved);
  };
  const onceNow = useRef(once);
  onceNow.current = once;
  const [saveAll] = useState(() => oneAtATime(() => onceNow.current()));
  const stopped = useRef(false);
  stopped.current = overtaken !== null;
  const save = useCallback(
    (): Promise<void> => (stopped.current ? Promise.resolve() : saveAll().catch((error) => onErrorNow.current(error))),
    [saveAll],
  );
  useEffect(() => {
    if (!dirty || saving || overtaken || held.draft.title.trim() === '') return;
    const timer = setTimeout(() => void save(), pause);
    return () => clearTimeout(timer);
  }, [dirty, saving, overtaken, held.draft, save]);
  useEffect(() => () => void save(), [save]);

  return {
    draft: held.draft,
    faults,
    state: saving ? 'saving' : dirty ? 'dirty' : 'saved',
    error: overtaken ? null : (add.error ?? put.error),
    overtaken,
    set: (changed) => {
      newest.current = { ...newest.current, draft: { ...newest.current.draft, ...changed } };
      keep(newest.current);
      setDirty(true);
    },
    save,
    settle: (mine) => {
      if (!overtaken) return;
      const draft = mine ? held.draft : draftOf(contentOfRow(overtaken));
      const next = { draft, itemId: overtaken.id, version: overtaken.version };
      keep(next);
      setOvertaken(null);
      setDirty(mine);
      newest.current = next;
      if (!mine) savedDraft.current = draft;
      stopped.current = false;
      if (mine) void save();
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
