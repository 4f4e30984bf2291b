import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { controlFree, id, idParams, line, moment, pageOf, pageQuery } from '../shapes.ts';

/** Shapes of the records that a host keeps of its base: what is changed keeps what stood before. */
export const recordParams = z.strictObject({ ...idParams.shape, record: z.coerce.number().pipe(id) });
/** One line of a form that is saved as typed: it may still be empty. */
export const typedLine = (max: number) => z.string().trim().max(max).regex(controlFree).default('');
export const fileId = z.uuid();
/** The version that the page was drawn from. */
export const version = z.int().min(0);
export const removal = z.strictObject({ version, reason: line(200) });
export const removed = z.strictObject({ removed: z.literal(true) });
/** Money, in fen. */
export const fen = z.int().min(0).max(1_000_000_000_000_000);
/** Whether a term is a term: its last day is not before its first. */
export const inOrder = (from: string, until: string | null) => until === null || until >= from;
export const notInOrder = '结束日期早于开始日期 / ends before it begins';

export const pastKinds = [
  'management',
  'measures',
  'ledger',
  'staff',
  'asset',
  'partner',
  'agreement',
  'project',
  'exchange',
  'facility',
] as const;

export const listPast = endpoint({
  id: 'base.past',
  method: 'GET',
  path: '/api/bases/:id/past',
  summary: { zh: '基地记录的修改历史', en: 'What stood before in the records of a base' },
  action: 'signedIn',
  params: idParams,
  query: z.strictObject({
    ...pageQuery,
    of: z.enum(pastKinds),
    record: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  }),
  output: pageOf(
    z.strictObject({
      record: z.int(),
      /** What stood until then, by the names of the fields. */
      data: z.record(z.string(), z.unknown()),
      until: moment,
      by: z.string().nullable(),
      removed: z.boolean(),
      reason: z.string().nullable(),
    }),
  ),
});
