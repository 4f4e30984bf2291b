import type { Sorting } from '../kit/Table.tsx';

type Address = Readonly<Record<string, string>>;
/** The filters of a list by their names in the address: the values each takes, or the pattern of its value. */
export type Filters = Readonly<Record<string, readonly string[] | RegExp>>;

/** How a list stands in the address: words, filters, order and page; what is not one of its own is left aside. */
export interface Standing<Sort extends string> {
  readonly q: string;
  readonly chosen: Readonly<Record<string, string>>;
  readonly sort: Sort | undefined;
  readonly dir: 'asc' | 'desc';
  /** From 1. */
  readonly page: number;
}

/** Reads a list out of its address. */
export function readListing<Sort extends string>(
  address: Address,
  { sorts, filters }: { sorts: readonly Sort[]; filters: Filters },
): Standing<Sort> {
  const chosen: Record<string, string> = {};
  for (const [name, values] of Object.entries(filters)) {
    const value = address[name];
    if (value && (values instanceof RegExp ? values.test(value) : values.includes(value))) chosen[name] = value;
  }
  const page = Number(address.page);
  return {
    q: address.q ?? '',
    chosen,
    sort: sorts.find((each) => each === address.sort),
    dir: address.dir === 'desc' ? 'desc' : 'asc',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** What a list asks with, whatever the page: the same for what is seen and what is taken away. */
export function askedOf({ q, chosen, sort, dir }: Standing<string>): Record<string, string> {
  return { ...(q && { q }), ...chosen, ...(sort && { sort, ...(dir === 'desc' && { dir }) }) };
}

/** What a click on a heading writes into the address: the third click takes the order away again. */
export function orderWritten(now: { sort: string | undefined; dir: 'asc' | 'desc' }, wanted: Sorting) {
  const isSame = now.sort === wanted.column;
  const isBack = isSame && now.dir === 'desc' && !wanted.descending;
  return {
    sort: isBack ? undefined : wanted.column,
    dir: !isBack && wanted.descending ? 'desc' : undefined,
    page: undefined,
  };
}
