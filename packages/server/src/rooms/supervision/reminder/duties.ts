import type { Bilingual } from '@jijiao/measures';
import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { annualPlan } from '../annualPlan/annualPlan.tables.ts';
import { annualSummary } from '../annualSummary/annualSummary.tables.ts';
import { countMissing } from '../planOverview/counting.ts';

/** What a base hands in each year by the same day (Art. 20). */
export interface AnnualDuty {
  readonly what: 'plan' | 'summary';
  /** Its year, by the year in which it is due. */
  yearOf(dueYear: number): number;
  name(year: number): Bilingual;
  /** Where a base writes it. */
  page(baseId: number): string;
  /** Whether the base that stands in `base_id` had handed it in by the end of a day. */
  handedInBy(baseId: SQL, year: number, day: string): SQL;
  /** What follows from marking bases late, in the same transaction. */
  onMarked?(tx: Tx, year: number, baseIds: readonly number[]): Promise<void>;
}

export const annualDuties: readonly AnnualDuty[] = [
  {
    what: 'plan',
    yearOf: (dueYear) => dueYear + 1,
    name: (year) => ({ zh: `${year} 年度任务计划`, en: `the annual plan of ${year}` }),
    page: (baseId) => `/desk/bases/${baseId}/plans`,
    handedInBy: (baseId, year, day) => sql`exists (select from ${annualPlan} where ${annualPlan.baseId} = ${baseId}
      and ${annualPlan.year} = ${year} and ${annualPlan.handedInOn} <= ${day})`,
    onMarked: countMissing,
  },
  {
    what: 'summary',
    yearOf: (dueYear) => dueYear,
    name: (year) => ({ zh: `${year} 年度执行情况总结`, en: `the annual summary of ${year}` }),
    page: (baseId) => `/desk/bases/${baseId}/summaries`,
    handedInBy: (
      baseId,
      year,
      day,
    ) => sql`exists (select from ${annualSummary} where ${annualSummary.baseId} = ${baseId}
      and ${annualSummary.year} = ${year} and ${annualSummary.handedInOn} <= ${day})`,
  },
];
