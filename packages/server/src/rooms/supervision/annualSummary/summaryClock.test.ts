import { getSummary, listSummaries, listWork, openSummary } from '@jijiao/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPlanHouse, type PlanHouse } from '../../../conscience/planHouse.testing.ts';
import { askMove, moveOn, openWholePlan, rulesIn } from '../annualPlan/annualPlan.fixture.ts';
import { fillSummary, openSummaryFor, stopAt } from './annualSummary.fixture.ts';

let at: PlanHouse;
let people: PlanHouse['people'];
let year = 0;
const kept = process.env['TZ'];

beforeAll(async () => {
  at = await openPlanHouse({ summaries: true });
  people = at.people;
  year = Number(at.house.clock.today().slice(0, 4)) + 1;
});
afterEach(() => {
  process.env['TZ'] = kept;
});
afterAll(() => at.house.close());

const see = (id: number) => people.host.call(getSummary, { params: { id } });
const recognisedOn = () => `${year}-03-01`;

/** A summary that lacks nothing, of a base with no plan of the year. */
async function openWholeSummary(field: string): Promise<{ base: number; id: number }> {
  stopAt(at, `${year}-11-10`);
  const base = await at.enterBase(field, { recognisedOn: recognisedOn() });
  const id = await openSummaryFor(people.host, base, year);
  await fillSummary(people.host, id);
  return { base, id };
}

describe('31 December', () => {
  it('is in time to its last second in Beijing, and late a second after, wherever the server stands', async () => {
    const fields = ['law', 'tourism', 'education', 'consulting', 'accounting', 'marine'];
    for (const [place, zone] of ['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'].entries()) {
      const early = await openWholeSummary(fields[place * 2] ?? 'law');
      const late = await openWholeSummary(fields[place * 2 + 1] ?? 'law');
      process.env['TZ'] = zone;
      stopAt(at, `${year}-12-31`, '23:59:59');
      await moveOn(people.host, early.id, 'submit');
      stopAt(at, `${year + 1}-01-01`, '00:00:00');
      await moveOn(people.host, late.id, 'submit');
      expect(await see(early.id), zone).toMatchObject({ lateOn: null, handedInOn: `${year}-12-31` });
      expect(await see(late.id), zone).toMatchObject({ lateOn: `${year + 1}-01-01`, handedInOn: `${year + 1}-01-01` });
    }
  });

  it('is kept by a summary that was handed in by then and returned after it; the mark of a late one stays', async () => {
    const early = await openWholeSummary('biotechnology');
    const late = await openWholeSummary('newMaterials');
    stopAt(at, `${year}-12-20`);
    await moveOn(people.host, early.id, 'submit');
    stopAt(at, `${year + 1}-01-05`);
    await moveOn(people.unit, early.id, 'return', '补充');
    await moveOn(people.host, early.id, 'submit');
    expect(await see(early.id)).toMatchObject({ lateOn: null, handedInOn: `${year}-12-20` });
    await moveOn(people.host, late.id, 'submit');
    await moveOn(people.unit, late.id, 'return', '补充');
    await moveOn(people.host, late.id, 'submit');
    await moveOn(people.unit, late.id, 'examine', '同意');
    await moveOn(people.province, late.id, 'file');
    const { rows } = await people.province.call(listSummaries, { params: { id: late.base } });
    expect(rows[0]).toMatchObject({ lateOn: `${year + 1}-01-05`, filedOn: `${year + 1}-01-05` });
  });
});

describe('the clock', () => {
  it('opens the summary of each operating base with the next plan on the first day, once', async () => {
    stopAt(at, `${year}-10-31`, '23:59:59');
    const base = await at.enterBase('socialWork', { recognisedOn: recognisedOn() });
    const idle = await at.enterBase('eCommerce', { status: 'recognised', recognisedOn: recognisedOn() });
    const rowsOf = async (id: number) => (await people.host.call(listSummaries, { params: { id } })).rows;
    await at.house.sweep();
    expect(await rowsOf(base)).toEqual([]);
    stopAt(at, `${year}-11-01`, '00:00:00');
    await at.house.sweep();
    expect(await at.house.sweep()).toBe(0);
    const [opened, ...more] = await rowsOf(base);
    expect([opened?.year, more]).toEqual([year, []]);
    expect(await rowsOf(idle)).toEqual([]);
    expect(opened?.dueAt).toBe(new Date(`${year}-12-31T23:59:59.999+08:00`).toISOString());
    const { page } = await people.host.call(listWork, { query: { size: 100 } });
    expect(page.rows.map(({ id }) => id)).toContain(opened?.id);
  });

  it('ends a summary that was never handed in when the next year is over too, and no other', async () => {
    const never = await openWholeSummary('foodSafety');
    const waiting = await openWholeSummary('agriculturalScience');
    await moveOn(people.host, waiting.id, 'submit');
    const stateOf = async ({ id }: { id: number }) => (await see(id)).head.state.state;
    stopAt(at, `${year + 1}-12-31`, '23:59:59');
    await at.house.sweep();
    expect(await stateOf(never)).toBe('draft');
    stopAt(at, `${year + 2}-01-01`, '00:00:00');
    await at.house.sweep();
    expect([await stateOf(never), await stateOf(waiting)]).toEqual(['lapsed', 'submitted']);
    expect((await askMove(people.host, never.id, 'submit')).body).toMatchObject({ error: 'stale' });
    const again = await people.host.ask(openSummary, { params: { id: never.base }, body: { year } });
    expect(rulesIn(again)).toEqual(['summary.onePerYear']);
  });
});

describe('the next plan', () => {
  it('waits for the summary of a year in which the base operated, and for no other', async () => {
    stopAt(at, `${year}-03-02`);
    const base = await at.enterBase('disasterPrevention', { recognisedOn: recognisedOn() });
    await moveOn(people.host, await openWholePlan(people.host, base, year), 'submit');
    stopAt(at, `${year}-11-10`);
    const next = await openWholePlan(people.host, base, year + 1);
    expect(rulesIn(await askMove(people.host, next, 'submit'))).toEqual(['plan.summaryBeside']);
    const id = await openSummaryFor(people.host, base, year);
    await fillSummary(people.host, id);
    expect(rulesIn(await askMove(people.host, next, 'submit'))).toEqual(['plan.summaryBeside']);
    await moveOn(people.host, id, 'submit');
    expect((await askMove(people.host, next, 'submit')).status).toBe(200);
  });
});
