import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { dossierHead } from '../platform/dossier.ts';
import { bilingual, id, idParams, isoDate, line, moment, prose } from '../shapes.ts';

const common = { method: 'GET', action: 'public' } as const;
export const fileObjection = endpoint({
  id: 'portal.object',
  method: 'POST',
  path: '/api/public/notices/:id/objections',
  summary: { zh: '提出异议', en: 'Object' },
  action: 'public',
  params: z.strictObject({ id: z.coerce.number().pipe(id) }),
  body: z.strictObject({
    applicationId: id.nullable(),
    name: line(60),
    contact: line(100),
    text: prose(4000).min(10, '请写明事实和理由，至少 10 个字 / at least 10 characters'),
  }),
  output: z.strictObject({ receiptNo: z.string(), code: z.string(), answerBy: isoDate }),
});
export const followObjection = endpoint({
  id: 'portal.followObjection',
  path: '/api/public/objections/:receiptNo',
  summary: { zh: '查询异议进度', en: 'Follow an objection' },
  ...common,
  params: z.strictObject({ receiptNo: z.string().max(40) }),
  query: z.strictObject({ code: z.string().max(40) }),
  output: z.strictObject({
    receiptNo: z.string(),
    state: bilingual,
    answer: z.string().nullable(),
    receivedAt: moment,
  }),
  action: 'public',
});
export const getObjection = endpoint({
  id: 'objection.get',
  method: 'GET',
  path: '/api/objections/:id',
  summary: { zh: '异议卷宗', en: 'An objection' },
  action: 'signedIn',
  params: idParams,
  output: z.strictObject({
    head: dossierHead,
    decisionId: id,
    receiptNo: z.string(),
    name: z.string().nullable(),
    contact: z.string().nullable(),
    about: z.string().nullable(),
    text: z.string(),
    answer: z.string().nullable(),
  }),
});
