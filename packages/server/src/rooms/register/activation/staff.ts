import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/activation';
import { and, asc, eq, gte, isNull, lt, or, sql } from 'drizzle-orm';
import type { Context } from '../../../platform/http/context.ts';
import { mostRows, type SheetColumn } from '../../../platform/spreadsheet/sheetFile.ts';
import { literally } from '../../directory/index.ts';
import { seeBase } from '../base/index.ts';
import { addRecord, changeRecord, removeRecord, type Which } from '../baseRecord/records.ts';
import { staffMember } from './activation.tables.ts';
import { changeList } from './listing.ts';

type Row = typeof staffMember.$inferSelect;
type Kept = OutputOf<typeof wire.addStaff>;

function matches(context: Context, baseId: number, { q, when }: Pick<QueryOf<typeof wire.listStaff>, 'q' | 'when'>) {
  const part = q?.trim() ? `%${literally(q.trim())}%` : undefined;
  const stays = or(isNull(staffMember.until), gte(staffMember.until, context.today));
  return and(
    eq(staffMember.baseId, baseId),
    when === 'now' ? stays : when === 'left' ? lt(staffMember.until, context.today) : undefined,
    part ? sql`(${staffMember.name} ilike ${part} or ${staffMember.role} ilike ${part})` : undefined,
  );
}

/** The own staff of a base, a page of it: who is there, who has left, or all (Art. 7). */
export async function listStaff(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.listStaff>,
): Promise<OutputOf<typeof wire.listStaff>> {
  await seeBase(context, baseId);
  const where = matches(context, baseId, query);
  const rows = await readStaff(context, where, query.size, (query.page - 1) * query.size);
  return { rows: rows.map(shown), total: await context.tx.$count(staffMember, where), capped: false };
}

function readStaff(context: Context, where: ReturnType<typeof matches>, limit: number, offset = 0): Promise<Row[]> {
  return context.tx
    .select()
    .from(staffMember)
    .where(where)
    .orderBy(asc(staffMember.from), asc(staffMember.id))
    .limit(limit)
    .offset(offset);
}

const shown = ({ id, version, name, role, fullTime, from, until }: Row) => ({
  id,
  version,
  name,
  role,
  fullTime,
  from,
  until,
});

/** Enters a member of the staff; with the last thing missing the base begins to operate. */
export async function addStaff(context: Context, baseId: number, data: BodyOf<typeof wire.addStaff>): Promise<Kept> {
  const { kept, activated } = await changeList(context, baseId, () =>
    addRecord<Row>(context, staffMember, { ...data, baseId }),
  );
  return { id: kept.id, version: kept.version, activated };
}

/** Changes a member of the staff, or says when they leave; what stood before is kept. */
export async function changeStaff(
  context: Context,
  baseId: number,
  id: number,
  { version, data }: BodyOf<typeof wire.changeStaff>,
): Promise<Kept> {
  const { kept, activated } = await changeList(context, baseId, () =>
    changeRecord<Row>(context, staffMember, 'staff', { baseId, id, version }, data),
  );
  return { id: kept.id, version: kept.version, activated };
}

/** Takes out a member entered by mistake, with the reason. */
export async function removeStaff(context: Context, which: Which, reason: string): Promise<{ removed: true }> {
  await changeList(context, which.baseId, () => removeRecord(context, staffMember, 'staff', which, reason));
  return { removed: true };
}

const columns: readonly SheetColumn<Row>[] = [
  { header: { zh: '姓名', en: 'Name' }, cell: (row) => row.name },
  { header: { zh: '岗位', en: 'Role' }, width: 24, cell: (row) => row.role },
  {
    header: { zh: '专兼职', en: 'Engagement' },
    cell: (row) => (row.fullTime ? { zh: '专职', en: 'Full-time' } : { zh: '兼职', en: 'Part-time' }),
  },
  { header: { zh: '到岗日期', en: 'From' }, cell: (row) => new Date(row.from) },
  { header: { zh: '离岗日期', en: 'Until' }, cell: (row) => (row.until === null ? null : new Date(row.until)) },
];

/** The whole staff, those who left included, as a list to export. */
export async function exportStaff(context: Context, baseId: number) {
  await seeBase(context, baseId);
  const rows = await readStaff(context, matches(context, baseId, { when: 'all' }), mostRows);
  return { name: { zh: '基地人员名单', en: 'Staff of the base' }, columns, rows };
}
