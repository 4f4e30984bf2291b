import type { Endpoint, QuerySent } from '@jijiao/contract';
import type { z } from 'zod';
import { pagingBy, useAddress } from '../address.ts';
import { type ArgumentsOf, addressOf, type OutputOf } from '../api/call.ts';
import { useFault } from '../api/Fault.tsx';
import { useEndpoint } from '../api/hooks.ts';
import type { Paging, ServerSorting } from '../kit/Table.tsx';
import { useLanguage } from '../language.ts';
import { askedOf, type Filters, orderWritten, readListing } from './listAddress.ts';

type OptionalShape = z.ZodType | undefined;
type AnyEndpoint = Endpoint<OptionalShape, OptionalShape, OptionalShape, OptionalShape>;
interface PageOf<Row> {
  readonly rows: Row[];
  readonly total: number;
  readonly capped: boolean;
}
/** The names that a list of the wire may be sorted by. */
type SortOf<E> = QuerySent<E> extends { sort?: infer Sort } ? Extract<Sort, string> : never;

interface Options<E, Row> {
  readonly params?: { readonly id: number };
  /** Where the page lies in the answer. */
  readonly page: (answer: OutputOf<E>) => PageOf<Row>;
  /** Columns whose headings sort, by the names that the wire has. */
  readonly sorts: readonly SortOf<E>[];
  readonly filters?: Filters;
  /** What the page itself asks for, whatever stands in the address. */
  readonly always?: Readonly<Record<string, string | number | undefined>>;
  /** The same list as a spreadsheet. */
  readonly exports?: AnyEndpoint;
  readonly size?: number;
  /** The word before its names in the address, where a page shows more than one list. */
  readonly under?: string;
}

/** A list as a page shows it: its rows, how it is searched, filtered, sorted and paged, and where it is taken away. */
export interface ShownList<Row> {
  readonly rows: readonly Row[] | undefined;
  readonly error: { message: string; onRetry: () => void } | undefined;
  readonly q: string;
  readonly chosen: Readonly<Record<string, string>>;
  /** Whether words or a filter keep rows away. */
  readonly isNarrowed: boolean;
  readonly sorting: ServerSorting;
  readonly paging: Paging | undefined;
  /** The address of exactly what is seen, all pages of it. */
  readonly exportTo: string | undefined;
  search(words: string): void;
  choose(chosen: Readonly<Record<string, readonly string[]>>): void;
}

/**
 * A list whose words, filters, order and page stand in the address, so that it can be sent on, and are answered by the server: what
 * is sorted is the whole list, and the spreadsheet holds what is seen.
 */
export function useListing<E extends AnyEndpoint, Row>(
  endpoint: E,
  { params, page: pageIn, sorts, filters = {}, always = {}, exports, size = 20, under }: Options<E, Row>,
): ShownList<Row> & { readonly answer: OutputOf<E> | undefined } {
  const says = useFault();
  const { language } = useLanguage();
  const [address, change] = useAddressUnder(under);
  const standing = readListing(address, { sorts, filters });
  const { q, chosen, sort, dir, page } = standing;
  const asked = { ...always, ...askedOf(standing) };
  const sent = { ...(params && { params }), query: { ...asked, page, size } };
  const { data, error, refetch } = useEndpoint(endpoint, sent as ArgumentsOf<E>);
  const found = data === undefined ? undefined : pageIn(data);
  return {
    answer: data,
    rows: found?.rows,
    error: error ? { message: says(error), onRetry: () => void refetch() } : undefined,
    q,
    chosen,
    isNarrowed: q !== '' || Object.keys(chosen).length > 0,
    sorting: {
      value: sort ? { column: sort, descending: dir === 'desc' } : null,
      onSort: (wanted) => change(orderWritten({ sort, dir }, wanted)),
      columns: sorts,
    },
    paging: found && { ...pagingBy(change, { page, size, total: found.total }), capped: found.capped },
    exportTo: exports && addressOf(exports, { params, query: { ...asked, language } }),
    search: (words) => change({ q: words, page: undefined }),
    choose: (next) =>
      change({
        ...Object.fromEntries(Object.keys(filters).map((name) => [name, next[name]?.at(-1)])),
        page: undefined,
      }),
  };
}

/** The part of the address whose names begin with the word, without it; the whole address where there is no word. */
function useAddressUnder(under: string | undefined): ReturnType<typeof useAddress> {
  const [address, change] = useAddress();
  if (under === undefined) return [address, change];
  const before = `${under}.`;
  const own = Object.entries(address).filter(([name]) => name.startsWith(before));
  return [
    Object.fromEntries(own.map(([name, value]) => [name.slice(before.length), value])),
    (changes) =>
      change(Object.fromEntries(Object.entries(changes).map(([name, value]) => [`${before}${name}`, value]))),
  ];
}
