import type { Tx } from '../../../platform/db/connect.ts';

export interface ConsentedCurriculum {
  readonly id: number;
  readonly title: string;
}

/** The curricula of a base that its guiding unit has consented to and that can be carried out in a year (Art. 13). */
export type ListCurricula = (tx: Tx, baseId: number, year: number) => Promise<readonly ConsentedCurriculum[]>;

/** Whether the summary of a base for a year is handed in; null where none is asked of it (Art. 20). */
export type FindSummary = (tx: Tx, baseId: number, year: number) => Promise<boolean | null>;

let listCurricula: ListCurricula = () => Promise.resolve([]);
let findSummary: FindSummary = () => Promise.resolve(null);

/** Curricula are kept by another room, which leans on this one; the composition hands its query in once, at the start. */
export function knowCurriculaBy(list: ListCurricula): void {
  listCurricula = list;
}

/** Hands in who knows of summaries, in the same way. */
export function knowSummariesBy(find: FindSummary): void {
  findSummary = find;
}

/** The consented curricula of a base for a year. */
export function curriculaOf(tx: Tx, baseId: number, year: number): Promise<readonly ConsentedCurriculum[]> {
  return listCurricula(tx, baseId, year);
}

/** Whether the summary that goes with a plan is handed in: that of the year before. */
export function summaryBeside(tx: Tx, baseId: number, planYear: number): Promise<boolean | null> {
  return findSummary(tx, baseId, planYear - 1);
}
