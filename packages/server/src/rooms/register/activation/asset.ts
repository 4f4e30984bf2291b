import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/activation';
import { facilityKinds } from '@jijiao/measures';
import { eq, gte, isNull, lt, or, sql } from 'drizzle-orm';
import type { Context } from '../../../platform/http/context.ts';
import { invalid } from '../../../platform/http/errors.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { exported } from '../../../platform/listing/exported.ts';
import { listing, whereOf } from '../../../platform/listing/listing.ts';
import { inOrderOf, pinyin } from '../../../platform/listing/order.ts';
import { named, type SheetColumn } from '../../../platform/spreadsheet/sheetFile.ts';
import { seeBase } from '../base/index.ts';
import { addRecord, changeRecord, removeRecord, type Which } from '../baseRecord/records.ts';
import { facility } from '../facility/facility.tables.ts';
import { asset } from './activation.tables.ts';
import { changeList } from './listing.ts';

type Row = typeof asset.$inferSelect;
type Kept = OutputOf<typeof wire.addAsset>;
type Wanted = Omit<QueryOf<typeof wire.listAssets>, 'page' | 'size'>;

function narrowed({ today }: Context, baseId: number, { q, kind, when }: Wanted) {
  const stays = or(isNull(asset.until), gte(asset.until, today));
  return {
    filters: [
      eq(asset.baseId, baseId),
      kind && eq(asset.kind, kind),
      when === 'now' ? stays : when === 'gone' ? lt(asset.until, today) : undefined,
    ],
    words: { sought: q, in: [asset.name] },
  };
}

function assetsOf(context: Context, baseId: number, wanted: Wanted) {
  return listing(
    context.tx,
    {
      from: () => context.tx.select().from(asset).$dynamic(),
      by: {
        name: pinyin(asset.name),
        kind: inOrderOf(facilityKinds, asset.kind),
        quantity: asset.quantity,
        value: asset.valueFen,
        since: asset.since,
        until: asset.until,
      },
      ...narrowed(context, baseId, wanted),
      order: [asset.kind, asset.since],
      id: asset.id,
    },
    wanted,
  );
}

/** The own assets of a base, a page of them, with the value of all that match, in fen (Art. 7). */
export async function listAssets(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.listAssets>,
): Promise<OutputOf<typeof wire.listAssets>> {
  await seeBase(context, baseId);
  const page = await assetsOf(context, baseId, query)
    .shown((rows) => rows.map(shown))
    .page(query);
  const [sum] = await context.tx
    .select({ value: sql<string>`coalesce(sum(${asset.valueFen}), 0)` })
    .from(asset)
    .where(whereOf(narrowed(context, baseId, query)));
  return { page, valueFen: Number(sum?.value ?? 0) };
}

const shown = ({ id, version, kind, name, quantity, valueFen, since, until }: Row) => ({
  id,
  version,
  kind,
  name,
  quantity,
  valueFen,
  since,
  until,
});

/** Enters an asset; with the last thing missing the base begins to operate. */
export async function addAsset(context: Context, baseId: number, data: BodyOf<typeof wire.addAsset>): Promise<Kept> {
  const { kept, activated } = await changeList(context, baseId, () =>
    addRecord<Row>(context, asset, { ...data, baseId }),
  );
  return { id: kept.id, version: kept.version, activated };
}

/** Changes an asset, or says until when the base had it; what stood before is kept. */
export async function changeAsset(
  context: Context,
  baseId: number,
  id: number,
  { version, data }: BodyOf<typeof wire.changeAsset>,
): Promise<Kept> {
  const { kept, activated } = await changeList(context, baseId, () =>
    changeRecord<Row>(context, asset, 'asset', { baseId, id, version }, data),
  );
  return { id: kept.id, version: kept.version, activated };
}

/** Takes out an asset entered by mistake, with the reason; one that a facility names stays (422). */
export async function removeAsset(context: Context, which: Which, reason: string): Promise<{ removed: true }> {
  await changeList(context, which.baseId, async () => {
    if ((await context.tx.$count(facility, eq(facility.assetId, which.id))) > 0) throw inUse();
    await removeRecord(context, asset, 'asset', which, reason);
  });
  return { removed: true };
}

const inUse = () =>
  invalid([
    {
      path: 'reason',
      message:
        '设施登记引用了这项资产，请先修改设施；不再使用的填写处置日期 / A facility names it: change that first, or give the day until which the base had it',
    },
  ]);

const columns: readonly SheetColumn<Row>[] = [
  { header: { zh: '类别', en: 'Kind' }, cell: (row) => named(facilityKinds, row.kind) },
  { header: { zh: '名称', en: 'Name' }, width: 30, cell: (row) => row.name },
  { header: { zh: '数量', en: 'Quantity' }, cell: (row) => row.quantity },
  { header: { zh: '价值（元）', en: 'Value (yuan)' }, cell: (row) => row.valueFen / 100 },
  { header: { zh: '入账日期', en: 'Since' }, cell: (row) => new Date(row.since) },
  { header: { zh: '处置日期', en: 'Until' }, cell: (row) => (row.until === null ? null : new Date(row.until)) },
];

/** The assets that the list shows, as a spreadsheet. */
export async function exportAssets(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.exportAssets>,
): Promise<MadeFile> {
  await seeBase(context, baseId);
  return exported(query, assetsOf(context, baseId, query), {
    name: { zh: '基地资产清单', en: 'Assets of the base' },
    columns,
  });
}
