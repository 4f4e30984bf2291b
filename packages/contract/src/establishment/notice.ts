import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { id, isoDate, pageOf, pageQuery } from '../shapes.ts';

const publicNotice = z.strictObject({
  id,
  kind: z.enum(['notice', 'announcement', 'call', 'draw']),
  title: z.string(),
  on: isoDate,
  objectionsUntil: isoDate.nullable(),
  open: z.boolean(),
});
const common = { method: 'GET', action: 'public' } as const;
export const getPortalHome = endpoint({
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
  action: 'public',
});
export const listNotices = endpoint({
  id: 'portal.notices',
  path: '/api/public/notices',
  summary: { zh: '通知公示', en: 'Notices' },
  ...common,
  query: z.strictObject(pageQuery),
  output: pageOf(publicNotice),
  action: 'public',
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
  action: 'public',
});
