import {
  audiences,
  budgetOf,
  costHeads,
  favouredGroups,
  feeBases,
  fields,
  type ListItem,
  type PlanItem,
  planItemKinds,
  trainingModes,
} from '@jijiao/measures';
import { type AnnualPlanData, render } from '../../../platform/documents/index.ts';
import { headOf } from '../../../platform/dossier/head.ts';
import type { Context } from '../../../platform/http/context.ts';
import { getBase } from '../../register/index.ts';
import { differencesOfAmendment } from '../planAmendment/planAmendment.ts';
import { listItems } from './items.store.ts';
import { type PlanSheet, seeSheet } from './planSheet.ts';
import { day, grouped, money, opinionsOf } from './printed.ts';
import { totalsOf } from './totals.ts';

const zhOf = (list: readonly ListItem[], id: string | null) => list.find((each) => each.id === id)?.zh ?? '';

/** The printed form of a plan, or of an amendment with its differences, from what stands in it now. */
export async function printPlan(context: Context, id: number): Promise<{ name: string; bytes: Uint8Array }> {
  const sheet = await seeSheet(context, id);
  const { record, plan, amendment } = sheet;
  const { base, version } = await getBase(context, plan.baseId);
  const totals = await totalsOf(context.tx, id);
  const head = await headOf(context, record);
  const items = await listItems(context.tx, id);
  const data: AnnualPlanData = {
    title: amendment ? `${plan.year}年度任务计划调整表` : `${plan.year}年度任务计划表`,
    number: record.number ?? '',
    baseNo: base.number,
    host: version.host,
    guidingUnit: head.guidingUnit ?? '',
    year: `${plan.year}年`,
    handedIn: day(amendment ? null : plan.handedInOn),
    filed: day(amendment ? amendment.filedOn : plan.filedOn),
    items: grouped(totals.items),
    personTimes: grouped(totals.personTimes),
    budget: money(totals.budgetFen),
    reason: amendment?.reason ?? '',
    ...(amendment && { differences: await differenceRows(context, sheet) }),
    rows: items.map(({ content }) => rowOf(content)),
    heads: costHeads.map(({ id: each, zh }) => ({ name: zh, amount: money(totals.heads[each] ?? 0) })),
    opinions: opinionsOf(head.timeline),
  };
  return { name: `${record.title}.pdf`, bytes: await render('annualPlan', data, { at: context.now }) };
}

function rowOf(item: PlanItem): AnnualPlanData['rows'][number] {
  const months = [item.monthFrom, item.monthTo].filter((each) => each !== null);
  return {
    title: item.title,
    commission: item.commissionedBy,
    favoured: item.favoured.map((each) => zhOf(favouredGroups, each)).join('、'),
    kind: zhOf(planItemKinds, item.kind),
    audience: zhOf(audiences, item.audience),
    field: zhOf(fields, item.field),
    mode: zhOf(trainingModes, item.mode),
    personTimes: grouped(item.personTimes),
    hours: String(item.hoursTenths / 10),
    sessions: String(item.sessions),
    months: [...new Set(months)].join('–'),
    budget: money(budgetOf(item)),
    feeBasis: zhOf(feeBases, item.feeBasis),
    publicInterest: item.publicInterest ? '是' : '否',
  };
}

const changes = { added: '新增', changed: '修改', dropped: '取消' } as const;

async function differenceRows(context: Context, { plan, amendment }: PlanSheet) {
  if (!amendment) return [];
  const differences = await differencesOfAmendment(context, amendment, plan);
  return differences.flatMap(({ change, title, members }) =>
    members.length === 0
      ? [{ change: changes[change], title, member: '', before: '', after: '' }]
      : members.map(({ label, before, after }) => ({
          change: changes[change],
          title,
          member: label.zh,
          before: before.zh,
          after: after.zh,
        })),
  );
}
