import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { bilingual, id, idParams, isoDate, line, stateShape } from '../shapes.ts';

const name = z.string().trim().min(1).max(200);
const sheetItem = z.strictObject({
  id: z.string().max(60),
  zh: name,
  en: name,
  max: z.number().min(0.5).max(100),
  guide: bilingual,
});
const sheetCriterion = z.strictObject({
  id: z.string().max(60),
  zh: name,
  en: name,
  article: z.int().min(1).max(40),
  max: z.number().min(0.5).max(100),
  items: z.array(sheetItem).min(1).max(30),
});
/** 评分表: pass mark and weighted criteria, each item with its range and guide; the maxima add up to 100. */
export const scoringSheet = z.strictObject({
  passMark: z.number().min(0).max(100),
  criteria: z.array(sheetCriterion).min(1).max(20),
});

export const panelRules = z.strictObject({
  size: z.int().min(3).max(25),
  outsideMin: z.int().min(0).max(25),
  substitutes: z.int().min(0).max(25),
  /** Whether the highest and the lowest total are left out of the mean. */
  dropExtremes: z.boolean(),
});

export const sectionName = z.enum(['applicant', 'faculty', 'management', 'means', 'distance', 'record']);

const batchLevel = z.enum(['provincial', 'municipal', 'industry']);

export const batchBody = z.strictObject({
  name: line(100),
  year: z.int().min(2020).max(2100),
  opensOn: isoDate,
  closesOn: isoDate,
  fields: z.array(z.string().max(40)).max(60),
  areas: z.array(z.string().max(10)).max(30).nullable(),
  quota: z.int().min(0).max(500),
  /** Recommendations that one guiding unit may make; absent or null where the batch sets none. */
  unitQuota: z.int().min(1).max(500).nullable().optional(),
  /** Level of its bases; absent: that of the issuer. */
  level: batchLevel.optional(),
  favouredField: z.string().max(40).nullable(),
  sections: z.array(sectionName).max(6),
  sheet: scoringSheet,
  panel: panelRules,
});

export const batchShape = z.strictObject({
  ...batchBody.shape,
  unitQuota: z.int().nullable(),
  level: batchLevel,
  id,
  version: z.int(),
  issuer: z.string(),
  issuerId: id,
  state: stateShape,
  applications: z.int(),
});

const one = { params: idParams, output: batchShape } as const;

export const listBatches = endpoint({
  id: 'batch.list',
  method: 'GET',
  path: '/api/batches',
  summary: { zh: '批次', en: 'Batches' },
  action: 'signedIn',
  query: z.strictObject({ open: z.enum(['true', 'false']).optional() }),
  output: z.strictObject({ rows: z.array(batchShape) }),
});
export const getBatch = endpoint({
  id: 'batch.get',
  method: 'GET',
  path: '/api/batches/:id',
  summary: { zh: '批次详情', en: 'A batch' },
  action: 'signedIn',
  ...one,
});
export const createBatch = endpoint({
  id: 'batch.create',
  method: 'POST',
  path: '/api/batches',
  summary: { zh: '新建批次', en: 'Draft a batch' },
  action: 'openBatches',
  body: batchBody,
  output: batchShape,
});
export const changeBatch = endpoint({
  id: 'batch.change',
  method: 'PUT',
  path: '/api/batches/:id',
  summary: { zh: '修改批次草稿', en: 'Change a draft batch' },
  action: 'openBatches',
  ...one,
  body: z.strictObject({ ...batchBody.shape, version: z.int() }),
});
