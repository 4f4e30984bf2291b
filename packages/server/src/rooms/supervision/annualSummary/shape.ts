import type { summaryFigure, summaryLine } from '@jijiao/contract';
import type { z } from 'zod';

/** A plan item with what was planned and done, as it is shown and as it is filed. */
export type SummaryLine = z.output<typeof summaryLine>;
export type SummaryFigure = z.output<typeof summaryFigure>;
