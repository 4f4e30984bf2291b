import type { Tx } from '../../../platform/db/connect.ts';
import { operatedWithin } from '../../register/index.ts';
import { findSummaryOfYear } from './annualSummary.store.ts';

/** Whether the summary of a base for a year is handed in; null where the base did not operate in that year (Art. 20). */
export async function findSummaryHandedIn(tx: Tx, baseId: number, year: number): Promise<boolean | null> {
  const summary = await findSummaryOfYear(tx, baseId, year);
  if (summary) return summary.handedInOn !== null;
  return (await operatedWithin(tx, baseId, `${year}-01-01`, `${year}-12-31`)) ? false : null;
}
