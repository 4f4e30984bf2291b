import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { id, isoDate, line, pageOf, pageQuery, sheetQuery } from '../shapes.ts';

export const expertBody = z.strictObject({
  name: line(60),
  title: line(60),
  organisation: line(120),
  organisationCode: z.string().max(18),
  fields: z.array(z.string().max(40)).min(1).max(10),
  past: z
    .array(z.strictObject({ organisation: line(120), organisationCode: z.string().max(18), until: isoDate }))
    .max(20),
  partners: z.array(z.string().max(18)).max(20),
  username: z.string().max(40).nullable(),
});
export const expertRow = z.strictObject({ ...expertBody.shape, id, active: z.boolean() });
const bankFilter = {
  q: z.string().max(60).optional(),
  field: z.string().max(40).optional(),
};
export const listExperts = endpoint({
  id: 'expert.list',
  method: 'GET',
  path: '/api/experts',
  summary: { zh: '专家库', en: 'Expert bank' },
  action: 'keepExpertBank',
  query: z.strictObject({ ...pageQuery, ...bankFilter }),
  output: pageOf(expertRow),
});
export const exportExperts = endpoint({
  id: 'expert.sheet',
  method: 'GET',
  path: '/api/experts.xlsx',
  summary: { zh: '专家库：电子表格', en: 'The expert bank as a spreadsheet' },
  action: 'keepExpertBank',
  query: z.strictObject({ ...bankFilter, ...sheetQuery.shape }),
  stream: 'file',
});
export const addExpert = endpoint({
  id: 'expert.add',
  method: 'POST',
  path: '/api/experts',
  summary: { zh: '专家入库', en: 'Add an expert' },
  action: 'keepExpertBank',
  body: expertBody,
  output: expertRow,
});
