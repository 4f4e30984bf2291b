import { sql } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { numberSeries } from './tables.ts';

/** The next number of a series in a year, without gaps: it is taken in the caller's transaction. */
export async function nextNumber(tx: Tx, series: string, year: number): Promise<number> {
  const [row] = await tx
    .insert(numberSeries)
    .values({ series, year, last: 1 })
    .onConflictDoUpdate({
      target: [numberSeries.series, numberSeries.year],
      set: { last: sql`${numberSeries.last} + 1` },
    })
    .returning({ last: numberSeries.last });
  if (!row) throw new Error(`series ${series} gave no number`);
  return row.last;
}

/** A document number after GB/T 9704: 冀继申〔2026〕0047号. */
export function documentNumber(prefix: string, year: number, running: number, width = 4): string {
  return `${prefix}〔${year}〕${String(running).padStart(width, '0')}号`;
}
