import { facilityKinds } from '@jijiao/measures';
import { z } from 'zod';
import { endpoint } from '../kit.ts';
import {
  bilingual,
  exportQuery,
  fileShape,
  id,
  idParams,
  isoDate,
  line,
  listQuery,
  moment,
  pageOf,
  refusal,
  stateShape,
  wordsSought,
} from '../shapes.ts';
import { fen, fileId, inOrder, notInOrder, recordParams, removal, removed, typedLine, version } from './baseRecord.ts';

export const activationSections = ['management', 'measures', 'ledger'] as const;
export type ActivationSection = (typeof activationSections)[number];

const day = isoDate.nullable().default(null);
const file = fileId.nullable().default(null);

/** The entries of the activation list that are one form each, as typed. */
export const activationShapes = {
  management: z.strictObject({
    body: typedLine(120),
    documentNo: typedLine(80),
    setUpFile: file,
    director: typedLine(60),
    appointmentFile: file,
  }),
  measures: z.strictObject({ title: typedLine(120), documentNo: typedLine(80), issuedOn: day, file }),
  ledger: z.strictObject({ name: typedLine(120), openedOn: day, file }),
} as const;

const saved = <T extends z.ZodType>(data: T) =>
  z.strictObject({ data, version: z.int(), savedAt: moment.nullable(), savedBy: z.string().nullable() });

/** A line of the list: complete, or what it lacks. */
const listLine = z.strictObject({
  section: z.enum([...activationSections, 'staff', 'assets']),
  title: bilingual,
  complete: z.boolean(),
  refusals: z.array(refusal),
});

export const getActivation = endpoint({
  id: 'activation.view',
  method: 'GET',
  path: '/api/bases/:id/activation',
  summary: { zh: '基地启用清单', en: 'The activation list of a base' },
  action: 'signedIn',
  params: idParams,
  output: z.strictObject({
    /** Null for a base that came into the register without one. */
    dossier: z
      .strictObject({
        id,
        state: stateShape,
        dueOn: isoDate.nullable(),
        overdue: z.boolean(),
        activatedOn: isoDate.nullable(),
      })
      .nullable(),
    baseStatus: z.string(),
    /** What the register says: after activation the director is changed by a change filing alone. */
    registeredDirector: z.string().nullable(),
    directorClosed: z.boolean(),
    sections: z.strictObject({
      management: saved(activationShapes.management),
      measures: saved(activationShapes.measures),
      ledger: saved(activationShapes.ledger),
    }),
    files: z.array(fileShape),
    staff: z.int(),
    assets: z.int(),
    list: z.array(listLine),
    /** What else stands in the way: a base that is revoked or expired. */
    refusals: z.array(refusal),
    mayKeep: z.boolean(),
  }),
});

export const saveActivation = endpoint({
  id: 'activation.save',
  method: 'PUT',
  path: '/api/bases/:id/activation/:section',
  summary: { zh: '保存启用清单的一项', en: 'Keep an entry of the activation list as typed' },
  action: 'keepRecords',
  params: z.strictObject({ ...idParams.shape, section: z.enum(activationSections) }),
  body: z.strictObject({ version, data: z.record(z.string(), z.unknown()) }),
  output: z.strictObject({
    version: z.int(),
    savedAt: moment,
    /** Whether this entry completed the list and the base now operates. */
    activated: z.boolean(),
  }),
});

const activationsAsked = {
  sort: ['host', 'number', 'guidingUnit', 'state', 'recognisedOn', 'dueOn'],
  filters: { state: z.enum(['open', 'overdue', 'activated']).optional(), q: wordsSought },
} as const;
export const listActivations = endpoint({
  id: 'activation.list',
  method: 'GET',
  path: '/api/activations',
  summary: { zh: '基地启用情况', en: 'Activation of the bases that I may see' },
  action: 'signedIn',
  query: listQuery(activationsAsked),
  output: pageOf(
    z.strictObject({
      id,
      baseId: id,
      number: z.string(),
      host: z.string(),
      guidingUnit: z.string().nullable(),
      state: stateShape,
      recognisedOn: isoDate,
      dueOn: isoDate.nullable(),
      overdue: z.boolean(),
      activatedOn: isoDate.nullable(),
      missing: z.array(bilingual),
    }),
  ),
});

export const findActivation = endpoint({
  id: 'activation.find',
  method: 'GET',
  path: '/api/activations/:id',
  summary: { zh: '启用办件所属的基地', en: 'The base of an activation' },
  action: 'signedIn',
  params: idParams,
  output: z.strictObject({ baseId: id }),
});

const term = { from: isoDate, until: isoDate.nullable() };
const staffShape = { name: line(60), role: line(60), fullTime: z.boolean(), ...term };
export const staffBody = z
  .strictObject(staffShape)
  .refine(({ from, until }) => inOrder(from, until), { path: ['until'], message: notInOrder });
