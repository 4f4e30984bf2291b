import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/ApiError.ts';

interface Saved {
  version: number;
  savedAt: string;
}

interface Keeper<T> {
  value: T;
  type: (value: T) => void;
  /** Saves at once what waits. */
  flush: () => void;
  state: 'saved' | 'saving' | 'offline';
  savedAt: string;
  /** Why the last save was refused, where it was. */
  error: ApiError | null;
}

/** Keeps a form as typed: what changed is saved a moment later, one save at a time, each on the version before it. */
export function useKeeper<T>(
  first: { value: T; version: number; savedAt: string },
  save: (value: T, version: number) => Promise<Saved>,
): Keeper<T> {
  const [value, setValue] = useState(first.value);
  const [kept, setKept] = useState({ state: 'saved' as Keeper<T>['state'], savedAt: first.savedAt });
  const [error, setError] = useState<ApiError | null>(null);
  const version = useRef(first.version);
  const waiting = useRef<{ value: T } | null>(null);
  const busy = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const saving = useRef(save);
  useEffect(() => {
    saving.current = save;
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    if (busy.current || !waiting.current) return;
    const sent = waiting.current;
    waiting.current = null;
    busy.current = true;
    setKept((before) => ({ ...before, state: 'saving' }));
    try {
      const saved = await saving.current(sent.value, version.current);
      version.current = saved.version;
      setError(null);
      setKept({ state: 'saved', savedAt: saved.savedAt });
    } catch (failed) {
      if (failed instanceof ApiError) setError(failed);
      setKept((before) => ({ ...before, state: 'offline' }));
    } finally {
      busy.current = false;
    }
    if (waiting.current) await flush();
  };

  return {
    value,
    type: (next) => {
      setValue(next);
      waiting.current = { value: next };
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), 700);
    },
    flush: () => void flush(),
    ...kept,
    error,
  };
}
