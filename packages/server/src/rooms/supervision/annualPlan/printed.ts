import { beijingDate, formatDate } from '../../../platform/calendar/index.ts';
import type { AnnualPlanData } from '../../../platform/documents/index.ts';
import type { DossierHead } from '../../../platform/dossier/head.ts';

/** A date as the printed forms write it: 2026年12月31日. */
export const day = (isoDate: string | null) => (isoDate === null ? '' : formatDate(isoDate).zh.replace(/（.*$/, ''));

/** A whole number with its thousands apart. */
export const grouped = (value: number) => value.toLocaleString('en-US');

/** Fen as yuan with the thousands apart. */
export const money = (fen: number) =>
  (fen / 100).toLocaleString('en-US', { minimumFractionDigits: fen % 100 ? 2 : 0, maximumFractionDigits: 2 });

type Timeline = DossierHead['timeline'];

/** The latest opinion of each step, with who gave it and when. */
export function opinionsOf(timeline: Timeline): AnnualPlanData['opinions'] {
  const of = (move: string) => {
    const made = timeline.findLast((each) => each.move === move);
    if (!made) return undefined;
    return { text: made.opinion ?? '', person: made.person ?? '', date: day(beijingDate(new Date(made.at))) };
  };
  return { submit: of('submit'), examine: of('examine'), file: of('file') };
}
