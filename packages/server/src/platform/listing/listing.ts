import { and, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgSelect } from 'drizzle-orm/pg-core';
import type { Tx } from '../db/connect.ts';
import { holdsWords, readWords } from '../search/words.ts';
import { mostRows } from '../spreadsheet/sheetFile.ts';
import { type Ordering, orderOf } from './order.ts';

/** A list says the exact number of its rows up to here. */
const cap = 1000;

/** Which page is wanted, from 1, of how many rows. */
export interface Paging {
  readonly page: number;
  readonly size: number;
}

/** A page of a list, with how many rows there are on all, counted up to 1,000. */
export interface PageOf<Row> {
  readonly rows: Row[];
  readonly total: number;
  readonly capped: boolean;
}

/** What a list is made of. */
export interface ListOf<Query extends PgSelect, Sort extends string> {
  /** Selects the columns from the tables, dynamic, without condition and order; made anew at each call. */
  readonly from: () => Query;
  /** What each name that it may be sorted by is in the database. */
  readonly by: Readonly<Record<Sort, SQLWrapper>>;
  /** Conditions that all hold; those that are undefined do not count. */
  readonly filters: readonly (SQL | undefined)[];
  /** Words sought: every one stands in one of the columns. */
  readonly words?: { readonly sought: string | undefined; readonly in: readonly SQLWrapper[] } | undefined;
  /** How it stands where nobody asks for an order. */
  readonly order: readonly SQLWrapper[];
  /** What tells its rows apart: rows that are otherwise alike stand by it. */
  readonly id: SQLWrapper;
}

/** A list that can be read by pages and as a whole, by the same conditions in the same order. */
export interface Listing<Row> {
  /** One page: one statement, and one more that counts where the page itself does not say how many there are. */
  page(paging: Paging): Promise<PageOf<Row>>;
  /** All rows, up to what a spreadsheet takes. */
  all(): Promise<Row[]>;
  /** The same list, its rows as a reader sees them; what they need is read for all of them at once. */
  shown<Shown>(show: (rows: Row[]) => Promise<Shown[]> | Shown[]): Listing<Shown>;
}

/** The condition of a list: its filters, and the words sought in it; for sums over what it shows. */
export function whereOf({ filters, words }: Pick<ListOf<PgSelect, string>, 'filters' | 'words'>): SQL | undefined {
  const sought = readWords(words?.sought ?? '');
  return and(...filters, words && sought.length > 0 ? holdsWords(sought, ...words.in) : undefined);
}

/** A list over a query, in the order asked for. */
export function listing<Query extends PgSelect, Sort extends string>(
  tx: Tx,
  list: ListOf<Query, Sort>,
  asked: Ordering<NoInfer<Sort>>,
): Listing<Query['_']['result'][number]> {
  const where = whereOf(list);
  const order = orderOf(asked, list.by, list.order, list.id);
  const read = (limit: number, offset: number): Promise<Query['_']['result']> =>
    list
      .from()
      .where(where)
      .orderBy(...order)
      .limit(limit)
      .offset(offset)
      .execute();
  const countUp = async (): Promise<number> => {
    const found = list
      .from()
      .where(where)
      .limit(cap + 1);
    const { rows } = await tx.execute<{ n: number }>(sql`select count(*)::int as n from (${found.getSQL()}) found`);
    return rows[0]?.n ?? 0;
  };
  return listingOf({
    async page({ page, size }) {
      const before = (page - 1) * size;
      const rows = await read(size, before);
      const isLast = rows.length < size && (rows.length > 0 || page === 1);
      const n = isLast ? before + rows.length : await countUp();
      return { rows, total: Math.min(n, cap), capped: n > cap };
    },
    all: () => read(mostRows, 0),
  });
}

function listingOf<Row>({ page, all }: Pick<Listing<Row>, 'page' | 'all'>): Listing<Row> {
  return {
    page,
    all,
    shown: (show) =>
      listingOf({
        async page(paging) {
          const { rows, ...counted } = await page(paging);
          return { rows: await show(rows), ...counted };
        },
        all: async () => show(await all()),
      }),
  };
}
