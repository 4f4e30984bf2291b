import { Counter } from 'prom-client';
import { beijingDate } from '../calendar/index.ts';
import type { Database } from '../db/connect.ts';
import type { JobLog } from '../jobs/index.ts';
import { listFigureYears, recountFigures } from './figures.ts';

/** Figures whose counter said otherwise than their entries at a recount; anything but zero is a fault of the program. */
export const figureDifferences = new Counter({
  name: 'figure_differences_total',
  help: 'Figures whose counter differed from their entries at a recount',
  registers: [],
});

const nightHour = 2;

/**
 * Makes the nightly turn: called as often as one likes, it recounts the figures of all years once a night, from two o'clock in
 * Beijing on. Each difference is logged as an error and counted. Gives how many were found; undefined where it is not its time.
 */
export function recountNightly(database: Database, now: () => Date, log: Pick<JobLog, 'error'>) {
  let doneOn = '';
  return async (): Promise<number | undefined> => {
    const night = beijingDate(new Date(now().getTime() - nightHour * 3_600_000));
    if (night === doneOn) return undefined;
    let found = 0;
    for (const year of await listFigureYears(database.db)) {
      for (const difference of await recountFigures(database.db, year)) {
        log.error({ difference }, 'a figure differs from its entries');
        figureDifferences.inc();
        found += 1;
      }
    }
    doneOn = night;
    return found;
  };
}
