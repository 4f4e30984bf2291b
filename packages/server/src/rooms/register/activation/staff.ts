import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/activation';
import { eq, gte, isNull, lt, or } from 'drizzle-orm';
import type { Context } from '../../../platform/http/context.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { exported } from '../../../platform/listing/exported.ts';
import { listing } from '../../../platform/listing/listing.ts';
import { pinyin } from '../../../platform/listing/order.ts';
import type { SheetColumn } from '../../../platform/spreadsheet/sheetFile.ts';
import { seeBase } from '../base/index.ts';
import { addRecord, changeRecord, removeRecord, type Which } from '../baseRecord/records.ts';
import { staffMember } from './activation.tables.ts';
import { changeList } from './listing.ts';

type Row = typeof staffMember.$inferSelect;
type Kept = OutputOf<typeof wire.addStaff>;

type Wanted = Omit<QueryOf<typeof wire.listStaff>, 'page' | 'size'>;

function staffOf({ tx, today }: Context, baseId: number, { q, when, ...order }: Wanted) {
  const stays = or(isNull(staffMember.until), gte(staffMember.until, today));
  return listing(
    tx,
    {
      from: () => tx.select().from(staffMember).$dynamic(),
      by: {
        name: pinyin(staffMember.name),
        role: pinyin(staffMember.role),
        fullTime: staffMember.fullTime,
        from: staffMember.from,
        until: staffMember.until,
      },
      filters: [
        eq(staffMember.baseId, baseId),
        when === 'now' ? stays : when === 'left' ? lt(staffMember.until, today) : undefined,
      ],
      words: { sought: q, in: [staffMember.name, staffMember.role] },
      order: [staffMember.from],
      id: staffMember.id,
    },
    order,
  );
}

/** The own staff of a base, a page of it: who is there, who has left, or all (Art. 7). */
export async function listStaff(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.listStaff>,
): Promise<OutputOf<typeof wire.listStaff>> {
  await seeBase(context, baseId);
  return staffOf(context, baseId, query)
    .shown((rows) => rows.map(shown))
    .page(query);
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

/** The staff that the list shows, as a spreadsheet. */
export async function exportStaff(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.exportStaff>,
): Promise<MadeFile> {
  await seeBase(context, baseId);
  return exported(query, staffOf(context, baseId, query), {
    name: { zh: '基地人员名单', en: 'Staff of the base' },
    columns,
  });
}
