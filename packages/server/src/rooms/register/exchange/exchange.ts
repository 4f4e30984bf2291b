import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/exchange';
import { exchangeScopes } from '@jijiao/measures';
import { and, desc, eq, gte, lte, sql } from 'drizzle-orm';
import { filesOf } from '../../../platform/dossier/head.ts';
import type { Context } from '../../../platform/http/context.ts';
import { invalid } from '../../../platform/http/errors.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { exported } from '../../../platform/listing/exported.ts';
import { listing, whereOf } from '../../../platform/listing/listing.ts';
import { inOrderOf, pinyin } from '../../../platform/listing/order.ts';
import { named, type SheetColumn } from '../../../platform/spreadsheet/sheetFile.ts';
import { keepBase, seeBase } from '../base/index.ts';
import { useFilesOfBase } from '../baseRecord/files.ts';
import { addRecord, changeRecord, removeRecord, type Which } from '../baseRecord/records.ts';
import { findPartner } from '../partner/partner.store.ts';
import { partner } from '../partner/partner.tables.ts';
import { exchange } from './exchange.tables.ts';

type Row = typeof exchange.$inferSelect;
type Kept = OutputOf<typeof wire.addExchange>;
type Body = BodyOf<typeof wire.addExchange>;
type Wanted = Omit<QueryOf<typeof wire.listExchanges>, 'page' | 'size'>;

const party = sql<string | null>`coalesce(${partner.name}, ${exchange.otherParty})`;

const narrowed = (baseId: number, { q, scope, year }: Wanted) => ({
  filters: [
    eq(exchange.baseId, baseId),
    scope && eq(exchange.scope, scope),
    year ? and(gte(exchange.on, `${year}-01-01`), lte(exchange.on, `${year}-12-31`)) : undefined,
  ],
  words: { sought: q, in: [exchange.subject, exchange.place, exchange.otherParty, partner.name] },
});

function exchangesOf({ tx }: Context, baseId: number, wanted: Wanted) {
  return listing(
    tx,
    {
      from: () =>
        tx
          .select({ row: exchange, party })
          .from(exchange)
          .leftJoin(partner, eq(partner.id, exchange.partnerId))
          .$dynamic(),
      by: {
        subject: pinyin(exchange.subject),
        on: exchange.on,
        scope: inOrderOf(exchangeScopes, exchange.scope),
        place: pinyin(exchange.place),
        party: pinyin(party),
        people: exchange.people,
      },
      ...narrowed(baseId, wanted),
      order: [desc(exchange.on), desc(exchange.id)],
      id: exchange.id,
    },
    wanted,
  );
}

async function sumPeople({ tx }: Context, baseId: number, wanted: Wanted): Promise<number> {
  const [sum] = await tx
    .select({ people: sql<string>`coalesce(sum(${exchange.people}), 0)` })
    .from(exchange)
    .leftJoin(partner, eq(partner.id, exchange.partnerId))
    .where(whereOf(narrowed(baseId, wanted)));
  return Number(sum?.people ?? 0);
}

/** The exchange activities of a base, the latest first, with the people in all that match (Art. 2). */
export async function listExchanges(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.listExchanges>,
): Promise<OutputOf<typeof wire.listExchanges>> {
  await seeBase(context, baseId);
  const { rows, ...counted } = await exchangesOf(context, baseId, query).page(query);
  const files = await filesOf(
    context.tx,
    rows.flatMap(({ row }) => row.files),
  );
  return {
    page: {
      rows: rows.map(({ row: { baseId: _base, savedAt: _at, savedBy: _by, ...row }, party: name }) => ({
        ...row,
        party: name,
        files: row.files.flatMap((id) => files.get(id) ?? []),
      })),
      ...counted,
    },
    people: await sumPeople(context, baseId, query),
  };
}

/** Enters an exchange activity that has taken place, with whom, and what came of it. */
export async function addExchange(context: Context, baseId: number, body: Body): Promise<Kept> {
  await keepBase(context, baseId);
  await check(context, baseId, body);
  const { id, version } = await addRecord<Row>(context, exchange, { ...body, baseId });
  return { id, version };
}

/** Changes an activity; what stood before is kept. */
export async function changeExchange(context: Context, which: Which, data: Body): Promise<Kept> {
  await keepBase(context, which.baseId);
  await check(context, which.baseId, data);
  const { id, version } = await changeRecord<Row>(context, exchange, 'exchange', which, data);
  return { id, version };
}

/** Takes out an activity entered by mistake, with the reason. */
export async function removeExchange(context: Context, which: Which, reason: string): Promise<{ removed: true }> {
  await keepBase(context, which.baseId);
  await removeRecord(context, exchange, 'exchange', which, reason);
  return { removed: true };
}

/** What shape alone does not see: the day has come, the partner is one of this base, the files are the actor's to use. */
async function check(context: Context, baseId: number, { on, partnerId, files }: Body): Promise<void> {
  if (on > context.today) {
    throw invalid([{ path: 'on', message: '活动还没有举行 / it has not taken place yet' }]);
  }
  if (partnerId !== null && !(await findPartner(context.tx, baseId, partnerId))) {
    throw invalid([{ path: 'partnerId', message: '不是本基地的合作单位 / no partner of this base' }]);
  }
  await useFilesOfBase(context, baseId, files, 'files');
}

type Listed = { row: Row; party: string | null };
const columns: readonly SheetColumn<Listed>[] = [
  { header: { zh: '日期', en: 'Day' }, cell: ({ row }) => new Date(row.on) },
  { header: { zh: '结束日期', en: 'Until' }, cell: ({ row }) => (row.until === null ? null : new Date(row.until)) },
  { header: { zh: '范围', en: 'Scope' }, cell: ({ row }) => named(exchangeScopes, row.scope) },
  { header: { zh: '地点', en: 'Place' }, width: 20, cell: ({ row }) => row.place },
  { header: { zh: '主题', en: 'Subject' }, width: 40, cell: ({ row }) => row.subject },
  { header: { zh: '交流单位', en: 'With' }, width: 30, cell: ({ party: name }) => name },
  { header: { zh: '人数', en: 'People' }, cell: ({ row }) => row.people },
  { header: { zh: '成果', en: 'Outcome' }, width: 50, cell: ({ row }) => row.outcome },
  { header: { zh: '材料数', en: 'Files' }, cell: ({ row }) => row.files.length },
];

/** The activities of a base that the list shows, as a spreadsheet. */
export async function exportExchanges(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.exportExchanges>,
): Promise<MadeFile> {
  await seeBase(context, baseId);
  return exported(query, exchangesOf(context, baseId, query), {
    name: { zh: '交流活动', en: 'Exchange activities' },
    columns,
  });
}
