import { z } from 'zod';
import { bilingual } from './shapes.ts';

/** What a row of a sheet says, by column. */
const values = z.record(z.string().max(40), z.string().max(1000));

/** A row of a sheet that is not taken: all it says, and what is wrong with which cell. */
export const badRow = z.strictObject({
  row: z.int(),
  values,
  faults: z.array(
    z.strictObject({
      column: z.string(),
      /** Address in the sheet it came in; '' for a row that was typed anew. */
      cell: z.string(),
      says: bilingual,
      /** A value that would fit, where one can be worked out. */
      cure: z.string().optional(),
    }),
  ),
});

/** Rows as they were typed anew, by their number in the sheet. */
export const correctedRows = z
  .array(z.strictObject({ row: z.int().min(1).max(1_100_000), values }))
  .min(1)
  .max(3000);
