import { type ActivationSection, getActivation, saveActivation } from '@jijiao/contract/register/activation';
import { getBaseDesk } from '@jijiao/contract/register/base';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../api/ApiError.ts';
import { call } from '../../../api/call.ts';
import { keyOf } from '../../../api/hooks.ts';

/** An entry of the list as the server has it. */
export interface Saved<Data> {
  readonly data: Data;
  readonly version: number;
  readonly savedAt: string | null;
}
interface Theirs<Data> {
  readonly data: Data;
  readonly version: number;
  readonly savedBy: string | null;
}
interface State<Data> {
  readonly draft: Data;
  readonly keeping: 'saved' | 'typed' | 'saving' | 'offline' | 'conflict' | 'wrong';
  readonly version: number;
  readonly savedAt: string | null;
  readonly error: ApiError | null;
  readonly theirs: Theirs<Data> | null;
}

/** What was typed and not saved yet, in this tab, if there is any. */
function copyAt<Data>(place: string): { draft: Data; version: number } | null {
  const kept = sessionStorage.getItem(place);
  return kept === null ? null : (JSON.parse(kept) as { draft: Data; version: number });
}

const pause = 800;
const again = 8000;

/** Keeps an entry as typed: saves it after a pause and on leaving, tries again without a line, and never over another's text unasked. */
export function useTyped<Data extends object>({
  baseId,
  section,
  saved,
  onActivated,
}: {
  baseId: number;
  section: ActivationSection;
  saved: Saved<Data>;
  onActivated: () => void;
}) {
  const client = useQueryClient();
  const place = `jijiao.activation.${baseId}.${section}`;
  const [state, setState] = useState<State<Data>>(() => {
    const copy = copyAt<Data>(place);
    return {
      draft: copy?.draft ?? saved.data,
      keeping: copy ? 'typed' : 'saved',
      version: copy?.version ?? saved.version,
      savedAt: saved.savedAt,
      error: null,
      theirs: null,
    };
  });
  const now = useRef(state);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const set = useCallback(
    (change: Partial<State<Data>>) => {
      now.current = { ...now.current, ...change };
      setState(now.current);
      const { keeping, draft, version } = now.current;
      if (keeping === 'saved') sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, JSON.stringify({ draft, version }));
    },
    [place],
  );

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    if (now.current.keeping !== 'typed' && now.current.keeping !== 'offline') return;
    const { draft, version } = now.current;
    set({ keeping: 'saving' });
    const later = (wait: number) => {
      timer.current = setTimeout(() => void flush(), wait);
    };
    try {
      const body = { version, data: draft as Record<string, unknown> };
      const kept = await call(saveActivation, { params: { id: baseId, section }, body });
      const more = now.current.draft !== draft;
      set({ version: kept.version, savedAt: kept.savedAt, error: null, keeping: more ? 'typed' : 'saved' });
      if (more) later(pause);
      await client.invalidateQueries({ queryKey: keyOf(getActivation) });
      if (kept.activated) {
        await client.invalidateQueries({ queryKey: keyOf(getBaseDesk) });
        onActivated();
      }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'stale' && error.current) {
        const { data, version: theirVersion, savedBy } = error.current as unknown as Theirs<Data>;
        set({ keeping: 'conflict', theirs: { data, version: theirVersion, savedBy }, error: null });
      } else if (error.mayRetry) {
        set({ keeping: 'offline', error: null });
        later(again);
      } else set({ keeping: 'wrong', error });
    }
  }, [baseId, section, client, set, onActivated]);

  useEffect(() => {
    // Read again elsewhere on the page: taken over where nothing is typed here.
    if (now.current.keeping === 'saved' && saved.version > now.current.version) {
      set({ draft: saved.data, version: saved.version, savedAt: saved.savedAt });
    }
  }, [saved, set]);
  useEffect(() => {
    // A copy that outlived a reload goes out at once.
    void flush();
    return () => void flush();
  }, [flush]);

  return {
    ...state,
    flush,
    type: (change: Partial<Data>): void => {
      const undecided = now.current.keeping === 'conflict' || now.current.keeping === 'saving';
      set({
        draft: { ...now.current.draft, ...change },
        ...(!undecided && { keeping: 'typed' as const }),
      });
      if (undecided) return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    keepMine: (): void => {
      const { theirs } = now.current;
      if (theirs) set({ version: theirs.version, theirs: null, keeping: 'typed' });
      void flush();
    },
    takeTheirs: (): void => {
      const { theirs } = now.current;
      if (theirs) set({ draft: theirs.data, version: theirs.version, theirs: null, keeping: 'saved' });
    },
  };
}
