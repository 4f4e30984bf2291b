import type { getSummary } from '@jijiao/contract/supervision/annualSummary';
import type { OutputOf } from '../../../api/call.ts';

export type Summary = OutputOf<typeof getSummary>;
export type SummaryLine = Summary['lines'][number];
export type SummaryFigure = Summary['whole'][number];
export type FigureName = SummaryFigure['name'];
