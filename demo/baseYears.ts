import { activate, beginList, workWithPartners } from './activation.ts';
import { amendPlan, makePlan, type PlanStage } from './annualPlan.ts';
import { newHost } from './batches.ts';
import { fileChange } from './changeFiling.ts';
import type { Stage } from './chapterThree.ts';
import { layGround, putInForce } from './curriculum.ts';
import { dueYear, firstYear, lastDay, plus } from './days.ts';
import { openDesk } from './desk.ts';
import { gatherFaculty } from './faculty.ts';
import { registerNational } from './judgement.ts';
import type { Part } from './playTogether.ts';
import { makeSummary, type SummaryStage } from './summary.ts';

/** The end of a year at a base: when, and how far its summary and its plan of the next year go. */
interface YearEnd {
  readonly on: string;
  readonly summary: SummaryStage;
  /** Nothing: the base has not come to it. */
  readonly plan?: PlanStage;
}

/** How far the first bases are with the summary and the plan that are due now; the others follow by turns. */
const now: Readonly<Record<number, readonly [SummaryStage, PlanStage?]>> = {
  0: ['file', 'file'],
  1: ['submit', 'submit'],
  2: ['write', 'draft'],
  3: ['open', 'draft'],
  4: ['none', 'draft'],
  8: ['file', 'examine'],
  22: ['submit', 'return'],
  23: ['file', 'file'],
};
const turns: readonly (readonly [SummaryStage, PlanStage?])[] = [
  ['file', 'file'],
  ['submit', 'submit'],
  ['write', 'draft'],
  ['file', 'file'],
  ['open'],
];

/** The year before the one that is due, one base is late and one hands in nothing; all else is in time. */
function endOfYear(stage: Stage, index: number, year: number): YearEnd {
  const { clock } = stage;
  const due = dueYear(clock);
  const inTime = plus(`${year}-12-02`, index % 23);
  if (year === due) {
    const [summary, plan] = now[index] ?? turns[index % turns.length] ?? ['none'];
    return { on: inTime < lastDay(clock) ? inTime : lastDay(clock), summary, ...(plan && { plan }) };
  }
  if (year === due - 1 && index % 20 === 4) return { on: inTime, summary: 'none' };
  const late = year === due - 1 && index % 20 === 2;
  return { on: late ? `${year + 1}-01-12` : inTime, summary: 'file', plan: 'file' };
}

/** Two years of a base: activated, faculty and curriculum, then each year's curriculum, summary, plan and amendment. */
export async function* liveTwoYears(stage: Stage, index: number): Part {
  const { clock } = stage;
  const first = firstYear(clock);
  yield plus(`${first}-06-10`, index % 20);
  const desk = await openDesk(stage, index);
  await activate(desk);
  if (index < 2) await workWithPartners(desk);
  yield plus(`${first}-09-05`, index % 20);
  await gatherFaculty(desk);
  await layGround(desk);
  for (let year = first; year <= dueYear(clock); year++) {
    yield plus(`${year}-10-08`, index % 20);
    await putInForce(desk, year + 1);
    const { on, summary, plan } = endOfYear(stage, index, year);
    yield on;
    await makeSummary(desk, year, summary);
    const planId = plan && (await makePlan(desk, year + 1, plan));
    if (planId === undefined || plan !== 'file') continue;
    yield plus(`${year + 1}-05-06`, index % 20);
    if (index % 3 === 0) await amendPlan(desk, planId);
    yield plus(`${year + 1}-07-06`, index % 20);
    if (index % 4 === 1 && year === first) await fileChange(desk, 'accept', '面向一线的案例教学');
  }
}

/** A base that is new: registered some days ago, its activation list half done. */
export async function* arriveLately(stage: Stage): Part {
  yield stage.clock.day(-20);
  await registerNational(stage, newHost);
  yield stage.clock.day(-12);
  await beginList(await openDesk(stage, newHost));
}

/** The clock's own turn: every second week, and on the days around the end of a year. */
export async function* turnTheClock({ clock, turn }: Stage): Part {
  const ends = ['11-01', '12-01', '12-24', '12-30', '12-31'];
  for (;;) {
    const today = clock.today();
    const year = today.slice(0, 4);
    const next = [...ends.map((end) => `${year}-${end}`), `${Number(year) + 1}-01-01`, plus(today, 14)];
    yield next.filter((day) => day > today).sort()[0] ?? today;
    await turn();
  }
}
