import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { exportQuery, id, idParams, isoDate, line, listQuery, pageOf, prose, wordsSought } from '../shapes.ts';
import { facilityKind } from './activation.ts';
import { inOrder, notInOrder, recordParams, removal, removed, version } from './baseRecord.ts';

const facilityShape = {
  kind: facilityKind,
  name: line(120),
  /** Address of a place; web address of a platform. */
  address: line(200).nullable(),
  /** People that find room, or learn at the same time on a platform. */
  capacity: z.int().min(1).max(10_000_000).nullable(),
  /** Square metres. */
  areaM2: z.int().min(1).max(100_000_000).nullable(),
  /** The entry of the own asset list that it is; null where the base uses what others own. */
  assetId: id.nullable(),
  /** Whose it is, where it is not the base's own. */
  owner: line(120).nullable(),
  from: isoDate,
  until: isoDate.nullable(),
  note: prose(1000),
};
export const facilityBody = z
  .strictObject(facilityShape)
  .refine(({ from, until }) => inOrder(from, until), { path: ['until'], message: notInOrder })
  .refine(({ assetId, owner }) => (assetId === null) !== (owner === null), {
    path: ['owner'],
    message: '选择资产清单中的一项，或写明由谁提供 / name an entry of the asset list, or whose it is',
  });
const kept = z.strictObject({ id, version: z.int() });
const write = { action: 'institution.applicant' } as const;

const facilitiesAsked = {
  sort: ['name', 'kind', 'capacity', 'area', 'address', 'from', 'until'],
  filters: {
    q: wordsSought,
    kind: facilityKind.optional(),
    when: z.enum(['now', 'gone', 'all']).default('now'),
  },
} as const;

export const listFacilities = endpoint({
  id: 'facility.list',
  method: 'GET',
  path: '/api/bases/:id/facilities',
  summary: { zh: '设施', en: 'Facilities of a base' },
  action: 'signedIn',
  params: idParams,
  query: listQuery(facilitiesAsked),
  output: z.strictObject({
    page: pageOf(z.strictObject({ id, version: z.int(), ...facilityShape, asset: z.string().nullable() })),
    /** What the base has today, whatever the filter. */
    sums: z.strictObject({
      venues: z.int(),
      seats: z.int(),
      areaM2: z.int(),
      practiceSites: z.int(),
      onlineCapacity: z.int(),
    }),
  }),
});
export const addFacility = endpoint({
  id: 'facility.add',
  method: 'POST',
  path: '/api/bases/:id/facilities',
  summary: { zh: '登记设施', en: 'Enter a facility' },
  ...write,
  params: idParams,
  body: facilityBody,
  output: kept,
  action: 'keepRecords',
});
export const changeFacility = endpoint({
  id: 'facility.change',
  method: 'PUT',
  path: '/api/bases/:id/facilities/:record',
  summary: { zh: '修改设施', en: 'Change a facility' },
  ...write,
  params: recordParams,
  body: z.strictObject({ version, data: facilityBody }),
  output: kept,
  action: 'keepRecords',
});
export const removeFacility = endpoint({
  id: 'facility.remove',
  method: 'POST',
  path: '/api/bases/:id/facilities/:record/removal',
  summary: { zh: '删除误登的设施', en: 'Take out a facility entered by mistake' },
  ...write,
  params: recordParams,
  body: removal,
  output: removed,
  action: 'keepRecords',
});
export const exportFacilities = endpoint({
  id: 'facility.export',
  method: 'GET',
  path: '/api/bases/:id/facilities.xlsx',
  summary: { zh: '导出设施', en: 'Facilities as a spreadsheet' },
  action: 'signedIn',
  params: idParams,
  query: exportQuery(facilitiesAsked),
  stream: 'file',
});
