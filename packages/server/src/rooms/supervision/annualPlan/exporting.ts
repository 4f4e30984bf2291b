import { costHeads, type PlanItem } from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import { type CellInput, writeSheet } from '../../../platform/spreadsheet/index.ts';
import { listItems } from './items.store.ts';
import { seeSheet } from './planSheet.ts';
import { type ConsentedCurriculum, curricula as consentedTo } from './ports.ts';
import { planSheetShape } from './sheetShape.ts';
import { type ItemMember, itemMembers } from './words.ts';

const wide = ['title', 'curriculumId', 'commissionedBy', 'kind', 'favoured', 'need'];
const columns = itemMembers.map(({ id, label }) => ({ header: label.zh, width: wide.includes(id) ? 28 : 12 }));
const counted = ['personTimes', 'hoursTenths', 'sessions', 'monthFrom', 'monthTo', ...costHeads.map(({ id }) => id)];

/** The items of a plan or an amendment as a workbook that can be imported again. */
export async function exportPlanItems(context: Context, id: number): Promise<{ name: string; bytes: Uint8Array }> {
  const { record, plan } = await seeSheet(context, id);
  const curricula = await consentedTo.of(context)(context.tx, plan.baseId, plan.year);
  const items = await listItems(context.tx, id);
  const rows = items.map(({ content }) => itemMembers.map((member) => cellOf(member, content, curricula)));
  return { name: `${record.title}.xlsx`, bytes: await writeSheet({ sheets: [{ name: '项目', columns, rows }] }) };
}

function cellOf(member: ItemMember, item: PlanItem, curricula: readonly ConsentedCurriculum[]): CellInput {
  const { zh } = member.show(item, curricula);
  return zh !== '' && counted.includes(member.id) ? Number(zh) : zh;
}

/** An empty sheet with its headings and an example, and beside it what each column takes. */
export function getPlanItemsTemplate(): Promise<Uint8Array> {
  const shape = planSheetShape(new Date(0).getUTCFullYear(), []);
  const notes = itemMembers.map(({ id, label }) => [
    label.zh,
    id.startsWith('month') ? '1 到 12 的月份' : (shape.columns[id]?.says?.zh ?? ''),
  ]);
  return writeSheet({
    sheets: [
      { name: '项目', columns, rows: [itemMembers.map((member) => cellOf(member, example, []))] },
      {
        name: '填写说明',
        columns: [
          { header: '列', width: 20 },
          { header: '填写要求', width: 90 },
        ],
        rows: notes,
      },
    ],
  });
}

const example: PlanItem = {
  title: '示例：智能制造高级研修班',
  kind: 'commissioned',
  commissioner: 'government',
  commissionedBy: '示例市工业和信息化局',
  letter: null,
  need: 'keyField',
  audience: 'highLevel',
  field: 'equipmentManufacturing',
  subject: 'professional',
  mode: 'onSite',
  curriculumId: null,
  personTimes: 120,
  hoursTenths: 240,
  sessions: 2,
  monthFrom: 3,
  monthTo: 5,
  budget: { lodging: 4_800_000, meals: 1_800_000, venue: 600_000, lecture: 2_400_000, materials: 360_000 },
  feeBasis: 'free',
  publicInterest: true,
  limits: { areas: [], employers: '', ownership: '' },
  favoured: ['privateFirm', 'grassroots'],
};
