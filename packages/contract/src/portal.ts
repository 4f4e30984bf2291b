import { z } from 'zod';
import { endpoint } from './kit.ts';
import { bilingual, id, isoDate, line, moment, pageOf, pageQuery, prose } from './shapes.ts';

export const baseRow = z.strictObject({
  number: z.string(),
  name: z.string(),
  host: z.string(),
  level: z.enum(['national', 'provincial', 'municipal', 'industry']),
  field: z.string(),
  areaCode: z.string().nullable(),
  guidingUnit: z.string().nullable(),
  status: z.enum(['recognised', 'operating', 'rectifying', 'revoked', 'expired']),
  recognisedOn: isoDate,
});
const publicNotice = z.strictObject({
  id,
  kind: z.enum(['notice', 'announcement', 'call', 'draw']),
  title: z.string(),
  on: isoDate,
  objectionsUntil: isoDate.nullable(),
  open: z.boolean(),
});
const common = { method: 'GET', action: 'public' } as const;
export const portalHome = endpoint({
  id: 'portal.home',
  path: '/api/public/home',
  summary: { zh: '门户首页', en: 'Front page' },
  ...common,
  output: z.strictObject({
    bases: z.int(),
    byArea: z.array(z.strictObject({ areaCode: z.string(), bases: z.int() })),
    notices: z.array(publicNotice),
    openBatches: z.array(z.strictObject({ id, name: z.string(), closesOn: isoDate, quota: z.int() })),
  }),
});
export const publicRegister = endpoint({
  id: 'portal.register',
  path: '/api/public/bases',
  summary: { zh: '基地名录', en: 'Register of bases' },
  ...common,
  query: z.strictObject({
    ...pageQuery,
    q: z.string().max(60).optional(),
    area: z.string().max(10).optional(),
    field: z.string().max(40).optional(),
    level: z.string().max(20).optional(),
    on: isoDate.optional(),
  }),
  output: z.strictObject({
    page: pageOf(baseRow),
    byArea: z.array(z.strictObject({ areaCode: z.string(), bases: z.int() })),
    on: isoDate,
  }),
});
export const publicBase = endpoint({
  id: 'portal.base',
  path: '/api/public/bases/:number',
  summary: { zh: '基地页', en: 'A base' },
  ...common,
  params: z.strictObject({ number: z.string().max(40) }),
  query: z.strictObject({ on: isoDate.optional() }),
  output: z.strictObject({
    base: baseRow,
    hostKind: z.string().nullable(),
    address: z.string().nullable(),
    director: z.string().nullable(),
    phone: z.string().nullable(),
    speciality: z.string().nullable(),
    brand: z.string().nullable(),
    termEndsOn: isoDate,
    verifyUrl: z.string(),
    /** Partners whose agreements are in force on that day, with their terms (Art. 2). */
    partners: z.array(
      z.strictObject({
        kind: z.enum(['university', 'institute', 'enterprise']),
        name: z.string(),
        startsOn: isoDate,
        endsOn: isoDate,
      }),
    ),
    changes: z.array(
      z.strictObject({
        on: isoDate,
        what: bilingual,
        before: bilingual.nullable(),
        after: bilingual,
        document: z.string().nullable(),
      }),
    ),
  }),
});
export const verifyPlaque = endpoint({
  id: 'portal.verifyPlaque',
  path: '/api/public/plaques/:code',
  summary: { zh: '核验匾牌', en: 'Verify a plaque' },
  ...common,
  params: z.strictObject({ code: z.string().max(60) }),
  output: z.strictObject({
    valid: z.boolean(),
    number: z.string(),
    name: z.string(),
    host: z.string(),
    level: z.string(),
    field: z.string(),
    recognisedOn: isoDate,
    documentNo: z.string().nullable(),
    status: z.string(),
    address: z.string(),
    checkedAt: moment,
    qr: z.string(),
  }),
});
export const plaquePdf = endpoint({
  id: 'portal.plaque',
  path: '/api/public/bases/:number/plaque.pdf',
  summary: { zh: '匾牌', en: 'Plaque' },
  ...common,
  params: z.strictObject({ number: z.string().max(40) }),
  stream: 'file',
});
export const listNotices = endpoint({
  id: 'portal.notices',
  path: '/api/public/notices',
  summary: { zh: '通知公示', en: 'Notices' },
  ...common,
  query: z.strictObject(pageQuery),
  output: pageOf(publicNotice),
});
export const getNotice = endpoint({
  id: 'portal.notice',
  path: '/api/public/notices/:id',
  summary: { zh: '公示内容', en: 'A notice' },
  ...common,
  params: z.strictObject({ id: z.coerce.number().pipe(id) }),
  output: z.strictObject({
    notice: publicNotice,
    body: z.string(),
    documentNo: z.string().nullable(),
    items: z.array(
      z.strictObject({
        applicationId: id.nullable(),
        organisation: z.string(),
        field: z.string(),
        note: z.string().nullable(),
      }),
    ),
  }),
});
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
});
export const auditHeads = endpoint({
  id: 'portal.heads',
  path: '/api/public/heads',
  summary: { zh: '审计链公开头', en: 'Published audit heads' },
  ...common,
  query: z.strictObject({ after: z.coerce.number().int().min(0).default(0) }),
  output: z.strictObject({
    heads: z.array(z.strictObject({ height: z.int(), head: z.string(), sealedAt: moment })),
    publicKey: z.string(),
  }),
});
export const portalEndpoints = [
  portalHome,
  publicRegister,
  publicBase,
  verifyPlaque,
  plaquePdf,
  listNotices,
  getNotice,
  fileObjection,
  followObjection,
  auditHeads,
] as const;
