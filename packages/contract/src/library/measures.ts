import { z } from 'zod';
import { endpoint } from '../kit.ts';

export const listRefusalCounts = endpoint({
  id: 'measures.counts',
  method: 'GET',
  path: '/api/public/measures',
  summary: { zh: '各规则拒绝次数', en: 'How often each rule refused' },
  action: 'public',
  output: z.strictObject({ refusals: z.record(z.string(), z.int()) }),
});
