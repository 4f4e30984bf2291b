import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { moment } from '../shapes.ts';

export const listAuditHeads = endpoint({
  id: 'portal.heads',
  path: '/api/public/heads',
  summary: { zh: '审计链公开头', en: 'Published audit heads' },
  method: 'GET',
  action: 'public',
  query: z.strictObject({ after: z.coerce.number().int().min(0).default(0) }),
  output: z.strictObject({
    heads: z.array(z.strictObject({ height: z.int(), head: z.string(), sealedAt: moment })),
    publicKey: z.string(),
  }),
});
