import { articles, policyKinds } from '@jijiao/measures';
import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { dossierHead } from '../platform/dossier.ts';
import {
  controlFree,
  fileShape,
  id,
  idParams,
  isoDate,
  lineOrNone,
  pageOf,
  pageQuery,
  prose,
  stateShape,
} from '../shapes.ts';

const kind = z.enum(policyKinds.map((each) => each.id));
const article = z.int().min(1).max(articles.length);
const optionalLine = (max: number) => z.string().trim().max(max).regex(controlFree).nullable();
/** Where a document stands on a day. */
const standing = z.enum(['coming', 'inForce', 'ended']);
const titled = {
  documentNo: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
};
const reference = z.strictObject({ id, ...titled, kind });

/** A document as it is typed: what has to be there is a matter of law. */
export const policyBody = z.strictObject({
  kind,
  documentNo: lineOrNone(80),
  title: lineOrNone(200),
  titleEn: optionalLine(300),
  issuer: lineOrNone(120),
  issuedOn: isoDate.nullable(),
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
  text: prose(100_000).nullable(),
  files: z.array(z.uuid()).max(20),
  articles: z
    .array(article)
    .max(articles.length)
    .refine((all) => new Set(all).size === all.length, { message: '同一条只选一次 / each article once' }),
  /** Documents that it replaces or repeals. */
  ends: z
    .array(id)
    .max(20)
    .refine((all) => new Set(all).size === all.length, { message: '同一文件只选一次 / each document once' }),
});

const written = {
  ...titled,
  kind,
  issuer: z.string(),
  issuedOn: isoDate.nullable(),
  validFrom: isoDate.nullable(),
  validTo: isoDate.nullable(),
};

export const policyShape = z.strictObject({
  head: dossierHead,
  ...written,
  text: z.string().nullable(),
  files: z.array(fileShape),
  articles: z.array(article),
  ends: z.array(reference),
  endedBy: reference.nullable(),
  /** Goes up each time it is kept. */
  contentVersion: z.int(),
  mayEdit: z.boolean(),
});

const publicRow = z.strictObject({ id, ...written, standing, endedBy: reference.nullable() });

const findPolicies = {
  q: z.string().max(60).optional(),
  kind: kind.optional(),
  article: z.coerce.number().pipe(article).optional(),
  /** The guiding unit whose local measures are meant. */
  unit: z.coerce.number().pipe(id).optional(),
  /** The day for which the library answers; today where none is given. */
  on: isoDate.optional(),
  /** Only what holds on that day. */
  inForce: z.literal('true').optional(),
};

export const listPublicPolicies = endpoint({
  id: 'policy.public',
  method: 'GET',
  path: '/api/public/policies',
  summary: { zh: '政策库', en: 'Policy library' },
  action: 'public',
  query: z.strictObject({ ...pageQuery, ...findPolicies }),
  output: z.strictObject({ on: isoDate, page: pageOf(publicRow) }),
});
export const exportPolicies = endpoint({
  id: 'policy.sheet',
  method: 'GET',
  path: '/api/public/policies.xlsx',
  summary: { zh: '政策库：电子表格', en: 'Policy library as a spreadsheet' },
  action: 'public',
  query: z.strictObject({ ...findPolicies, language: z.enum(['zh', 'en']).default('zh') }),
  stream: 'file',
});
export const getPublicPolicy = endpoint({
  id: 'policy.publicDocument',
  method: 'GET',
  path: '/api/public/policies/:id',
  summary: { zh: '政策文件', en: 'A policy document' },
  action: 'public',
  params: idParams,
  query: z.strictObject({ on: isoDate.optional() }),
  output: z.strictObject({
    ...publicRow.shape,
    on: isoDate,
    unit: z.string().nullable(),
    publishedOn: isoDate,
    text: z.string().nullable(),
    files: z.array(fileShape),
    articles: z.array(article),
    ends: z.array(reference),
  }),
});
export const downloadPolicyFile = endpoint({
  id: 'policy.publicFile',
  method: 'GET',
  path: '/api/public/policies/:id/files/:file',
  summary: { zh: '政策文件附件', en: 'A file of a policy document' },
  action: 'public',
  params: z.strictObject({ ...idParams.shape, file: z.uuid() }),
  stream: 'file',
});

export const listPolicies = endpoint({
  id: 'policy.list',
  method: 'GET',
  path: '/api/policies',
  summary: { zh: '政策文件：起草和发布', en: 'Policy documents being drafted and published' },
  action: 'seePolicyDesk',
  query: z.strictObject({
    ...pageQuery,
    q: z.string().max(60).optional(),
    state: z.enum(['draft', 'proposed', 'published', 'withdrawn']).optional(),
  }),
  output: z.strictObject({
    page: pageOf(z.strictObject({ id, ...written, publisher: z.string(), state: stateShape, changedAt: z.string() })),
    /** Kinds that the reader may draft; none where the reader drafts nothing. */
    mayDraft: z.array(kind),
  }),
});
export const startPolicy = endpoint({
  id: 'policy.start',
  method: 'POST',
  path: '/api/policies',
  summary: { zh: '起草政策文件', en: 'Draft a policy document' },
  action: 'draftPolicies',
  body: policyBody,
  output: policyShape,
});
export const getPolicy = endpoint({
  id: 'policy.get',
  method: 'GET',
  path: '/api/policies/:id',
  summary: { zh: '政策文件：办理', en: 'A policy document and its moves' },
  action: 'signedIn',
  params: idParams,
  output: policyShape,
});
export const savePolicy = endpoint({
  id: 'policy.save',
  method: 'PUT',
  path: '/api/policies/:id',
  summary: { zh: '修改政策文件草稿', en: 'Change a draft' },
  action: 'draftPolicies',
  params: idParams,
  body: z.strictObject({ ...policyBody.shape, contentVersion: z.int() }),
  output: policyShape,
});
