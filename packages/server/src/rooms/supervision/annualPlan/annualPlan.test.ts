import {
  addPlanItem,
  emptyPlanItem,
  getPlan,
  listPlanItems,
  listPlans,
  listWork,
  makeMove,
  markPlanItem,
  openPlan,
  savePlanItem,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlanHouse, type PlanHouse } from '../../../conscience/planHouse.testing.ts';
import { changeBase } from '../../register/index.ts';
import { findPlanOnFile, listItemsOnFile } from '../index.ts';
import { askMove, moveOn, openWholePlan, rulesIn, uploadLetter, wholeItem } from './annualPlan.fixture.ts';

let at: PlanHouse;
let people: PlanHouse['people'];
let year = 0;

beforeAll(async () => {
  at = await openPlanHouse();
  people = at.people;
  year = Number(at.house.clock.today().slice(0, 4)) + 1;
});
afterAll(() => at.house.close());

describe('opening a plan', () => {
  it('is for whoever acts for the host; others are kept out, and nobody sees another’s base', async () => {
    const id = await at.enterBase('law');
    const ask = (who: keyof typeof people) => people[who].ask(openPlan, { params: { id }, body: { year } });
    const answers: Record<string, number> = {};
    for (const who of Object.keys(people) as (keyof typeof people)[]) {
      if (who !== 'host') answers[who] = (await ask(who)).status;
    }
    expect(answers).toEqual({
      otherHost: 404,
      unit: 403,
      otherUnit: 403,
      province: 403,
      province2: 403,
      auditor: 403,
      nobody: 401,
    });
    expect((await ask('host')).status).toBe(200);
    expect((await people.otherUnit.ask(listPlans, { params: { id } })).status).toBe(404);
  });

  it('happens once for a year, however often and by however many it is asked at once', async () => {
    const id = await at.enterBase('accounting');
    const answers = await Promise.all(
      [1, 2, 3].map(() => people.host.ask(openPlan, { params: { id }, body: { year } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    for (const answer of answers) if (answer.status === 409) expect(rulesIn(answer)).toEqual(['plan.onePerYear']);
    const { rows, openable } = await people.host.call(listPlans, { params: { id } });
    expect(rows).toHaveLength(1);
    expect(openable.map((each) => each.year)).toEqual([year - 1]);
  });

  it('gives the same plan to the same request sent again', async () => {
    const id = await at.enterBase('tourism');
    const send = () =>
      at.house.app.inject({
        method: 'POST',
        url: `/api/bases/${id}/plans`,
        cookies: people.host.cookies,
        headers: { 'idempotency-key': 'open-plan-of-tourism' },
        payload: { year },
      });
    const [first, second] = await Promise.all([send(), send()]);
    expect([first?.statusCode, second?.statusCode]).toEqual([200, 200]);
    expect(first?.body).toBe(second?.body);
  });

  it('is refused for a base that does not operate and for a year far off', async () => {
    const recognised = await at.enterBase('education', { status: 'recognised' });
    const operating = await at.enterBase('consulting');
    const ask = (id: number, of: number) => people.host.ask(openPlan, { params: { id }, body: { year: of } });
    expect(rulesIn(await ask(recognised, year))).toEqual(['plan.baseOperating']);
    expect(rulesIn(await ask(operating, year + 1))).toEqual(['plan.yearNear']);
    expect(rulesIn(await ask(operating, year - 2))).toEqual(['plan.yearNear']);
    const { openable } = await people.host.call(listPlans, { params: { id: recognised } });
    expect(openable.every(({ refusals }) => refusals.length === 1)).toBe(true);
    expect((await people.unit.call(listPlans, { params: { id: operating } })).openable).toEqual([]);
  });

  it('puts it on the desk of the host with 31 December as its day, and keeps the draft from others', async () => {
    const base = await at.enterBase('marine');
    const id = await openWholePlan(people.host, base, year);
    const plan = await people.host.call(getPlan, { params: { id } });
    expect(plan).toMatchObject({ dueOn: `${year - 1}-12-31`, totals: { items: 1, personTimes: 120 } });
    expect(plan.head.dueAt).toBe(new Date(`${year - 1}-12-31T23:59:59.999+08:00`).toISOString());
    const { page } = await people.host.call(listWork, { query: {} });
    expect(page.rows.map((row) => row.id)).toContain(id);
    for (const who of ['otherHost', 'unit', 'otherUnit', 'province', 'auditor'] as const) {
      expect((await people[who].ask(getPlan, { params: { id } })).status, who).toBe(404);
    }
    const [row] = (await people.unit.call(listPlans, { params: { id: base } })).rows;
    expect(row).toMatchObject({ year, totals: null });
  });
});

describe('handing in', () => {
  it('is refused with every reason at once, each at the items it is about', async () => {
    const base = await at.enterBase('biotechnology');
    const { id } = await people.host.call(openPlan, { params: { id: base }, body: { year } });
    expect(rulesIn(await askMove(people.host, id, 'submit'))).toEqual(['plan.hasItems']);
    const put = (change: Partial<typeof wholeItem>) =>
      people.host.call(addPlanItem, { params: { id }, body: { ...wholeItem, ...change } });
    const market = await put({ title: '市场服务', kind: 'post', publicInterest: false, feeBasis: 'market' });
    expect(rulesIn(await askMove(people.host, id, 'submit'))).toEqual(['plan.publicTasksFirst']);
    const bad = await people.host.call(addPlanItem, {
      params: { id },
      body: {
        ...emptyPlanItem,
        title: '空白项目',
        kind: 'commissioned',
        personTimes: 1,
        publicInterest: true,
        limits: { areas: ['130100'], employers: '', ownership: '' },
      },
    });
    const answer = await askMove(people.host, id, 'submit');
    expect(rulesIn(answer)).toEqual([
      'plan.audienceNamed',
      'plan.budgetStated',
      'plan.commissionerNamed',
      'plan.curriculumConsented',
      'plan.favouredHeld',
      'plan.itemsWhole',
      'plan.needStated',
      'plan.openToAll',
    ]);
    expect(JSON.stringify(answer.body)).toContain('空白项目');
    const { head } = await people.host.call(getPlan, { params: { id } });
    expect(head.moves.find(({ name }) => name === 'submit')?.refusals).toHaveLength(8);
    const letter = await uploadLetter(people.host, id);
    const content = { ...wholeItem, title: '受托班', kind: 'commissioned', letter } as const;
    await people.host.call(savePlanItem, {
      params: { id, item: bad.id },
      body: {
        version: bad.version,
        content: { ...content, commissioner: 'government', commissionedBy: '示例市工信局' },
      },
    });
    expect(market.version).toBe(1);
    expect((await askMove(people.host, id, 'submit')).status).toBe(200);
  });

  it('waits for the summary of the year before, where one is asked of the base', async () => {
    const id = await openWholePlan(people.host, await at.enterBase('foodSafety'), year);
    at.askForSummary(false);
    try {
      expect(rulesIn(await askMove(people.host, id, 'submit'))).toEqual(['plan.summaryBeside']);
    } finally {
      at.askForSummary(null);
    }
    expect((await askMove(people.host, id, 'submit')).status).toBe(200);
  });
});

describe('examination and filing', () => {
  it('go by the guiding unit and the province, with marks at the items on the way back, to a number', async () => {
    const base = await at.enterBase('newMaterials');
    const id = await openWholePlan(people.host, base, year);
    await moveOn(people.host, id, 'submit');
    const [item] = (await people.unit.call(listPlanItems, { params: { id }, query: {} })).rows;
    const itemId = item?.id ?? 0;
    const mark = (who: keyof typeof people, note: string) =>
      people[who].ask(markPlanItem, { params: { id, item: itemId }, body: { note } });
    expect((await mark('province', '不是自己的环节')).status).toBe(409);
    expect((await mark('otherUnit', '别的单位')).status).toBe(404);
    expect((await mark('host', '自己批注')).status).toBe(403);
    expect((await mark('unit', '先写错')).status).toBe(200);
    expect(await mark('unit', '人次偏少，请核实。')).toMatchObject({ status: 200, body: { marks: 1 } });
    const marksSeenBy = async (who: keyof typeof people) =>
      (await people[who].call(listPlanItems, { params: { id }, query: {} })).rows.map((row) => row.mark?.note);
    expect(await marksSeenBy('host')).toEqual([undefined]);
    expect(await marksSeenBy('province')).toEqual([undefined]);
    for (const who of ['host', 'province', 'auditor'] as const) {
      expect((await askMove(people[who], id, 'examine', '同意')).status, who).toBe(403);
    }
    expect((await askMove(people.unit, id, 'return')).status).toBe(422);
    await moveOn(people.unit, id, 'return', '请按批注修改。');
    expect(await marksSeenBy('host')).toEqual(['人次偏少，请核实。']);
    const returned = await people.host.call(getPlan, { params: { id } });
    expect(returned.head.dueAt).toBe(new Date(`${year - 1}-12-31T23:59:59.999+08:00`).toISOString());
    await people.host.call(savePlanItem, {
      params: { id, item: itemId },
      body: { version: 1, content: { ...wholeItem, personTimes: 150 } },
    });
    await moveOn(people.host, id, 'submit');
    expect(await marksSeenBy('host')).toEqual([undefined]);
    await moveOn(people.unit, id, 'examine', '同意报备。');
    await moveOn(people.province, id, 'sendBack', '请补充说明。');
    await moveOn(people.host, id, 'submit');
    await moveOn(people.unit, id, 'examine', '同意报备。');
    expect(await findPlanOnFile(at.house.opened.house.database.db, base, year)).toBeUndefined();
    const { head } = await people.province.call(getPlan, { params: { id } });
    const file = (who: 'province' | 'province2') =>
      people[who].ask(makeMove, { params: { id }, body: { move: 'file', version: head.version } });
    const answers = await Promise.all([file('province'), file('province2')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({ error: 'stale', current: { state: 'settled' } });
    const filed = await people.auditor.call(getPlan, { params: { id } });
    expect(filed.head.number).toMatch(new RegExp(`^冀继计备〔${year}〕\\d{4}号$`));
    expect(filed).toMatchObject({ revision: 1, filedOn: at.house.clock.today(), lateOn: null });
    const onFile = await findPlanOnFile(at.house.opened.house.database.db, base, year);
    expect(onFile?.dossierId).toBe(id);
    expect(await listItemsOnFile(at.house.opened.house.database.db, id)).toEqual([
      { id: itemId, ...wholeItem, personTimes: 150 },
    ]);
  });

  it('ends where the base stopped operating in between', async () => {
    const base = await at.enterBase('disasterPrevention');
    const id = await openWholePlan(people.host, base, year);
    await moveOn(people.host, id, 'submit');
    await moveOn(people.unit, id, 'examine', '同意');
    await changeBase(at.house.opened.house.database.db, {
      baseId: base,
      from: at.house.clock.today(),
      changes: { status: 'rectifying' },
      what: { zh: '整改', en: 'Rectifying' },
      documentNo: null,
    });
    expect(rulesIn(await askMove(people.province, id, 'file'))).toEqual(['plan.baseOperating']);
  });
});
