import { useCallback, useState } from 'react';

/**
 * State of a form that outlives a lost network, a reload and a new sign-in: it stays in this tab until `forget`.
 * `name` says what is typed: 'application.42.faculty'; null where it is to stay on the page alone.
 */
export function useKept<T>(name: string | null, initial: T): [T, (value: T) => void, () => void] {
  const place = name === null ? null : `jijiao.kept.${name}`;
  const [value, set] = useState<T>(() => {
    const kept = place === null ? null : sessionStorage.getItem(place);
    return kept === null ? initial : (JSON.parse(kept) as T);
  });
  const change = useCallback(
    (next: T) => {
      if (place !== null) sessionStorage.setItem(place, JSON.stringify(next));
      set(next);
    },
    [place],
  );
  const forget = useCallback(() => {
    if (place !== null) sessionStorage.removeItem(place);
  }, [place]);
  return [value, change, forget];
}
