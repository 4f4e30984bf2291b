import { getPlan, listPlans, listWork, openPlan } from '@jijiao/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPlanHouse, type PlanHouse } from '../../../conscience/planHouse.testing.ts';
import { askMove, moveOn, openWholePlan, rulesIn } from './annualPlan.fixture.ts';

let at: PlanHouse;
let people: PlanHouse['people'];
let year = 0;
const kept = process.env['TZ'];

beforeAll(async () => {
  at = await openPlanHouse();
  people = at.people;
  year = Number(at.house.clock.today().slice(0, 4)) + 1;
});
afterEach(() => {
  process.env['TZ'] = kept;
  at.house.clock.stopAt(null);
});
afterAll(() => at.house.close());

const stopAt = (instant: string) => at.house.clock.stopAt(new Date(instant));
const planOf = (id: number) => people.host.call(getPlan, { params: { id } });

describe('31 December', () => {
  it('is in time to its last second in Beijing, and late a second after, wherever the server stands', async () => {
    const fields = ['law', 'tourism', 'education'];
    for (const [place, zone] of ['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'].entries()) {
      const early = await openWholePlan(people.host, await at.enterBase(fields[place] ?? 'law'), year);
      const late = await openWholePlan(people.host, await at.enterBase('marine'), year);
      process.env['TZ'] = zone;
      stopAt(`${year - 1}-12-31T23:59:59+08:00`);
      await moveOn(people.host, early, 'submit');
      stopAt(`${year}-01-01T00:00:00+08:00`);
      await moveOn(people.host, late, 'submit');
      expect(await planOf(early), zone).toMatchObject({ lateOn: null, handedInOn: `${year - 1}-12-31` });
      expect(await planOf(late), zone).toMatchObject({ lateOn: `${year}-01-01`, handedInOn: `${year}-01-01` });
    }
  });

  it('is kept by a plan that was handed in by then and returned after it; the mark of a late one stays', async () => {
    const base = await at.enterBase('consulting');
    const id = await openWholePlan(people.host, base, year);
    await moveOn(people.host, id, 'submit');
    stopAt(`${year}-01-05T10:00:00+08:00`);
    await moveOn(people.unit, id, 'return', '补充');
    await moveOn(people.host, id, 'submit');
    expect((await planOf(id)).lateOn).toBeNull();
    const late = await openLate();
    await moveOn(people.unit, late.id, 'examine', '同意');
    await moveOn(people.province, late.id, 'file');
    const { rows } = await people.province.call(listPlans, { params: { id: late.base } });
    expect(rows[0]).toMatchObject({ lateOn: `${year}-01-05`, filedOn: `${year}-01-05` });
  });

  it('is not asked of a base that began to operate after it', async () => {
    const base = await at.enterBase('accounting', { recognisedOn: `${year}-03-01` });
    stopAt(`${year}-03-02T10:00:00+08:00`);
    const id = await openWholePlan(people.host, base, year);
    await moveOn(people.host, id, 'submit');
    expect(await planOf(id)).toMatchObject({ dueOn: null, lateOn: null });
    expect((await planOf(id)).head.timeline.at(-1)?.move).toBe('submit');
  });
});

async function openLate() {
  const base = await at.enterBase('biotechnology');
  const id = await openWholePlan(people.host, base, year);
  await moveOn(people.host, id, 'submit');
  return { base, id };
}

describe('the clock', () => {
  it('opens the next plan of each operating base on the first day, once', async () => {
    const base = await at.enterBase('newMaterials');
    const idle = await at.enterBase('socialWork', { status: 'recognised' });
    stopAt(`${year}-10-31T23:59:59+08:00`);
    await at.house.sweep();
    const plansOf = async (id: number) =>
      (await people.host.call(listPlans, { params: { id } })).rows.filter((row) => row.year === year + 1);
    expect(await plansOf(base)).toEqual([]);
    stopAt(`${year}-11-01T00:00:00+08:00`);
    expect(await at.house.sweep()).toBeGreaterThan(0);
    expect(await plansOf(base)).toHaveLength(1);
    expect(await plansOf(idle)).toEqual([]);
    expect(await at.house.sweep()).toBe(0);
    const [opened] = await plansOf(base);
    expect(opened?.dueAt).toBe(new Date(`${year}-12-31T23:59:59.999+08:00`).toISOString());
    const { page } = await people.host.call(listWork, { query: { size: 100 } });
    expect(page.rows.map(({ id }) => id)).toContain(opened?.id);
  });

  it('ends a plan that was never handed in when its year is over, and no other', async () => {
    const never = await openWholePlan(people.host, await at.enterBase('eCommerce'), year);
    const returned = await openWholePlan(people.host, await at.enterBase('foodSafety'), year);
    const waiting = await openWholePlan(people.host, await at.enterBase('agriculturalScience'), year);
    for (const id of [returned, waiting]) await moveOn(people.host, id, 'submit');
    await moveOn(people.unit, returned, 'return', '请修改');
    stopAt(`${year}-12-31T23:59:59+08:00`);
    await at.house.sweep();
    expect((await planOf(never)).head.state.state).toBe('draft');
    stopAt(`${year + 1}-01-01T00:00:00+08:00`);
    await at.house.sweep();
    const states = await Promise.all([never, returned, waiting].map(async (id) => (await planOf(id)).head.state.state));
    expect(states).toEqual(['lapsed', 'lapsed', 'submitted']);
    expect((await askMove(people.host, never, 'submit')).body).toMatchObject({ error: 'stale' });
    const { base } = await planOf(never);
    const again = await people.host.ask(openPlan, { params: { id: base.id }, body: { year } });
    expect(rulesIn(again)).toContain('plan.onePerYear');
  });
});
