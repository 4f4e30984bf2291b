import { organisationItems } from '@jijiao/measures';
import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { id, idParams, line, moment, pageOf, pageQuery } from '../shapes.ts';

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
  action: 'browseDirectory',
  query: z.strictObject({ ...pageQuery, kind: z.string().max(20).optional(), q: z.string().max(60).optional() }),
  output: pageOf(organisationRow),
});
export const addOrganisation = endpoint({
  id: 'organisation.add',
  method: 'POST',
  path: '/api/organisations',
  summary: { zh: '登记单位', en: 'Add an organisation' },
  action: 'changeDirectory',
  body: organisationBody,
  output: organisationRow,
});

const optionalLine = (max: number) => line(max).nullable();
/** What stands in the directory about an organisation and can be edited there. */
const editable = {
  name: line(120),
  nameEn: optionalLine(160),
  shortName: optionalLine(40),
  hostKind: z.string().max(20).nullable(),
  areaCode: z.string().max(10).nullable(),
  guidingUnitId: id.nullable(),
  address: optionalLine(200),
  contact: optionalLine(60),
  contactPhone: z.string().max(20).nullable(),
};
const item = z.enum(Object.keys(organisationItems) as [keyof typeof organisationItems]);
export const organisationView = z.strictObject({
  id,
  kind: organisationBody.shape.kind,
  creditCode: z.string(),
  ...editable,
  banned: z.boolean(),
  version: z.int(),
  guidingUnit: z.string().nullable(),
  /** Numbers of the bases of which it is the host. */
  bases: z.array(z.string()),
  mayEdit: z.boolean(),
  /** Items that may not be edited here: registered of a base (Art. 37), or the province's to set. */
  closed: z.array(item),
  mayCorrectCode: z.boolean(),
  history: z.array(
    z.strictObject({
      version: z.int(),
      at: moment,
      by: z.string(),
      reason: z.string().nullable(),
      documentNo: z.string().nullable(),
      changes: z.array(z.strictObject({ item, before: z.string().nullable(), after: z.string().nullable() })),
    }),
  ),
});
export const getOrganisationView = endpoint({
  id: 'organisation.get',
  method: 'GET',
  path: '/api/organisations/:id',
  summary: { zh: '单位资料与变更记录', en: 'An organisation and its history' },
  action: 'browseDirectory',
  params: idParams,
  output: organisationView,
});
export const changeOrganisation = endpoint({
  id: 'organisation.change',
  method: 'PUT',
  path: '/api/organisations/:id',
  summary: { zh: '更改单位资料', en: 'Change an organisation' },
  action: 'editOrganisation',
  params: idParams,
  body: z.strictObject({ ...editable, version: z.int(), reason: optionalLine(200) }),
  output: organisationView,
});
/** The credit code stands for the legal person, so it is corrected by an act of its own, on a document. */
export const correctCreditCode = endpoint({
  id: 'organisation.correctCreditCode',
  method: 'POST',
  path: '/api/organisations/:id/credit-code',
  summary: { zh: '更正统一社会信用代码', en: 'Correct a credit code' },
  action: 'changeDirectory',
  params: idParams,
  body: z.strictObject({ creditCode: z.string().max(30), version: z.int(), documentNo: line(80), reason: line(200) }),
  output: organisationView,
});
