import {
  addPlanItem,
  exportPlanOverview,
  getDossierHead,
  getPlanOverview,
  listOverviewBases,
  listPlanItems,
  listSummaries,
  makeMove,
  openAmendment,
  openSummary,
  type PlanItemContent,
  saveAmendmentReason,
  savePlanItem,
  saveSummaryText,
} from '@jijiao/contract';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPlanHouse, type PlanHouse } from '../../../conscience/planHouse.testing.ts';
import { moveOn, openWholePlan, wholeItem } from '../annualPlan/annualPlan.fixture.ts';
import { recountPlans } from './recount.ts';

let at: PlanHouse;
let people: PlanHouse['people'];
let year = 0;

beforeAll(async () => {
  at = await openPlanHouse();
  people = at.people;
  year = Number(at.house.clock.today().slice(0, 4)) + 1;
});
afterEach(() => at.house.clock.stopAt(null));
afterAll(() => at.house.close());

const stopAt = (day: string) => at.house.clock.stopAt(new Date(`${day}T10:00:00+08:00`));
const look = (who = people.province, query: { year?: number; unit?: number } = {}) =>
  who.call(getPlanOverview, { query: { year, ...query } });
const basesAt = async (show: string, who = people.province, query: Record<string, string> = {}) =>
  (await who.call(listOverviewBases, { query: { year, show, ...query } as never })).rows;
const faults = () => recountPlans(at.house.opened.house.database.db);
const market: PlanItemContent = {
  ...wholeItem,
  title: '岗位能力提升班',
  kind: 'ability',
  audience: 'backbone',
  feeBasis: 'market',
  publicInterest: false,
  favoured: [],
  personTimes: 80,
  budget: { venue: 100_000 },
};

