import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/facility';
import { facilityKinds } from '@jijiao/measures';
import { and, eq, gte, isNull, lt, lte, or, sql } from 'drizzle-orm';
import type { Context } from '../../../platform/http/context.ts';
import { invalid } from '../../../platform/http/errors.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { exported } from '../../../platform/listing/exported.ts';
import { listing } from '../../../platform/listing/listing.ts';
import { inOrderOf, pinyin } from '../../../platform/listing/order.ts';
import { named, type SheetColumn } from '../../../platform/spreadsheet/sheetFile.ts';
import { asset } from '../activation/activation.tables.ts';
import { keepBase, seeBase } from '../base/index.ts';
import { addRecord, changeRecord, removeRecord, type Which } from '../baseRecord/records.ts';
import { facility } from './facility.tables.ts';

type Row = typeof facility.$inferSelect;
type Kept = OutputOf<typeof wire.addFacility>;
type Body = BodyOf<typeof wire.addFacility>;
type Wanted = Omit<QueryOf<typeof wire.listFacilities>, 'page' | 'size'>;

const stays = ({ today }: Context) => or(isNull(facility.until), gte(facility.until, today));

function facilitiesOf(context: Context, baseId: number, { q, kind, when, ...order }: Wanted) {
  return listing(
    context.tx,
    {
      from: () =>
        context.tx
          .select({ row: facility, asset: asset.name })
          .from(facility)
          .leftJoin(asset, eq(asset.id, facility.assetId))
          .$dynamic(),
      by: {
        name: pinyin(facility.name),
        kind: inOrderOf(facilityKinds, facility.kind),
        capacity: facility.capacity,
        area: facility.areaM2,
        address: pinyin(facility.address),
        from: facility.from,
        until: facility.until,
      },
      filters: [
        eq(facility.baseId, baseId),
        kind && eq(facility.kind, kind),
        when === 'now' ? stays(context) : when === 'gone' ? lt(facility.until, context.today) : undefined,
      ],
      words: { sought: q, in: [facility.name, facility.address] },
      order: [facility.kind, facility.from],
      id: facility.id,
    },
    order,
  );
}

/** The facilities of a base, with what it has in all today: venues, seats, area, practice sites, people online (Arts 2, 8). */
export async function listFacilities(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.listFacilities>,
): Promise<OutputOf<typeof wire.listFacilities>> {
  await seeBase(context, baseId);
  const { rows, ...counted } = await facilitiesOf(context, baseId, query).page(query);
  return {
    page: {
      rows: rows.map(({ row: { baseId: _base, savedAt: _at, savedBy: _by, ...row }, asset: name }) => ({
        ...row,
        asset: name,
      })),
      ...counted,
    },
    sums: await sumUp(context, baseId),
  };
}

async function sumUp(context: Context, baseId: number) {
  const inPlaces = sql`${facility.kind} in ('venue', 'practice')`;
  const online = sql`${facility.kind} = 'platform'`;
  const [sums] = await context.tx
    .select({
      venues: sql<string>`count(*) filter (where ${facility.kind} = 'venue')`,
      seats: sql<string>`coalesce(sum(${facility.capacity}) filter (where ${inPlaces}), 0)`,
      areaM2: sql<string>`coalesce(sum(${facility.areaM2}) filter (where ${inPlaces}), 0)`,
      practiceSites: sql<string>`count(*) filter (where ${facility.kind} = 'practice')`,
      onlineCapacity: sql<string>`coalesce(sum(${facility.capacity}) filter (where ${online}), 0)`,
    })
    .from(facility)
    .where(and(eq(facility.baseId, baseId), stays(context), lte(facility.from, context.today)));
  const of = (name: 'venues' | 'seats' | 'areaM2' | 'practiceSites' | 'onlineCapacity') => Number(sums?.[name] ?? 0);
  return {
    venues: of('venues'),
    seats: of('seats'),
    areaM2: of('areaM2'),
    practiceSites: of('practiceSites'),
    onlineCapacity: of('onlineCapacity'),
  };
}

/** Enters a facility: an entry of the own asset list, or what another body lends. */
export async function addFacility(context: Context, baseId: number, body: Body): Promise<Kept> {
  await keepBase(context, baseId);
  await beOwnAsset(context, baseId, body);
  const { id, version } = await addRecord<Row>(context, facility, { ...body, baseId });
  return { id, version };
}

/** Changes a facility, or says until when the base has it; what stood before is kept. */
export async function changeFacility(context: Context, which: Which, data: Body): Promise<Kept> {
  await keepBase(context, which.baseId);
  await beOwnAsset(context, which.baseId, data);
  const { id, version } = await changeRecord<Row>(context, facility, 'facility', which, data);
  return { id, version };
}

/** Takes out a facility entered by mistake, with the reason. */
export async function removeFacility(context: Context, which: Which, reason: string): Promise<{ removed: true }> {
  await keepBase(context, which.baseId);
  await removeRecord(context, facility, 'facility', which, reason);
  return { removed: true };
}

async function beOwnAsset(context: Context, baseId: number, { assetId }: Body): Promise<void> {
  if (assetId === null) return;
  // Held until the transaction ends: it is not taken off the list meanwhile.
  const [found] = await context.tx
    .select({ id: asset.id })
    .from(asset)
    .where(and(eq(asset.id, assetId), eq(asset.baseId, baseId)))
    .for('key share');
  if (!found)
    throw invalid([{ path: 'assetId', message: '不在本基地的资产清单上 / not on the asset list of this base' }]);
}

type Listed = { row: Row; asset: string | null };
const columns: readonly SheetColumn<Listed>[] = [
  { header: { zh: '类别', en: 'Kind' }, cell: ({ row }) => named(facilityKinds, row.kind) },
  { header: { zh: '名称', en: 'Name' }, width: 30, cell: ({ row }) => row.name },
  { header: { zh: '地址', en: 'Address' }, width: 36, cell: ({ row }) => row.address },
  { header: { zh: '容纳人数', en: 'People' }, cell: ({ row }) => row.capacity },
  { header: { zh: '面积（m²）', en: 'Area (m²)' }, cell: ({ row }) => row.areaM2 },
  { header: { zh: '资产清单', en: 'Asset' }, width: 24, cell: ({ asset: name }) => name },
  { header: { zh: '提供单位', en: 'Lent by' }, width: 24, cell: ({ row }) => row.owner },
  { header: { zh: '启用日期', en: 'From' }, cell: ({ row }) => new Date(row.from) },
  { header: { zh: '停用日期', en: 'Until' }, cell: ({ row }) => (row.until === null ? null : new Date(row.until)) },
  { header: { zh: '说明', en: 'Note' }, width: 40, cell: ({ row }) => row.note },
];

/** The facilities of a base that the list shows, as a spreadsheet. */
export async function exportFacilities(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.exportFacilities>,
): Promise<MadeFile> {
  await seeBase(context, baseId);
  return exported(query, facilitiesOf(context, baseId, query), {
    name: { zh: '设施', en: 'Facilities' },
    columns,
  });
}