const staffRow = z.strictObject({ id, version: z.int(), ...staffShape });

const staffAsked = {
  sort: ['name', 'role', 'fullTime', 'from', 'until'],
  filters: { q: wordsSought, when: z.enum(['now', 'left', 'all']).default('now') },
} as const;
export const listStaff = endpoint({
  id: 'activation.staff',
  method: 'GET',
  path: '/api/bases/:id/staff',
  summary: { zh: '基地人员名单', en: 'Own staff of a base' },
  action: 'signedIn',
  params: idParams,
  query: listQuery(staffAsked),
  output: pageOf(staffRow),
});
const kept = z.strictObject({ id, version: z.int(), activated: z.boolean() });
export const addStaff = endpoint({
  id: 'activation.addStaff',
  method: 'POST',
  path: '/api/bases/:id/staff',
  summary: { zh: '登记人员', en: 'Enter a member of the staff' },
  action: 'keepRecords',
  params: idParams,
  body: staffBody,
  output: kept,
});
export const changeStaff = endpoint({
  id: 'activation.changeStaff',
  method: 'PUT',
  path: '/api/bases/:id/staff/:record',
  summary: { zh: '修改人员', en: 'Change a member of the staff' },
  action: 'keepRecords',
  params: recordParams,
  body: z.strictObject({ version, data: staffBody }),
  output: kept,
});
export const removeStaff = endpoint({
  id: 'activation.removeStaff',
  method: 'POST',
  path: '/api/bases/:id/staff/:record/removal',
  summary: { zh: '删除误登的人员', en: 'Take out a member entered by mistake' },
  action: 'keepRecords',
  params: recordParams,
  body: removal,
  output: removed,
});
export const exportStaff = endpoint({
  id: 'activation.exportStaff',
  method: 'GET',
  path: '/api/bases/:id/staff.xlsx',
  summary: { zh: '导出人员名单', en: 'Staff as a spreadsheet' },
  action: 'signedIn',
  params: idParams,
  query: exportQuery(staffAsked),
  stream: 'file',
});

const kinds = facilityKinds.map((kind) => kind.id) as [
  (typeof facilityKinds)[number]['id'],
  ...(typeof facilityKinds)[number]['id'][],
];
export const facilityKind = z.enum(kinds);
const assetShape = {
  kind: facilityKind,
  name: line(120),
  quantity: z.int().min(1).max(10_000_000),
  valueFen: fen,
  since: isoDate,
  until: isoDate.nullable(),
};
export const assetBody = z
  .strictObject(assetShape)
  .refine(({ since, until }) => inOrder(since, until), { path: ['until'], message: notInOrder });
const assetRow = z.strictObject({ id, version: z.int(), ...assetShape });

const assetsAsked = {
  sort: ['name', 'kind', 'quantity', 'value', 'since', 'until'],
  filters: {
    q: wordsSought,
    kind: facilityKind.optional(),
    when: z.enum(['now', 'gone', 'all']).default('now'),
  },
} as const;
export const listAssets = endpoint({
  id: 'activation.assets',
  method: 'GET',
  path: '/api/bases/:id/assets',
  summary: { zh: '基地资产清单', en: 'Own assets of a base' },
  action: 'signedIn',
  params: idParams,
  query: listQuery(assetsAsked),
  output: z.strictObject({ page: pageOf(assetRow), valueFen: z.number() }),
});
export const addAsset = endpoint({
  id: 'activation.addAsset',
  method: 'POST',
  path: '/api/bases/:id/assets',
  summary: { zh: '登记资产', en: 'Enter an asset' },
  action: 'keepRecords',
  params: idParams,
  body: assetBody,
  output: kept,
});
export const changeAsset = endpoint({
  id: 'activation.changeAsset',
  method: 'PUT',
  path: '/api/bases/:id/assets/:record',
  summary: { zh: '修改资产', en: 'Change an asset' },
  action: 'keepRecords',
  params: recordParams,
  body: z.strictObject({ version, data: assetBody }),
  output: kept,
});
export const removeAsset = endpoint({
  id: 'activation.removeAsset',
  method: 'POST',
  path: '/api/bases/:id/assets/:record/removal',
  summary: { zh: '删除误登的资产', en: 'Take out an asset entered by mistake' },
  action: 'keepRecords',
  params: recordParams,
  body: removal,
  output: removed,
});
export const exportAssets = endpoint({
  id: 'activation.exportAssets',
  method: 'GET',
  path: '/api/bases/:id/assets.xlsx',
  summary: { zh: '导出资产清单', en: 'Assets as a spreadsheet' },
  action: 'signedIn',
  params: idParams,
  query: exportQuery(assetsAsked),
  stream: 'file',
});
