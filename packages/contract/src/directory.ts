import { z } from 'zod';
import { endpoint } from './kit.ts';
import { bilingual, fileShape, id, idParams, isoDate, line, lineOrNone, moment, pageOf, pageQuery } from './shapes.ts';

const role = z.enum(['administrator', 'officer', 'signer', 'applicant', 'expert', 'auditor']);
export const organisationBody = z.strictObject({
  kind: z.enum(['province', 'guidingUnit', 'institution']),
  name: line(120),
  nameEn: z.string().max(160).nullable(),
  creditCode: z.string().max(18),
  hostKind: z.string().max(20).nullable(),
  areaCode: z.string().max(10).nullable(),
  guidingUnitId: id.nullable(),
  address: z.string().max(200).nullable(),
});
const organisationRow = z.strictObject({ ...organisationBody.shape, id, banned: z.boolean() });
export const listOrganisations = endpoint({
  id: 'organisation.list',
  method: 'GET',
  path: '/api/organisations',
  summary: { zh: '单位', en: 'Organisations' },
  action: 'organisation.list',
  query: z.strictObject({ ...pageQuery, kind: z.string().max(20).optional(), q: z.string().max(60).optional() }),
  output: pageOf(organisationRow),
});
export const addOrganisation = endpoint({
  id: 'organisation.add',
  method: 'POST',
  path: '/api/organisations',
  summary: { zh: '登记单位', en: 'Add an organisation' },
  action: 'directory.change',
  body: organisationBody,
  output: organisationRow,
});
const personRow = z.strictObject({
  id,
  username: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  posts: z.array(z.strictObject({ organisation: z.string(), organisationId: id, role })),
  disabled: z.boolean(),
});
export const listPeople = endpoint({
  id: 'person.list',
  method: 'GET',
  path: '/api/people',
  summary: { zh: '人员', en: 'People' },
  action: 'directory.change',
  query: z.strictObject({ ...pageQuery, q: z.string().max(60).optional() }),
  output: pageOf(personRow),
});
export const addPerson = endpoint({
  id: 'person.add',
  method: 'POST',
  path: '/api/people',
  summary: { zh: '登记人员', en: 'Add a person' },
  action: 'directory.change',
  body: z.strictObject({
    username: z.string().regex(/^[a-z][a-z0-9._-]{2,39}$/),
    name: line(60),
    email: z.email().nullable(),
    citizenId: z.string().max(18).nullable(),
    phone: z.string().max(20).nullable(),
    password: z.string().min(10).max(200),
  }),
  output: personRow,
});
export const givePost = endpoint({
  id: 'post.give',
  method: 'POST',
  path: '/api/people/:id/posts',
  summary: { zh: '授予岗位', en: 'Give a post' },
  action: 'directory.change',
  params: idParams,
  body: z.strictObject({ organisationId: id, role, title: z.string().max(60).nullable() }),
  output: personRow,
});
export const unmask = endpoint({
  id: 'person.unmask',
  method: 'POST',
  path: '/api/people/:id/unmask',
  summary: { zh: '查看完整号码', en: 'Show a personal number' },
  action: 'directory.change',
  noUnitOfWork: true,
  params: idParams,
  body: z.strictObject({ what: z.enum(['citizenId', 'phone']), reason: line(200) }),
  output: z.strictObject({ value: z.string().nullable() }),
});
const parameterRow = z.strictObject({
  id: z.string(),
  label: bilingual,
  cites: bilingual,
  article: z.int().nullable(),
  unit: z.string(),
  tighter: z.enum(['more', 'less']).nullable(),
  value: z.unknown(),
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
  listOrganisations,
  addOrganisation,
  listPeople,
  addPerson,
  givePost,
  unmask,
  listParameters,
  decideParameter,
  uploadFile,
  downloadFile,
  listMessages,
  readMessages,
  ruleCounts,
] as const;
