import {
  addPlanItem,
  getAmendment,
  getPlan,
  listPlanItems,
  listPlans,
  makeMove,
  openAmendment,
  printPlan,
  removePlanItem,
  saveAmendmentReason,
  savePlanItem,
} from '@jijiao/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPlanHouse, type PlanHouse } from '../../../conscience/planHouse.testing.ts';
import { askMove, moveOn, openWholePlan, rulesIn, wholeItem } from '../annualPlan/annualPlan.fixture.ts';

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

/** A plan on file with two items. */
async function planOnFile(field: string): Promise<{ base: number; id: number }> {
  const base = await at.enterBase(field);
  const id = await openWholePlan(people.host, base, year);
  await people.host.call(addPlanItem, { params: { id }, body: { ...wholeItem, title: '取消的班', personTimes: 50 } });
  await moveOn(people.host, id, 'submit');
  await moveOn(people.unit, id, 'examine', '同意');
  await moveOn(people.province, id, 'file');
  return { base, id };
}

const begin = (id: number) => people.host.ask(openAmendment, { params: { id }, body: {} });
const amendmentOf = (id: number) => people.host.call(getAmendment, { params: { id } });
const rowsOf = async (id: number, on?: string) =>
  (await people.host.call(listPlanItems, { params: { id }, query: on ? { on } : {} })).rows;

