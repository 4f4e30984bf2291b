import { z } from 'zod';

/** Shapes that several capabilities share. */
export const bilingual = z.strictObject({ zh: z.string(), en: z.string() });
export const isoDate = z.iso.date();
export const moment = z.string();
export const id = z.int().positive().max(Number.MAX_SAFE_INTEGER);
export const idParams = z.strictObject({ id: z.coerce.number().pipe(id) });
export const controlFree = /^[^\p{Cc}\p{Bidi_Control}]*$/u;
/** One line a person typed: trimmed, no control characters, bounded. */
export const line = (max = 200) =>
  z
    .string()
    .trim()
    .min(1, '必填 / required')
    .max(max)
    .regex(controlFree, '含有不能使用的字符 / holds characters that are not accepted');
/** One line that may be empty on the wire: whether it has to be there is a matter of law. */
export const lineOrNone = (max = 200) => z.string().trim().max(max).regex(controlFree);
/** Several lines a person typed. */
export const prose = (max = 5000) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Bidi_Control}]*$/u)
    .refine((text) => !text.includes('\u0000'));
export const count = z.int().min(0).max(100_000_000);
export const cites = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), article: z.int(), item: z.int().optional() }),
  z.strictObject({ kind: z.literal('silent'), because: bilingual, article: z.int().optional() }),
]);
export const refusal = z.strictObject({
  rule: z.string(),
  cites,
  says: bilingual,
  remedy: bilingual,
  figures: z.record(z.string(), z.union([z.string(), z.number(), bilingual])).optional(),
  section: z.string().optional(),
});
export const stateShape = z.strictObject({ kind: z.string(), state: z.string(), label: bilingual, tone: z.string() });
export const fileShape = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  size: z.number(),
  type: z.string(),
  kind: z.string().nullable(),
});
export const pageQuery = {
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
};
/** The language of an exported list: of its headings, states and names of closed lists. */
export const sheetQuery = z.strictObject({ language: z.enum(['zh', 'en']).default('zh') });

/** What may be asked of a list: the names it sorts by, and its filters. */
interface Asked<Sort extends string, Filters extends z.ZodRawShape> {
  readonly sort: readonly [Sort, ...Sort[]];
  readonly filters: Filters;
}
const orderIn = <const Sort extends string>(sort: readonly [Sort, ...Sort[]]) => ({
  sort: z.enum(sort).optional(),
  dir: z.enum(['asc', 'desc']).default('asc'),
});
/** The query of a list: its filters, what it is sorted by, in which direction, and which page of it. */
export const listQuery = <const Sort extends string, Filters extends z.ZodRawShape>({
  sort,
  filters,
}: Asked<Sort, Filters>) => z.strictObject({ ...pageQuery, ...orderIn(sort), ...filters });
/** The query of the same list as a spreadsheet: the same filters and order, all pages, in a language. */
export const exportQuery = <const Sort extends string, Filters extends z.ZodRawShape>({
  sort,
  filters,
}: Asked<Sort, Filters>) => z.strictObject({ ...sheetQuery.shape, ...orderIn(sort), ...filters });
/** Words that a list is searched for. */
export const wordsSought = z.string().max(60).optional();

export const pageOf = <T extends z.ZodType>(row: T) =>
  z.strictObject({ rows: z.array(row), total: z.int(), capped: z.boolean() });
export const done = z.strictObject({ done: z.literal(true) });
