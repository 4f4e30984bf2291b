import { useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** One parameter of the address: `useParam('n')` on /measures/$n. Empty where the address has none. */
export function useParam(name: string): string {
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  return String(params[name] ?? '');
}

/** Reads what stands behind the question mark; every value is plain text. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes it as it is read, `?area=130100`; values that are not given are left out. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') written.set(name, String(value));
  }
  return written.size > 0 ? `?${written}` : '';
}

/**
 * What stands behind the question mark, and the way to change it: filters, sorting and page of a register live there,
 * so that an address can be sent on. An empty value takes the name out. What comes late, when the page is already left, changes no other.
 */
export function useAddress(): [
  Readonly<Record<string, string>>,
  (changes: Readonly<Record<string, string | undefined>>) => void,
] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const page = useLocation({ select: ({ pathname }) => pathname });
  const values = Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]));
  const change = useCallback(
    (changes: Readonly<Record<string, string | undefined>>) => {
      if (window.location.pathname !== page) return;
      void navigate({
        to: '.',
        replace: true,
        search: (before: Record<string, unknown>) =>
          Object.fromEntries(
            Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined && value !== ''),
          ),
      });
    },
    [navigate, page],
  );
  return [values, change];
}

/** The paging of a register whose page stands in the address as `page`, from 1; `total` rows in all. */
export function pagingBy(
  change: (changes: Readonly<Record<string, string | undefined>>) => void,
  { page, size, total }: { page: number; size: number; total: number },
) {
  const onPage = (next: number): void => change({ page: next > 0 ? String(next + 1) : undefined });
  return { page: page - 1, size, total, onPage };
}
