import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { bilingual, isoDate, moment, pageOf, pageQuery } from '../shapes.ts';

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
const common = { method: 'GET', action: 'public' } as const;
export const listPublicBases = endpoint({
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
  action: 'public',
});
export const getPublicBase = endpoint({
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
  action: 'public',
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
  action: 'public',
});
export const printPlaque = endpoint({
  id: 'portal.plaque',
  path: '/api/public/bases/:number/plaque.pdf',
  summary: { zh: '匾牌', en: 'Plaque' },
  ...common,
  params: z.strictObject({ number: z.string().max(40) }),
  stream: 'file',
  action: 'public',
});
