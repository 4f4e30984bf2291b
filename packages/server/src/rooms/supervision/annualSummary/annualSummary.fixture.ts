import {
  addPlanItem,
  enterSummaryFigure,
  explainSummaryItem,
  getSummary,
  type OutputOf,
  openPlan,
  openSummary,
  saveSummaryText,
} from '@jijiao/contract';
import type { FigureName } from '@jijiao/measures';
import type { Caller } from '../../../../../../demo/caller.ts';
import { evidencePdf } from '../../../../../../demo/material.ts';
import type { PlanHouse } from '../../../conscience/planHouse.testing.ts';
import { moveOn, wholeItem } from '../annualPlan/annualPlan.fixture.ts';

/** Stops the clock of a house at a moment in Beijing. */
export function stopAt({ house }: PlanHouse, day: string, time = '10:00:00'): void {
  house.clock.stopAt(new Date(`${day}T${time}+08:00`));
}

/** A base that began to operate in the year, with a plan of two items on file: 120 and 60 person-times. */
export async function enterPlannedBase(
  at: PlanHouse,
  field: string,
  year: number,
): Promise<{ base: number; items: [number, number] }> {
  stopAt(at, `${year}-03-02`);
  const base = await at.enterBase(field, { recognisedOn: `${year}-03-01` });
  const { host, unit, province } = at.people;
  const { id } = await host.call(openPlan, { params: { id: base }, body: { year } });
  const put = (body: typeof wholeItem) => host.call(addPlanItem, { params: { id }, body });
  const first = await put(wholeItem);
  const second = await put({ ...wholeItem, title: '数字化车间研修班', personTimes: 60 });
  await moveOn(host, id, 'submit');
  await moveOn(unit, id, 'examine', '同意');
  await moveOn(province, id, 'file');
  return { base, items: [first.id, second.id] };
}

/** Opens the summary of a base for a year. Gives its id. */
export async function openSummaryFor(host: Caller, base: number, year: number): Promise<number> {
  return (await host.call(openSummary, { params: { id: base }, body: { year } })).id;
}

export type Summary = OutputOf<typeof getSummary>;

/** A figure of a summary as the reader sees it. */
export function figureIn(summary: Summary, item: number, name: FigureName): Summary['whole'][number] {
  const line = summary.lines.find(({ itemId }) => itemId === item);
  const figure = line?.figures.find((each) => each.name === name);
  if (!figure) throw new Error(`the summary has no ${name} of item ${item}`);
  return figure;
}

/** A piece of evidence of a summary. */
export async function uploadEvidence(caller: Caller, id: number): Promise<string> {
  return caller.upload('签到表汇总.pdf', await evidencePdf('签到表汇总', ['全年各期签到人数']), id);
}

/** Asks to enter a figure, as one who has just read it. */
export async function askEnter(
  caller: Caller,
  id: number,
  {
    item,
    name = 'personTimes',
    ...body
  }: { item: number; name?: FigureName; value: number; reason?: string; evidence?: string | null },
) {
  const stands = figureIn(await caller.call(getSummary, { params: { id } }), item, name).done;
  return caller.ask(enterSummaryFigure, {
    params: { id, item, name },
    body: { stands, reason: '', evidence: null, ...body },
  });
}

/** Fills in a summary so that nothing stands against handing it in: each item as planned, the account written. */
export async function fillSummary(host: Caller, id: number): Promise<void> {
  const evidence = await uploadEvidence(host, id);
  const { lines, textVersion } = await host.call(getSummary, { params: { id } });
  for (const { itemId, figures } of lines) {
    const planned = figures.find(({ name }) => name === 'personTimes')?.planned;
    if (planned) await askEnter(host, id, { item: itemId, value: planned, evidence });
  }
  const text = '全年计划任务完成，学员评价良好。';
  await host.call(saveSummaryText, { params: { id }, body: { text, version: textVersion } });
}

/** Explains a line's departure from the plan. */
export async function explain(host: Caller, id: number, item: number, text: string): Promise<void> {
  const { explanations } = await host.call(getSummary, { params: { id } });
  const version = explanations.find(({ itemId }) => itemId === item)?.version ?? 0;
  await host.call(explainSummaryItem, { params: { id, item }, body: { text, version } });
}
