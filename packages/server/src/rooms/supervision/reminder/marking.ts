import { sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';

/**
 * Makes the marking of lateness wait for those who open or hand in (`shared`, many at once), and them for it: each sees what the
 * other has done, so that a base handed in late is not counted as missing.
 */
export async function holdMarking(tx: Tx, year: number, how: 'shared' | 'alone'): Promise<void> {
  const key = sql`hashtextextended(${`annual_lateness ${year}`}, 0)`;
  await tx.execute(
    how === 'alone' ? sql`select pg_advisory_xact_lock(${key})` : sql`select pg_advisory_xact_lock_shared(${key})`,
  );
}

/** Whether the base is marked late with its plan of a year. */
export async function isMarkedLate(tx: Tx, baseId: number, year: number): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select from annual_lateness where what = 'plan' and year = ${year} and base_id = ${baseId}`,
  );
  return rows.length > 0;
}
