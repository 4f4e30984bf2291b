import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** One parameter of the address: `useParam('n')` on /measures/$n. Empty where the address has none. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  return String(params[name] ?? '');
}

/**
 * What stands behind the question mark, and the way to change it: filters, sorting and page of a register live there,
 * so that an address can be sent on. An empty value takes the name out.
 */
export function useAddress(): [
  Readonly<Record<string, string>>,
  (changes: Readonly<Record<string, string | undefined>>) => void,
] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const values = Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));
  const change = useCallback(
    (changes: Readonly<Record<string, string | undefined>>) => {
      void navigate({
        to: '.',
        replace: true,
        search: (before: Record<string, unknown>) =>
          Object.fromEntries(
            Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined && value !== ''),
          ),
      });
    },
    [navigate],
  );
  return [values, change];
}
