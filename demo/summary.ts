import {
  attachToSummary,
  enterSummaryFigure,
  explainSummaryItem,
  getSummary,
  listSummaries,
  openSummary,
  saveSummaryText,
} from '@jijiao/contract';
import type { Caller } from './caller.ts';
import { makeNow } from './chapterThree.ts';
import type { Desk } from './desk.ts';
import { evidencePdf } from './material.ts';

/** How far a summary goes; one that is only opened, or not even that, is late once the year is over. */
export type SummaryStage = 'file' | 'submit' | 'write' | 'open' | 'none';

/** What was done of the plan, item by item in turn, as a share. */
const shares = [1, 0.96, 1.1, 0.7, 1.02];

const account =
  '全年按备案计划组织培训，重点项目全部完成，学员满意度较高。\n存在问题：个别班次因委托方调整推迟，网络课程结业率有待提高。\n下一年度拟加强课程更新，扩大面向基层和民营企业的名额。';

/** The summary of a year of a base, carried as far as said: figures entered with evidence, departures explained. */
export async function makeSummary(desk: Desk, year: number, last: SummaryStage): Promise<void> {
  if (last === 'none') return;
  const { stage, host, officer } = desk;
  const id = await openYear(desk, year);
  if (last === 'open') return;
  await fillIn(host, id);
  if (last === 'write') return;
  await makeNow(host, id, 'submit');
  if (last === 'submit') return;
  await makeNow(officer, id, 'examine', '数据与证明材料相符，同意报备。');
  await makeNow(await stage.cast.as('province'), id, 'file');
}

/** Opens the summary of a year, or takes the one that the clock has opened. */
async function openYear({ host, baseId }: Desk, year: number): Promise<number> {
  const { rows } = await host.call(listSummaries, { params: { id: baseId } });
  const there = rows.find((row) => row.year === year)?.id;
  return there ?? (await host.call(openSummary, { params: { id: baseId }, body: { year } })).id;
}

async function fillIn(host: Caller, id: number): Promise<void> {
  const file = await host.upload('全年签到汇总.pdf', await evidencePdf('全年签到汇总', ['各期签到人数和学时']), id);
  const accounts = await host.upload('经费决算表.pdf', await evidencePdf('经费决算表', ['各项支出']), id);
  const { lines } = await host.call(getSummary, { params: { id } });
  for (const [at, line] of lines.entries()) {
    const share = shares[at % shares.length] ?? 1;
    const done =
      line.itemId === 0
        ? [['personTimes', 46] as const, ['sessions', 1] as const, ['spent', 1_280_000] as const]
        : line.figures.flatMap(({ name, planned }) =>
            planned ? [[name, name === 'sessions' ? planned : Math.round(planned * share)] as const] : [],
          );
    for (const [name, value] of done) {
      const body = { value, stands: 0, reason: '', evidence: name === 'spent' ? accounts : file };
      await host.call(enterSummaryFigure, { params: { id, item: line.itemId, name }, body });
    }
  }
  for (const line of (await host.call(getSummary, { params: { id } })).lines.filter(({ mustExplain }) => mustExplain)) {
    const text =
      line.itemId === 0 ? '受行业协会委托临时举办一期，经指导单位同意。' : '委托方减少名额，一期推迟到下一年度。';
    await host.call(explainSummaryItem, { params: { id, item: line.itemId }, body: { text, version: 0 } });
  }
  await host.call(saveSummaryText, { params: { id }, body: { text: account, version: 0 } });
  await host.call(attachToSummary, { params: { id }, body: { file: accounts } });
}
