import type { Tx } from '../../../platform/db/connect.ts';
import { port } from '../../../platform/room/port.ts';

export interface ConsentedCurriculum {
  readonly id: number;
  readonly title: string;
}

/** The curricula of a base that its guiding unit has consented to and that can be carried out in a year (Art. 13). */
export const curricula =
  port<(tx: Tx, baseId: number, year: number) => Promise<readonly ConsentedCurriculum[]>>('supervision.curricula');

/** Whether the summary of a base for a year is handed in; null where none is asked of it (Art. 20). */
export const summaries =
  port<(tx: Tx, baseId: number, year: number) => Promise<boolean | null>>('supervision.summaries');
