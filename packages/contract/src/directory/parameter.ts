import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { bilingual, isoDate, lineOrNone } from '../shapes.ts';

const parameterRow = z.strictObject({
  id: z.string(),
  label: bilingual,
  cites: bilingual,
  article: z.int().nullable(),
  unit: z.string(),
  tighter: z.enum(['more', 'less']).nullable(),
  /** The value in force where the reader works, and that of the whole province. */
  value: z.unknown(),
  provincial: z.unknown(),
  source: z.string().nullable(),
  history: z.array(
    z.strictObject({
      value: z.unknown(),
      validFrom: isoDate,
      scope: z.string().nullable(),
      documentNo: z.string().nullable(),
      by: z.string().nullable(),
    }),
  ),
});
export const listParameters = endpoint({
  id: 'parameter.list',
  method: 'GET',
  path: '/api/parameters',
  summary: { zh: '政策参数', en: 'Policy parameters' },
  action: 'signedIn',
  output: z.strictObject({ rows: z.array(parameterRow), mayDecide: z.boolean() }),
});
export const decideParameter = endpoint({
  id: 'parameter.decide',
  method: 'POST',
  path: '/api/parameters/:id',
  summary: { zh: '设定参数', en: 'Decide a parameter' },
  action: 'decideParameters',
  params: z.strictObject({ id: z.string().max(60) }),
  body: z.strictObject({ value: z.unknown(), validFrom: isoDate, documentNo: lineOrNone(80) }),
  output: parameterRow,
});
