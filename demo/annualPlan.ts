import {
  addPlanItem,
  emptyPlanItem,
  getDossierHead,
  listBases,
  listPlanItemRows,
  listPlans,
  makeMove,
  markPlanItem,
  openAmendment,
  openPlan,
  type PlanItemContent,
  saveAmendmentReason,
  savePlanItem,
} from '@jijiao/contract';
import { type FieldId, fields, isMarketService } from '@jijiao/measures';
import type { Caller } from './caller.ts';
import { applicantOf, makeNow, officerOf, type Stage } from './chapterThree.ts';
import { evidencePdf } from './material.ts';
import { institutions } from './names.ts';
import { playSummary } from './summary.ts';

/** How far the plan of the next year goes, by the number of its host. */
const until: readonly ('file' | 'examine' | 'submit' | 'return' | 'draft')[] = [
  'file',
  'submit',
  'return',
  'draft',
  'examine',
];

/**
 * Annual plans of the first bases that operate: this year's on file, and amended at the first of them; the summary that is due; the next year's at every stage.
 * What cannot be handed in yet, for want of a consented curriculum, stays a draft.
 */
export async function playAnnualPlans(stage: Stage): Promise<void> {
  const { cast, clock, tell } = stage;
  tell('demonstration: annual plans');
  const thisYear = Number(clock.today().slice(0, 4));
  for (const [index, last] of until.entries()) {
    const host = await cast.as(applicantOf(index));
    const base = (await host.call(listBases, { query: { status: 'operating' } })).rows[0];
    if (!base) continue;
    const open = async (year: number) => writePlan(host, { baseId: base.id, field: base.field, year });
    if (last === 'file') {
      const current = await open(thisYear);
      if (current && (await carry(stage, index, current, 'file'))) await amend(stage, index, current);
    }
    await playSummary(stage, index, base.id);
    const next = await open(thisYear + 1);
    if (next) await carry(stage, index, next, last);
  }
}

/** Opens the plan of a year, or takes the one that the clock has opened, and writes its items. Nothing where the law keeps it closed. */
async function writePlan(
  host: Caller,
  { baseId, field, year }: { baseId: number; field: string; year: number },
): Promise<number | undefined> {
  const { rows, openable } = await host.call(listPlans, { params: { id: baseId } });
  const there = rows.find((row) => row.year === year)?.id;
  if (there === undefined && openable.find((each) => each.year === year)?.refusals.length !== 0) return undefined;
  const id = there ?? (await host.call(openPlan, { params: { id: baseId }, body: { year } })).id;
  const { curricula } = await host.call(listPlanItemRows, { params: { id }, query: {} });
  for (const [at, item] of itemsOf(field).entries()) {
    const letter =
      item.kind === 'commissioned'
        ? await host.upload('委托函.pdf', await evidencePdf('委托函', [item.commissionedBy, item.title]), id)
        : null;
    const curriculumId = curricula[at % Math.max(1, curricula.length)]?.id ?? null;
    await host.call(addPlanItem, { params: { id }, body: { ...item, letter, curriculumId } });
  }
  return id;
}

/** Carries a plan or an amendment as far as it is to go; false where it cannot be handed in. */
async function carry(stage: Stage, index: number, id: number, last: (typeof until)[number]): Promise<boolean> {
  const { cast } = stage;
  const host = await cast.as(applicantOf(index));
  const guide = await cast.as(officerOf(institutions[index]?.guide ?? ''));
  if (last === 'draft') return false;
  const { version } = await host.call(getDossierHead, { params: { id } });
  const handedIn = await host.ask(makeMove, { params: { id }, body: { move: 'submit', version } });
  if (handedIn.status !== 200) return false;
  if (last === 'submit') return true;
  if (last === 'return') {
    const { rows } = await guide.call(listPlanItemRows, { params: { id }, query: {} });
    const notes = ['人次与预算不匹配，请核实。', '请写明委托方的具体部门。'];
    for (const [at, note] of notes.entries()) {
      const item = rows[at]?.id;
      if (item !== undefined) await guide.call(markPlanItem, { params: { id, item }, body: { note } });
    }
    await makeNow(guide, id, 'return', '请按批注逐项修改后重新报送。');
    return true;
  }
  await makeNow(guide, id, 'examine', '计划与培训规划一致，同意报备。');
  if (last === 'file') await makeNow(await cast.as('province'), id, 'file');
  return true;
}

async function amend(stage: Stage, index: number, planId: number): Promise<void> {
  const host = await stage.cast.as(applicantOf(index));
  const { id } = await host.call(openAmendment, { params: { id: planId }, body: {} });
  const { rows } = await host.call(listPlanItemRows, { params: { id }, query: {} });
  const [first] = rows;
  if (!first) return;
  const content = { ...contentOf(first), personTimes: first.personTimes + 40, monthTo: 12 };
  await host.call(savePlanItem, { params: { id, item: first.id }, body: { version: first.version, content } });
  await host.call(saveAmendmentReason, {
    params: { id },
    body: { reason: '委托方追加一期培训，人次和时间相应调整。', version: 0 },
  });
  await carry(stage, index, id, 'file');
}

function contentOf(row: PlanItemContent): PlanItemContent {
  const members = Object.keys(emptyPlanItem) as (keyof PlanItemContent)[];
  return Object.fromEntries(members.map((member) => [member, row[member]])) as PlanItemContent;
}

/** The items of a plan in a field: public tasks of every kind, and two market services beside them. */
function itemsOf(fieldId: string): readonly PlanItemContent[] {
  const field = (fields.find(({ id }) => id === fieldId)?.id ?? 'law') as FieldId;
  const name = fields.find(({ id }) => id === field)?.zh ?? '';
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
