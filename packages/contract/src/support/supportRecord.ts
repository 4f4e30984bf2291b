import { supportKinds } from '@jijiao/measures';
import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { fileShape, id, idParams, isoDate, line, moment, pageOf, pageQuery, prose } from '../shapes.ts';

const kind = z.enum(supportKinds.map((each) => each.id));
const year = z.coerce.number().int().min(2000).max(2100);
const amountFen = z.int().positive().max(100_000_000_000);

export const supportBody = z.strictObject({
  kind,
  on: isoDate,
  what: prose(2000),
  amountFen: amountFen.nullable(),
  files: z.array(z.uuid()).max(10),
});

const supportRow = z.strictObject({
  id,
  baseId: id,
  baseNumber: z.string(),
  baseName: z.string(),
  unit: z.string(),
  kind,
  on: isoDate,
  what: z.string(),
  amountFen: amountFen.nullable(),
  files: z.array(fileShape),
  by: z.string(),
  at: moment,
  /** Why it was struck out; a struck record stays on view and counts no more. */
  struckBecause: z.string().nullable(),
  mayStrike: z.boolean(),
});

const find = {
  year: year.optional(),
  kind: kind.optional(),
  unit: z.coerce.number().pipe(id).optional(),
  base: z.coerce.number().pipe(id).optional(),
  q: z.string().max(60).optional(),
};
export const listSupport = endpoint({
  id: 'support.list',
  method: 'GET',
  path: '/api/support',
  summary: { zh: '支持记录', en: 'Support given' },
  action: 'signedIn',
  query: z.strictObject({ ...pageQuery, ...find }),
  output: pageOf(supportRow),
});
export const sumSupport = endpoint({
  id: 'support.byBase',
  method: 'GET',
  path: '/api/support/by-base',
  summary: { zh: '一年中各基地得到的支持', en: 'Who got what in a year' },
  action: 'signedIn',
  query: z.strictObject({ ...pageQuery, year, unit: z.coerce.number().pipe(id).optional() }),
  output: pageOf(
    z.strictObject({
      baseId: id,
      baseNumber: z.string(),
      baseName: z.string(),
      unit: z.string().nullable(),
      /** Records of each kind. */
      byKind: z.record(kind, z.int()),
      records: z.int(),
      amountFen: z.int(),
    }),
  ),
});
export const exportSupport = endpoint({
  id: 'support.sheet',
  method: 'GET',
  path: '/api/support.xlsx',
  summary: { zh: '支持记录：电子表格', en: 'Support given as a spreadsheet' },
  action: 'signedIn',
  query: z.strictObject({ ...find, language: z.enum(['zh', 'en']).default('zh') }),
  stream: 'file',
});
export const recordSupport = endpoint({
  id: 'support.record',
  method: 'POST',
  path: '/api/bases/:id/support',
  summary: { zh: '登记支持', en: 'Record support given' },
  action: 'recordSupport',
  params: idParams,
  body: supportBody,
  output: supportRow,
});
export const strikeSupport = endpoint({
  id: 'support.strike',
  method: 'POST',
  path: '/api/support/:id/strike',
  summary: { zh: '作废支持记录', en: 'Strike out a record' },
  action: 'recordSupport',
  params: idParams,
  body: z.strictObject({ reason: line(300) }),
  output: supportRow,
});
export const downloadSupportFile = endpoint({
  id: 'support.file',
  method: 'GET',
  path: '/api/support/:id/files/:file',
  summary: { zh: '支持记录附件', en: 'A file of a record' },
  action: 'signedIn',
  params: z.strictObject({ ...idParams.shape, file: z.uuid() }),
  stream: 'file',
});