describe('beginning an amendment', () => {
  it('needs a plan on file and is one at a time, by the host alone', async () => {
    const draft = await openWholePlan(people.host, await at.enterBase('law'), year);
    expect(rulesIn(await begin(draft))).toEqual(['amendment.planOnFile']);
    expect((await people.host.call(getPlan, { params: { id: draft } })).amendable?.map(({ rule }) => rule)).toEqual([
      'amendment.planOnFile',
    ]);
    const { id } = await planOnFile('tourism');
    const answers: Record<string, number> = {};
    for (const who of ['otherHost', 'unit', 'otherUnit', 'province', 'auditor', 'nobody'] as const) {
      answers[who] = (await people[who].ask(openAmendment, { params: { id }, body: {} })).status;
    }
    expect(answers).toEqual({ otherHost: 404, unit: 403, otherUnit: 403, province: 403, auditor: 403, nobody: 401 });
    const two = await Promise.all([begin(id), begin(id)]);
    expect(two.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(rulesIn(two.find(({ status }) => status === 409) ?? { status: 0, body: {} })).toEqual([
      'amendment.oneAtATime',
    ]);
    const own = two.find(({ status }) => status === 200)?.body as { id: number };
    expect((await people.unit.ask(getAmendment, { params: { id: own.id } })).status).toBe(404);
    await moveOn(people.host, own.id, 'withdraw');
    expect((await begin(id)).status).toBe(200);
  });
});

describe('an amendment', () => {
  it('shows what differs, is filed in turn, and changes the plan from that day with the old one kept', async () => {
    const { base, id } = await planOnFile('education');
    const firstDay = at.house.clock.today();
    const { id: amendment } = (await begin(id)).body as { id: number };
    expect(rulesIn(await askMove(people.host, amendment, 'submit'))).toEqual([
      'amendment.changesSomething',
      'amendment.reasonStated',
    ]);
    const [kept, dropped] = await rowsOf(amendment);
    await people.host.call(savePlanItem, {
      params: { id: amendment, item: kept?.id ?? 0 },
      body: { version: 1, content: { ...wholeItem, personTimes: 150, monthTo: 6, budget: { lodging: 5_000_000 } } },
    });
    await people.host.call(removePlanItem, {
      params: { id: amendment, item: dropped?.id ?? 0 },
      query: { version: 1 },
    });
    await people.host.call(addPlanItem, { params: { id: amendment }, body: { ...wholeItem, title: '新增的班' } });
    const reason = (text: string, version: number) =>
      people.host.ask(saveAmendmentReason, { params: { id: amendment }, body: { reason: text, version } });
    expect((await reason('委托方调整时间。', 0)).status).toBe(200);
    expect(await reason('另一人写的。', 0)).toMatchObject({ status: 409, body: { current: { version: 1 } } });
    for (const who of ['unit', 'province'] as const) {
      const answer = await people[who].ask(saveAmendmentReason, {
        params: { id: amendment },
        body: { reason: '改', version: 1 },
      });
      expect(answer.status, who).toBe(403);
    }
    await moveOn(people.host, amendment, 'submit');
    expect((await reason('晚了。', 1)).status).toBe(409);
    const seen = await people.unit.call(getAmendment, { params: { id: amendment } });
    expect(seen).toMatchObject({ before: { personTimes: 170 }, after: { personTimes: 270 } });
    expect(seen.differences.map(({ change, title }) => [change, title])).toEqual([
      ['changed', wholeItem.title],
      ['dropped', '取消的班'],
      ['added', '新增的班'],
    ]);
    expect(seen.differences[0]?.members.map(({ member, before, after }) => [member, before.zh, after.zh])).toEqual([
      ['personTimes', '120', '150'],
      ['monthTo', '5', '6'],
      ['lodging', '48000', '50000'],
      ['lecture', '24000.50', ''],
    ]);
    await moveOn(people.unit, amendment, 'return', '请说明原因');
    await moveOn(people.host, amendment, 'submit');
    await moveOn(people.unit, amendment, 'examine', '同意');
    await moveOn(people.province, amendment, 'sendBack', '请核对预算');
    await moveOn(people.host, amendment, 'submit');
    await moveOn(people.unit, amendment, 'examine', '同意');
    expect((await rowsOf(id)).map(({ title }) => title)).toEqual([wholeItem.title, '取消的班']);
    const later = `${year}-02-03`;
    at.house.clock.stopAt(new Date(`${later}T09:00:00+08:00`));
    const { head } = await people.province.call(getAmendment, { params: { id: amendment } });
    const file = (who: 'province' | 'province2') =>
      people[who].ask(makeMove, { params: { id: amendment }, body: { move: 'file', version: head.version } });
    const answers = await Promise.all([file('province'), file('province2')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const plan = await people.auditor.call(getPlan, { params: { id } });
    expect(plan).toMatchObject({ revision: 2, totals: { items: 2, personTimes: 270 } });
    expect(plan.revisions.map(({ n, filedOn }) => [n, filedOn])).toEqual([
      [1, firstDay],
      [2, later],
    ]);
    expect(plan.amendments[0]?.number).toMatch(new RegExp(`^冀继计调〔${year}〕\\d{4}号$`));
    const now = await rowsOf(id);
    expect(now.map(({ title, personTimes }) => [title, personTimes])).toEqual([
      [wholeItem.title, 150],
      ['新增的班', 120],
    ]);
    const onFirst = await rowsOf(id, firstDay);
    expect(onFirst.map(({ title, personTimes }) => [title, personTimes])).toEqual([
      [wholeItem.title, 120],
      ['取消的班', 50],
    ]);
    expect(onFirst[0]?.id).toBe(now[0]?.id);
    expect((await people.host.ask(listPlanItems, { params: { id }, query: { on: '2020-01-01' } })).status).toBe(404);
    expect((await people.host.call(listPlans, { params: { id: base } })).rows[0]).toMatchObject({ amendments: 1 });
    expect((await amendmentOf(amendment)).differences).toEqual(seen.differences);
    const form = await at.house.app.inject({
      method: 'GET',
      url: printPlan.path.replace(':id', String(amendment)),
      cookies: people.host.cookies,
    });
    expect(form.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await begin(id)).status).toBe(200);
  });

  it('may be refused by whoever files it, and the plan stays as it was', async () => {
    const { id } = await planOnFile('marine');
    const { id: amendment } = (await begin(id)).body as { id: number };
    await people.host.call(addPlanItem, { params: { id: amendment }, body: { ...wholeItem, title: '加班' } });
    await people.host.call(saveAmendmentReason, {
      params: { id: amendment },
      body: { reason: '新增任务', version: 0 },
    });
    await moveOn(people.host, amendment, 'submit');
    await moveOn(people.unit, amendment, 'examine', '同意');
    await moveOn(people.province, amendment, 'refuse', '与年度任务不符。');
    expect((await rowsOf(id)).map(({ title }) => title)).toEqual([wholeItem.title, '取消的班']);
    expect((await people.host.call(getPlan, { params: { id } })).revision).toBe(1);
  });
});