describe('the overview of plans', () => {
  it('counts a plan where it stands, and what it plans from its handing in until its return', async () => {
    const before = await look();
    const id = await openWholePlan(people.host, await at.enterBase('law'), year);
    await people.host.call(addPlanItem, { params: { id }, body: market });
    expect((await look()).stages).toEqual({ ...before.stages, toPlan: before.stages.toPlan + 1 });
    expect((await look()).planned).toEqual(before.planned);
    await moveOn(people.host, id, 'submit');
    const handed = await look();
    expect(handed.planned).toEqual({
      plans: 1,
      items: 2,
      personTimes: 200,
      hoursTenths: 490,
      budgetFen: 7_300_050,
    });
    const of = (dimension: string) =>
      Object.fromEntries(
        handed.by.filter((each) => each.dimension === dimension).map((each) => [each.value, each.personTimes]),
      );
    expect(of('service')).toEqual({ publicInterest: 120, market: 80 });
    expect(of('favoured')).toEqual({ grassroots: 120 });
    expect(of('area')).toEqual({ '130200': 200 });
    expect(of('audience')).toEqual({ highLevel: 120, backbone: 80 });
    expect(of('feeBasis')).toEqual({ free: 120, market: 80 });
    expect([of('kind'), of('need'), of('field')]).toEqual([
      { keyProject: 120, ability: 80 },
      { keyField: 200 },
      { equipmentManufacturing: 200 },
    ]);
    await moveOn(people.unit, id, 'return', '补充');
    expect((await look()).planned.items).toBe(0);
    await moveOn(people.host, id, 'submit');
    await moveOn(people.unit, id, 'examine', '同意');
    await moveOn(people.province, id, 'file');
    const { stages, planned } = await look();
    expect(stages).toMatchObject({ handedIn: 1, examined: 1, onFile: 1, late: 0, missing: 0 });
    expect(planned).toEqual(handed.planned);
    expect((await basesAt('onFile'))[0]).toMatchObject({ filingId: id, state: { state: 'settled' }, daysLate: null });
    expect(await faults()).toEqual([]);
  });

  it('follows an amendment of a plan on file', async () => {
    const id = await filedPlan('tourism');
    const before = await look();
    const amendment = (await people.host.call(openAmendment, { params: { id }, body: {} })).id;
    const { rows } = await people.host.call(listPlanItems, { params: { id: amendment }, query: {} });
    const [row] = rows;
    await people.host.call(savePlanItem, {
      params: { id: amendment, item: row?.id ?? 0 },
      body: { content: { ...wholeItem, personTimes: 150, field: 'tourism' }, version: row?.version ?? 0 },
    });
    await people.host.call(saveAmendmentReason, {
      params: { id: amendment },
      body: { reason: '需求增加', version: 0 },
    });
    for (const [who, move] of [
      [people.host, 'submit'],
      [people.unit, 'examine'],
      [people.province, 'file'],
    ] as const) {
      expect((await look()).planned.personTimes).toBe(before.planned.personTimes);
      await moveOn(who, amendment, move, move === 'examine' ? '同意' : undefined);
    }
    const after = await look();
    expect(after.planned.personTimes).toBe(before.planned.personTimes + 30);
    expect(after.by.find(({ value }) => value === 'tourism')?.personTimes).toBe(150);
    expect(await faults()).toEqual([]);
  });

  it('lists who is missing with host and days, and who was late once it is handed in', async () => {
    const missing = await at.enterBase('marine');
    const late = await at.enterBase('education');
    const id = await openWholePlan(people.host, late, year);
    await openWholePlan(people.host, missing, year);
    stopAt(`${year}-01-04`);
    await at.house.sweep();
    const before = (await look()).stages;
    expect(before.missing).toBeGreaterThanOrEqual(2);
    const row = (await basesAt('missing')).find(({ baseId }) => baseId === missing);
    expect(row).toMatchObject({ filingId: null, daysLate: 4, dueOn: `${year - 1}-12-31`, handedInOn: null });
    expect(row?.host).not.toBe('');
    await moveOn(people.host, id, 'submit');
    const { stages } = await look();
    expect([stages.missing, stages.late]).toEqual([before.missing - 1, before.late + 1]);
    stopAt(`${year}-02-20`);
    expect((await basesAt('late')).map(({ baseId, daysLate }) => [baseId, daysLate])).toEqual([[late, 4]]);
    expect((await basesAt('missing')).map(({ baseId }) => baseId)).not.toContain(late);
    expect(await faults()).toEqual([]);
  });

  it('has the plan of a base that no clock opened in time', async () => {
    const base = await at.enterBase('healthCare');
    stopAt(`${year + 1}-01-10`);
    await at.house.sweep();
    const rows = (
      await people.province.call(listOverviewBases, { query: { year: year + 1, show: 'missing', size: 100 } })
    ).rows;
    expect(rows.find(({ baseId }) => baseId === base)).toMatchObject({ daysLate: 10, state: { state: 'draft' } });
    expect(await faults()).toEqual([]);
  });

  it('finds by area and words, page by page', async () => {
    const all = await basesAt('toPlan');
    expect(await basesAt('toPlan', people.province, { area: '130200' })).toHaveLength(all.length);
    expect(await basesAt('toPlan', people.province, { area: '130300' })).toEqual([]);
    expect(await basesAt('toPlan', people.province, { q: all[0]?.host ?? '?' })).toHaveLength(all.length);
    expect(await basesAt('toPlan', people.province, { q: '100%_' })).toEqual([]);
    const { rows, total } = await people.province.call(listOverviewBases, { query: { year, page: 2, size: 1 } });
    expect([rows[0]?.baseId, total]).toEqual([all[1]?.baseId, all.length]);
  });

  it('finds the bases whose plan, once handed in, has items of a field for an audience in an area', async () => {
    const base = await at.enterBase('disasterPrevention');
    const id = await openWholePlan(people.host, base, year);
    await people.host.call(addPlanItem, { params: { id }, body: { ...market, field: 'disasterPrevention' } });
    const find = async (more: Record<string, string>) =>
      (await basesAt('toPlan', people.province, { field: 'disasterPrevention', ...more })).map(({ baseId }) => baseId);
    expect(await find({})).toEqual([]);
    await moveOn(people.host, id, 'submit');
    expect(await find({ audience: 'backbone', kind: 'ability', area: '130200' })).toEqual([base]);
    expect(await find({ audience: 'teachers' })).toEqual([]);
    expect(await find({ area: '130300' })).toEqual([]);
    await moveOn(people.unit, id, 'return', '补充');
    expect(await find({})).toEqual([]);
  });

  it('lists the bases that are overdue with the summary of the year before, opened or not, to whom it concerns', async () => {
    const base = await at.enterBase('socialWork');
    stopAt(`${year}-01-06`);
    await at.house.sweep();
    const before = (await look()).summariesMissing;
    const missing = (who = people.province) => basesAt('missing', who, { of: 'summary' });
    const rows = await missing();
    expect([rows.length, (await look(people.unit)).summariesMissing]).toEqual([before, before]);
    expect(rows.find(({ baseId }) => baseId === base)).toMatchObject({
      filingId: null,
      daysLate: 6,
      dueOn: `${year - 1}-12-31`,
      handedInOn: null,
      areaCode: '130200',
    });
    expect((await missing(people.unit)).map(({ baseId }) => baseId)).toEqual(rows.map(({ baseId }) => baseId));
    expect(await basesAt('missing', people.province, { of: 'summary', area: '130300' })).toEqual([]);
    const { id } = await people.host
      .call(openSummary, { params: { id: base }, body: { year: year - 1 } })
      .catch(() => ({
        id: 0,
      }));
    const summary =
      id ||
      (await people.host.call(listSummaries, { params: { id: base } })).rows.find((row) => row.year === year - 1)?.id;
    await people.host.call(saveSummaryText, { params: { id: summary ?? 0 }, body: { text: '尚未办班。', version: 0 } });
    await moveOn(people.host, summary ?? 0, 'submit');
    expect((await look()).summariesMissing).toBe(before - 1);
    expect(
      (await basesAt('late', people.province, { of: 'summary' })).map((row) => [row.baseId, row.filingId]),
    ).toEqual([[base, summary]]);
  });

  it('is exported with its bases as a workbook', async () => {
    const answer = await at.house.app.inject({
      url: exportPlanOverview.path,
      query: { year: String(year), show: 'toPlan' },
      cookies: people.unit.cookies,
    });
    expect(answer.statusCode).toBe(200);
    expect(String(answer.headers['content-disposition'])).toContain(`${year}`);
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});

async function filedPlan(field: string): Promise<number> {
  const id = await openWholePlan(people.host, await at.enterBase(field), year);
  await moveOn(people.host, id, 'submit');
  await moveOn(people.unit, id, 'examine', '同意');
  await moveOn(people.province, id, 'file');
  return id;
}

describe('who sees it', () => {
  it('the province and its auditor see all, a guiding unit its own bases, and no other units', async () => {
    const other = await at.enterBase('foodSafety', { other: true });
    await openWholePlan(people.otherHost, other, year);
    const [all, audited, own, others] = await Promise.all([
      look(),
      look(people.auditor),
      look(people.unit),
      look(people.otherUnit),
    ]);
    expect(audited).toEqual(all);
    expect(others.stages.toPlan).toBe(1);
    expect(own.stages.toPlan + others.stages.toPlan).toBe(all.stages.toPlan);
    expect([own.units.length, others.units.length, all.units.length]).toEqual([1, 1, 2]);
    expect((await basesAt('toPlan', people.otherUnit)).map(({ baseId }) => baseId)).toEqual([other]);
    const unit = others.units[0]?.id ?? 0;
    expect((await look(people.province, { unit })).stages).toEqual(others.stages);
    for (const endpoint of [getPlanOverview, listOverviewBases, exportPlanOverview]) {
      expect((await people.unit.ask(endpoint, { query: { year, unit } })).status).toBe(404);
    }
  });

  it('a host and an unknown visitor do not; a year or a stage that is none is refused', async () => {
    for (const endpoint of [getPlanOverview, listOverviewBases, exportPlanOverview]) {
      expect((await people.host.ask(endpoint, { query: {} })).status).toBe(403);
      expect((await people.nobody.ask(endpoint, { query: {} })).status).toBe(401);
      expect((await people.province.ask(endpoint, { query: { year: 'next' } })).status).toBe(422);
    }
    const asked = { query: { show: 'lost' } as never };
    expect((await people.province.ask(listOverviewBases, asked)).status).toBe(422);
  });
});

describe('the counters', () => {
  it('are what a recount finds after any moves, and a recount finds a counter that was bent', async () => {
    const kinds = ['law', 'consulting', 'accounting', 'biotechnology', 'newMaterials', 'energyResources'];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.nat(1), fc.constantFrom('submit', 'return', 'examine', 'sendBack', 'file', 'item', 'day')),
          {
            minLength: 8,
            maxLength: 14,
          },
        ),
        async (steps) => {
          const field = kinds.pop() ?? 'digitalTechnology';
          const plans: number[] = [];
          for (let n = 0; n < 2; n++) plans.push(await openWholePlan(people.host, await at.enterBase(field), year));
          for (const [which, step] of steps) {
            const id = plans[which] ?? 0;
            if (step === 'day') {
              stopAt(`${year}-01-${String(10 + kinds.length).padStart(2, '0')}`);
              await at.house.sweep();
            } else if (step === 'item') await people.host.ask(addPlanItem, { params: { id }, body: market });
            else {
              const who = { submit: people.host, return: people.unit, examine: people.unit }[step as 'submit'];
              const { version } = await people.host.call(getDossierHead, { params: { id } });
              const body = { move: step, version, opinion: '意见' };
              await (who ?? people.province).ask(makeMove, { params: { id }, body });
            }
          }
          expect(await faults()).toEqual([]);
        },
      ),
      { numRuns: 5, seed: 20 },
    );
    const { pool } = at.house.opened.house.database;
    await pool.query("update plan_counter set plans = plans + 1 where year = $1 and value = 'toPlan'", [year]);
    expect((await faults()).map(({ dimension, value }) => [dimension, value])).toContainEqual(['stage', 'toPlan']);
    await pool.query("update plan_counter set plans = plans - 1 where year = $1 and value = 'toPlan'", [year]);
  });

  it('are right when two plans of a unit are handed in at once while the clock marks who is late', async () => {
    const ids: number[] = [];
    stopAt(`${year}-12-20`);
    for (const field of ['marine', 'law', 'tourism']) {
      ids.push(await openWholePlan(people.host, await at.enterBase(field), year + 1));
    }
    stopAt(`${year + 1}-01-02`);
    await Promise.all([...ids.map((id) => moveOn(people.host, id, 'submit')), at.house.sweep(), at.house.sweep()]);
    expect((await look(people.province, { year: year + 1 })).stages).toMatchObject({ handedIn: 3, late: 3 });
    expect(await faults()).toEqual([]);
  });
});
