import type { batchBody, batchShape, scoringSheet, sectionName } from '@jijiao/contract/establishment/batch';
import type { z } from 'zod';

export type Batch = z.output<typeof batchShape>;
export type BatchBody = z.output<typeof batchBody>;
export type Sheet = z.output<typeof scoringSheet>;
export type SectionName = z.output<typeof sectionName>;
