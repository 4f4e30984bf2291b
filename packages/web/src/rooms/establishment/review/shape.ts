import type { listScores, reviewShape } from '@jijiao/contract/establishment/review';
import type { z } from 'zod';
import type { OutputOf } from '../../../api/call.ts';

export type Review = z.output<typeof reviewShape>;
export type Seat = Review['seats'][number];
export type Draw = Review['draws'][number];
export type Standing = Review['standings'][number];
export type MyScores = OutputOf<typeof listScores>;
export type Card = MyScores['cards'][number];
