import {
  addPlanItem,
  emptyPlanItem,
  listPlanItems,
  listPlans,
  markPlanItem,
  openAmendment,
  openPlan,
  type PlanItemContent,
  saveAmendmentReason,
  savePlanItem,
} from '@jijiao/contract';
import { isMarketService } from '@jijiao/measures';
import { makeNow } from './chapterThree.ts';
import type { Desk } from './desk.ts';
import { evidencePdf } from './material.ts';
import { makeDice } from './names.ts';

/** How far a plan goes. */
export type PlanStage = 'file' | 'examine' | 'submit' | 'return' | 'draft';

/** The plan of a base for a year, carried as far as said. Gives its id; nothing where the law keeps it closed. */
export async function makePlan(desk: Desk, year: number, last: PlanStage): Promise<number | undefined> {
  const id = await writePlan(desk, year);
  if (id !== undefined) await carry(desk, id, last);
  return id;
}

/** Opens the plan of a year, or takes the one that the clock has opened, and writes its items. Nothing where the law keeps it closed. */
async function writePlan({ host, baseId, field, index }: Desk, year: number): Promise<number | undefined> {
  const { rows, openable } = await host.call(listPlans, { params: { id: baseId } });
  const there = rows.find((row) => row.year === year)?.id;
  if (there === undefined && openable.find((each) => each.year === year)?.refusals.length !== 0) return undefined;
  const id = there ?? (await host.call(openPlan, { params: { id: baseId }, body: { year } })).id;
  const { curricula } = await host.call(listPlanItems, { params: { id }, query: {} });
  const dice = makeDice(index * 31 + year);
  const items = itemsOf(field).slice(0, 6 + dice(3));
  for (const [at, planned] of items.entries()) {
    const item = sized(planned, 6 + dice(9));
    const letter =
      item.kind === 'commissioned'
        ? await host.upload('委托函.pdf', await evidencePdf('委托函', [item.commissionedBy, item.title]), id)
        : null;
    const curriculumId = curricula[at % Math.max(1, curricula.length)]?.id ?? null;
    await host.call(addPlanItem, { params: { id }, body: { ...item, letter, curriculumId } });
  }
  return id;
}

/** Carries a plan or an amendment as far as it is to go. */
async function carry({ stage, host, officer }: Desk, id: number, last: PlanStage): Promise<void> {
  if (last === 'draft') return;
  await makeNow(host, id, 'submit');
  if (last === 'submit') return;
  if (last === 'return') {
    const { rows } = await officer.call(listPlanItems, { params: { id }, query: {} });
    const notes = ['人次与预算不匹配，请核实。', '请写明委托方的具体部门。'];
    for (const [at, note] of notes.entries()) {
      const item = rows[at]?.id;
      if (item !== undefined) await officer.call(markPlanItem, { params: { id, item }, body: { note } });
    }
    await makeNow(officer, id, 'return', '请按批注逐项修改后重新报送。');
    return;
  }
  await makeNow(officer, id, 'examine', '计划与培训规划一致，同意报备。');
  if (last === 'file') await makeNow(await stage.cast.as('province'), id, 'file');
}

/** An amendment of a plan on file, filed: one more course of its first item. */
export async function amendPlan(desk: Desk, planId: number): Promise<void> {
  const { host } = desk;
  const { id } = await host.call(openAmendment, { params: { id: planId }, body: {} });
  const { rows } = await host.call(listPlanItems, { params: { id }, query: {} });
  const [first] = rows;
  if (!first) return;
  const content = { ...contentOf(first), personTimes: first.personTimes + 40, monthTo: 12 };
  await host.call(savePlanItem, { params: { id, item: first.id }, body: { version: first.version, content } });
  await host.call(saveAmendmentReason, {
    params: { id },
    body: { reason: '委托方追加一期培训，人次和时间相应调整。', version: 0 },
  });
  await carry(desk, id, 'file');
}

function contentOf(row: PlanItemContent): PlanItemContent {
  const members = Object.keys(emptyPlanItem) as (keyof PlanItemContent)[];
  return Object.fromEntries(members.map((member) => [member, row[member]])) as PlanItemContent;
}

/** An item of so many tenths of its size. */
function sized(item: PlanItemContent, tenths: number): PlanItemContent {
  const budget = Object.entries(item.budget).map(([head, fen]) => [head, Math.round(((fen ?? 0) * tenths) / 10)]);
  return {
    ...item,
    personTimes: Math.round((item.personTimes * tenths) / 10),
    budget: Object.fromEntries(budget) as PlanItemContent['budget'],
  };
}

/** The items of a plan in a field: public tasks of every kind, and two market services beside them. */
function itemsOf({ id: field, zh: name }: Desk['field']): readonly PlanItemContent[] {
  const item = (title: string, change: Partial<PlanItemContent>): PlanItemContent => ({
    ...emptyPlanItem,
    title: `${name}${title}`,
    need: 'keyField',
    audience: 'backbone',
    field,
    subject: 'professional',
    mode: 'onSite',
    personTimes: 100,
    hoursTenths: 240,
    sessions: 2,
    monthFrom: 3,
    monthTo: 6,
    feeBasis: isMarketService(change.kind ?? null) ? 'market' : 'free',
    publicInterest: !isMarketService(change.kind ?? null),
    favoured: isMarketService(change.kind ?? null) ? [] : ['grassroots', 'privateFirm'],
    budget: {
      lodging: 4_800_000,
      meals: 1_800_000,
      venue: 600_000,
      lecture: 2_400_000,
      materials: 360_000,
      transport: 200_000,
      other: 0,
    },
    ...change,
  });
  return [
    item('高级研修班', { kind: 'keyProject', audience: 'highLevel', need: 'majorTask', personTimes: 120 }),
    item('骨干人才研修班', {
      kind: 'commissioned',
      commissioner: 'government',
      commissionedBy: '市工业和信息化局',
      personTimes: 160,
      monthFrom: 4,
      monthTo: 9,
    }),
    item('急需紧缺人才培训班', {
      kind: 'commissioned',
      commissioner: 'enterprise',
      commissionedBy: '曹妃甸示例装备公司',
      audience: 'urgent',
      mode: 'mixed',
    }),
    item('专业科目网络培训', { kind: 'subject', mode: 'online', personTimes: 600, hoursTenths: 600, sessions: 1 }),
    item('继续教育师资研修班', { kind: 'subject', audience: 'teachers', personTimes: 60, monthFrom: 7, monthTo: 8 }),
    item('课程与教材开发', {
      kind: 'research',
      need: 'frontier',
      personTimes: 0,
      hoursTenths: 0,
      budget: { lecture: 800_000, materials: 1_200_000 },
    }),
    item('岗位能力提升班', { kind: 'ability', audience: 'backbone', personTimes: 90, monthFrom: 9, monthTo: 11 }),
    item('职业资格继续教育', { kind: 'licence', mode: 'online', personTimes: 300, sessions: 4, monthTo: 11 }),
  ];
}
