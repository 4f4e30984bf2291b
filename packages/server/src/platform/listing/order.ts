import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** How a list is asked to stand: by one of its names, in a direction; without a name it stands as the list itself has it. */
export interface Ordering<Sort extends string = string> {
  readonly sort?: Sort | undefined;
  readonly dir?: 'asc' | 'desc' | undefined;
}

/** A Chinese text as it is sorted: by pinyin, whatever the collation of the database. */
export const pinyin = (text: SQLWrapper): SQL => sql`${text} collate "zh-x-icu"`;

/** A value of a closed list as it is sorted: as the list has it. */
export function inOrderOf(list: readonly (string | { readonly id: string })[], value: SQLWrapper): SQL {
  const ids = list.map((each) => sql`${typeof each === 'string' ? each : each.id}`.inlineParams());
  return sql`array_position(array[${sql.join(ids, sql`, `)}]::text[], ${value}::text)`;
}

/** The order asked for, what is empty last in either direction; else the list's own. The last of all is the id, so that no two rows stand alike. */
export function orderOf<Sort extends string>(
  { sort, dir }: Ordering<Sort>,
  by: Readonly<Record<Sort, SQLWrapper>>,
  own: readonly SQLWrapper[],
  id: SQLWrapper,
): SQL[] {
  const asked = sort === undefined ? own.map((each) => sql`${each}`) : [inDirection(by[sort], dir)];
  return [...asked, sql`${id}`];
}

const inDirection = (by: SQLWrapper, dir: Ordering['dir']): SQL =>
  dir === 'desc' ? sql`${by} desc nulls last` : sql`${by} asc nulls last`;
