import { registeredItems } from '@jijiao/measures';
import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { dossierHead } from '../platform/dossier.ts';
import {
  controlFree,
  exportQuery,
  fileShape,
  id,
  idParams,
  isoDate,
  listQuery,
  pageOf,
  prose,
  stateShape,
} from '../shapes.ts';

const item = z.enum(registeredItems.map((each) => each.id) as [string, ...string[]]);
/** What an item is to say; empty takes it out of the register. */
const value = z.string().trim().max(200).regex(controlFree).nullable();

export const changeBody = z.strictObject({
  items: z
    .array(z.strictObject({ item, after: value }))
    .max(registeredItems.length)
    .refine((items) => new Set(items.map((each) => each.item)).size === items.length, {
      message: '同一事项只填一次 / each item once',
    }),
  happenedOn: isoDate,
  lateReason: prose(1000).nullable(),
  files: z.array(z.uuid()).max(20),
});

export const changeShape = z.strictObject({
  head: dossierHead,
  base: z.strictObject({ id, number: z.string(), name: z.string() }),
  /** What stood in the register when it was drafted, what it is to say, and what the register says now. */
  items: z.array(
    z.strictObject({
      item,
      before: z.string().nullable(),
      after: z.string().nullable(),
      registered: z.string().nullable(),
    }),
  ),
  happenedOn: isoDate,
  lateReason: z.string().nullable(),
  files: z.array(fileShape),
  /** Working days from the change to its handing in, or until today; and how many the time allows. */
  workingDays: z.int(),
  within: z.int(),
  /** Goes up each time it is kept. */
  contentVersion: z.int(),
  mayEdit: z.boolean(),
});

const changeRow = z.strictObject({
  id,
  number: z.string().nullable(),
  baseId: id,
  baseNumber: z.string(),
  baseName: z.string(),
  items: z.array(item),
  happenedOn: isoDate,
  handedInOn: isoDate.nullable(),
  late: z.boolean(),
  state: stateShape,
});

const changesAsked = {
  sort: ['number', 'base', 'happenedOn', 'handedInOn', 'state'],
  filters: {
    base: z.coerce.number().pipe(id).optional(),
    late: z.literal('true').optional(),
  },
} as const;
export const listChanges = endpoint({
  id: 'change.list',
  method: 'GET',
  path: '/api/changes',
  summary: { zh: '变更备案', en: 'Change filings' },
  action: 'signedIn',
  query: listQuery(changesAsked),
  output: pageOf(changeRow),
});
export const exportChanges = endpoint({
  id: 'change.sheet',
  method: 'GET',
  path: '/api/changes.xlsx',
  summary: { zh: '变更备案：电子表格', en: 'Change filings as a spreadsheet' },
  action: 'signedIn',
  query: exportQuery(changesAsked),
  stream: 'file',
});
export const startChange = endpoint({
  id: 'change.start',
  method: 'POST',
  path: '/api/bases/:id/changes',
  summary: { zh: '编制变更备案', en: 'Draft a change filing' },
  action: 'signedIn',
  params: idParams,
  body: changeBody,
  output: changeShape,
});
export const getChange = endpoint({
  id: 'change.get',
  method: 'GET',
  path: '/api/changes/:id',
  summary: { zh: '变更备案详情', en: 'A change filing' },
  action: 'signedIn',
  params: idParams,
  output: changeShape,
});
export const saveChange = endpoint({
  id: 'change.save',
  method: 'PUT',
  path: '/api/changes/:id',
  summary: { zh: '修改变更备案', en: 'Change a draft' },
  action: 'signedIn',
  params: idParams,
  body: z.strictObject({ ...changeBody.shape, contentVersion: z.int() }),
  output: changeShape,
});
