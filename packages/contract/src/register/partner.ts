import { partnerKinds } from '@jijiao/measures';
import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { creditCode, phone } from '../numbers.ts';
import {
  count,
  exportQuery,
  fileShape,
  id,
  idParams,
  isoDate,
  line,
  listQuery,
  moment,
  pageOf,
  prose,
  wordsSought,
} from '../shapes.ts';
import { fileId, inOrder, notInOrder, recordParams, removal, removed, version } from './baseRecord.ts';

const kinds = partnerKinds.map((kind) => kind.id) as [
  (typeof partnerKinds)[number]['id'],
  ...(typeof partnerKinds)[number]['id'][],
];
export const partnerKind = z.enum(kinds);
/** How an agreement stands on the day of reading; nothing of it is kept. */
export const agreementStandings = z.enum(['coming', 'inForce', 'ending', 'ended']);

const partnerShape = {
  kind: partnerKind,
  name: line(120),
  creditCode: creditCode.nullable(),
  contactName: line(60).nullable(),
  note: prose(1000),
};
/** `phone` undefined leaves the kept one as it is; null takes it away. */
const partnerBody = z.strictObject({ ...partnerShape, phone: phone.nullable().optional() });
const term = { title: line(120), startsOn: isoDate, endsOn: isoDate };
const ordered = { path: ['endsOn'], message: notInOrder };
/** An agreement may be sent without its file: the law says why that does not do. */
const agreementBody = z
  .strictObject({ ...term, file: fileId.nullable() })
  .refine(({ startsOn, endsOn }) => inOrder(startsOn, endsOn), ordered);
const correctedBody = z
  .strictObject({ ...term, file: fileId })
  .refine(({ startsOn, endsOn }) => inOrder(startsOn, endsOn), ordered);
const agreementRow = z.strictObject({
  id,
  version: z.int(),
  ...term,
  file: fileShape.nullable(),
  standing: agreementStandings,
  daysLeft: z.int(),
  /** The agreement that this one renews. */
  renews: id.nullable(),
  savedAt: moment,
});
const projectShape = { name: line(120), startsOn: isoDate, endsOn: isoDate.nullable(), outcome: prose(2000) };
const projectBody = z.strictObject(projectShape).refine(({ startsOn, endsOn }) => inOrder(startsOn, endsOn), ordered);
const partnerRow = z.strictObject({
  id,
  version: z.int(),
  ...partnerShape,
  /** Masked. */
  phone: z.string().nullable(),
  agreement: z.strictObject({
    id,
    title: z.string(),
    startsOn: isoDate,
    endsOn: isoDate,
    standing: agreementStandings,
    daysLeft: z.int(),
  }),
  projects: count,
});
const kept = z.strictObject({ id, version: z.int() });
const partnerParams = z.strictObject({ ...idParams.shape, partner: z.coerce.number().pipe(id) });
const partOfPartner = z.strictObject({ ...partnerParams.shape, record: z.coerce.number().pipe(id) });
const write = { action: 'institution.applicant' } as const;

const partnersAsked = {
  sort: ['name', 'kind', 'agreement', 'endsOn', 'projects', 'contact'],
  filters: { q: wordsSought, kind: partnerKind.optional(), standing: agreementStandings.optional() },
} as const;
export const listPartners = endpoint({
  id: 'partner.list',
  method: 'GET',
  path: '/api/bases/:id/partners',
  summary: { zh: '合作单位', en: 'Partners of a base' },
  action: 'signedIn',
  params: idParams,
  query: listQuery(partnersAsked),
  output: pageOf(partnerRow),
});
export const getPartner = endpoint({
  id: 'partner.view',
  method: 'GET',
  path: '/api/bases/:id/partners/:partner',
  summary: { zh: '一个合作单位', en: 'A partner' },
  action: 'signedIn',
  params: partnerParams,
  output: z.strictObject({
    partner: partnerRow,
    agreements: z.array(agreementRow),
    projects: z.array(z.strictObject({ id, version: z.int(), agreementId: id, ...projectShape })),
    mayKeep: z.boolean(),
    mayUnmask: z.boolean(),
  }),
});
export const addPartner = endpoint({
  id: 'partner.add',
  method: 'POST',
  path: '/api/bases/:id/partners',
  summary: { zh: '登记合作单位和协议', en: 'Register a partner with its agreement' },
  ...write,
  params: idParams,
  body: z.strictObject({ partner: partnerBody, agreement: agreementBody }),
  output: kept,
  action: 'keepRecords',
});
export const changePartner = endpoint({
  id: 'partner.change',
  method: 'PUT',
  path: '/api/bases/:id/partners/:record',
  summary: { zh: '修改合作单位', en: 'Change a partner' },
  ...write,
  params: recordParams,
  body: z.strictObject({ version, data: partnerBody }),
  output: kept,
  action: 'keepRecords',
});
export const removePartner = endpoint({
  id: 'partner.remove',
  method: 'POST',
  path: '/api/bases/:id/partners/:record/removal',
  summary: { zh: '删除误登的合作单位', en: 'Take out a partner entered by mistake' },
  ...write,
  params: recordParams,
  body: removal,
  output: removed,
  action: 'keepRecords',
});
export const renewAgreement = endpoint({
  id: 'partner.renew',
  method: 'POST',
  path: '/api/bases/:id/partners/:partner/agreements',
  summary: { zh: '续签协议', en: 'Renew an agreement' },
  ...write,
  params: partnerParams,
  body: agreementBody,
  output: kept,
  action: 'keepRecords',
});
export const correctAgreement = endpoint({
  id: 'partner.correct',
  method: 'PUT',
  path: '/api/bases/:id/partners/:partner/agreements/:record',
  summary: { zh: '更正协议', en: 'Correct an agreement' },
  ...write,
  params: partOfPartner,
  body: z.strictObject({ version, reason: line(200), data: correctedBody }),
  output: kept,
  action: 'keepRecords',
});
export const addProject = endpoint({
  id: 'partner.addProject',
  method: 'POST',
  path: '/api/bases/:id/partners/:partner/projects',
  summary: { zh: '登记合作项目', en: 'Enter a joint project' },
  ...write,
  params: partnerParams,
  body: projectBody,
  output: kept,
  action: 'keepRecords',
});
export const changeProject = endpoint({
  id: 'partner.changeProject',
  method: 'PUT',
  path: '/api/bases/:id/partners/:partner/projects/:record',
  summary: { zh: '修改合作项目', en: 'Change a joint project' },
  ...write,
  params: partOfPartner,
  body: z.strictObject({ version, data: projectBody }),
  output: kept,
  action: 'keepRecords',
});
export const unmaskPartner = endpoint({
  id: 'partner.unmask',
  method: 'POST',
  path: '/api/bases/:id/partners/:partner/phone',
  summary: { zh: '查看联系电话', en: 'Show the telephone of a contact' },
  action: 'signedIn',
  params: partnerParams,
  body: z.strictObject({ reason: line(200) }),
  output: z.strictObject({ phone: z.string().nullable() }),
});
export const exportPartners = endpoint({
  id: 'partner.export',
  method: 'GET',
  path: '/api/bases/:id/partners.xlsx',
  summary: { zh: '导出合作单位', en: 'Partners as a spreadsheet' },
  action: 'signedIn',
  params: idParams,
  query: exportQuery(partnersAsked),
  stream: 'file',
});
