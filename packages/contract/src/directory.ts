import { z } from 'zod';
import { endpoint } from './kit.ts';
import { bilingual, fileShape, id, isoDate, lineOrNone, moment, pageQuery } from './shapes.ts';

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
  action: 'parameter.decide',
  params: z.strictObject({ id: z.string().max(60) }),
  body: z.strictObject({ value: z.unknown(), validFrom: isoDate, documentNo: lineOrNone(80) }),
  output: parameterRow,
});
export const uploadFile = endpoint({
  id: 'file.upload',
  method: 'POST',
  path: '/api/files',
  summary: { zh: '上传文件', en: 'Upload a file' },
  action: 'signedIn',
  stream: 'upload',
  noUnitOfWork: true,
  query: z.strictObject({
    name: z.string().min(1).max(255),
    dossierId: z.coerce.number().pipe(id).optional(),
    kind: z.string().max(40).optional(),
  }),
  output: fileShape,
});
export const downloadFile = endpoint({
  id: 'file.download',
  method: 'GET',
  path: '/api/files/:id',
  summary: { zh: '下载文件', en: 'Download a file' },
  action: 'signedIn',
  stream: 'file',
  params: z.strictObject({ id: z.uuid() }),
});
export const listMessages = endpoint({
  id: 'message.list',
  method: 'GET',
  path: '/api/messages',
  summary: { zh: '消息', en: 'Messages' },
  action: 'signedIn',
  query: z.strictObject(pageQuery),
  output: z.strictObject({
    unread: z.int(),
    rows: z.array(z.strictObject({ id, text: bilingual, link: z.string().nullable(), at: moment, read: z.boolean() })),
  }),
});
export const readMessages = endpoint({
  id: 'message.read',
  method: 'POST',
  path: '/api/messages/read',
  summary: { zh: '标为已读', en: 'Mark as read' },
  action: 'signedIn',
  output: z.strictObject({ unread: z.int() }),
});
export const ruleCounts = endpoint({
  id: 'measures.counts',
  method: 'GET',
  path: '/api/public/measures',
  summary: { zh: '各规则拒绝次数', en: 'How often each rule refused' },
  action: 'public',
  output: z.strictObject({ refusals: z.record(z.string(), z.int()) }),
});
export const directoryEndpoints = [
  listParameters,
  decideParameter,
  uploadFile,
  downloadFile,
  listMessages,
  readMessages,
  ruleCounts,
] as const;
