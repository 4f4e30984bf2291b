import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/exchange';
import { exchangeScopes } from '@jijiao/measures';
import { and, desc, eq, gte, lte, sql } from 'drizzle-orm';
import { filesOf } from '../../../platform/dossier/head.ts';
import type { Context } from '../../../platform/http/context.ts';
import { invalid } from '../../../platform/http/errors.ts';
import { mostRows, named, type SheetColumn } from '../../../platform/spreadsheet/sheetFile.ts';
import { literally } from '../../directory/index.ts';
import { keepBase, seeBase } from '../base/index.ts';
import { useFilesOfBase } from '../baseRecord/files.ts';
import { addRecord, changeRecord, removeRecord, type Which } from '../baseRecord/records.ts';
import { findPartner } from '../partner/partner.store.ts';
import { partner } from '../partner/partner.tables.ts';
import { exchange } from './exchange.tables.ts';

type Row = typeof exchange.$inferSelect;
type Kept = OutputOf<typeof wire.addExchange>;
type Body = BodyOf<typeof wire.addExchange>;
type Wanted = Pick<QueryOf<typeof wire.listExchanges>, 'q' | 'scope' | 'year'>;

function matches(baseId: number, { q, scope, year }: Wanted) {
  const part = q?.trim() ? `%${literally(q.trim())}%` : undefined;
  return and(
    eq(exchange.baseId, baseId),
    scope ? eq(exchange.scope, scope) : undefined,
    year ? and(gte(exchange.on, `${year}-01-01`), lte(exchange.on, `${year}-12-31`)) : undefined,
    part
      ? sql`(${exchange.subject} ilike ${part} or ${exchange.place} ilike ${part} or ${exchange.otherParty} ilike ${part} or ${partner.name} ilike ${part})`
      : undefined,
  );
}

async function readExchanges(context: Context, baseId: number, wanted: Wanted, limit: number, offset = 0) {
  const rows = await context.tx
    .select({
      row: exchange,
      party: sql<string | null>`coalesce(${partner.name}, ${exchange.otherParty})`,
      people: sql<string>`sum(${exchange.people}) over ()`,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(exchange)
    .leftJoin(partner, eq(partner.id, exchange.partnerId))
    .where(matches(baseId, wanted))
    .orderBy(desc(exchange.on), desc(exchange.id))
    .limit(limit)
    .offset(offset);
  return { rows, total: rows[0]?.total ?? 0, people: Number(rows[0]?.people ?? 0) };
}

/** The exchange activities of a base, the latest first, with the people in all that match (Art. 2). */
export async function listExchanges(
  context: Context,
  baseId: number,
  { page, size, ...wanted }: QueryOf<typeof wire.listExchanges>,
): Promise<OutputOf<typeof wire.listExchanges>> {
  await seeBase(context, baseId);
  const { rows, total, people } = await readExchanges(context, baseId, wanted, size, (page - 1) * size);
  const files = await filesOf(
    context.tx,
    rows.flatMap(({ row }) => row.files),
  );
  return {
    page: {
      rows: rows.map(({ row: { baseId: _base, savedAt: _at, savedBy: _by, ...row }, party }) => ({
        ...row,
        party,
        files: row.files.flatMap((id) => files.get(id) ?? []),
      })),
      total,
      capped: false,
    },
    people,
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

type Listed = Awaited<ReturnType<typeof readExchanges>>['rows'][number];
const columns: readonly SheetColumn<Listed>[] = [
  { header: { zh: '日期', en: 'Day' }, cell: ({ row }) => new Date(row.on) },
  { header: { zh: '结束日期', en: 'Until' }, cell: ({ row }) => (row.until === null ? null : new Date(row.until)) },
  { header: { zh: '范围', en: 'Scope' }, cell: ({ row }) => named(exchangeScopes, row.scope) },
  { header: { zh: '地点', en: 'Place' }, width: 20, cell: ({ row }) => row.place },
  { header: { zh: '主题', en: 'Subject' }, width: 40, cell: ({ row }) => row.subject },
  { header: { zh: '交流单位', en: 'With' }, width: 30, cell: ({ party }) => party },
  { header: { zh: '人数', en: 'People' }, cell: ({ row }) => row.people },
  { header: { zh: '成果', en: 'Outcome' }, width: 50, cell: ({ row }) => row.outcome },
  { header: { zh: '材料数', en: 'Files' }, cell: ({ row }) => row.files.length },
];

/** All activities of a base as a list to export. */
export async function exportExchanges(context: Context, baseId: number) {
  await seeBase(context, baseId);
  const { rows } = await readExchanges(context, baseId, {}, mostRows);
  return { name: { zh: '交流活动', en: 'Exchange activities' }, columns, rows };
}
