import {
  attachToSummary,
  correctSummary,
  detachFromSummary,
  enterSummaryFigure,
  explainSummaryItem,
  getSummary,
  listSummaries,
  openSummary,
  saveSummaryText,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlanHouse, type PlanHouse } from '../../../conscience/planHouse.testing.ts';
import { addFigure, readFigures } from '../../../platform/figures/index.ts';
import { askMove, moveOn, rulesIn } from '../annualPlan/annualPlan.fixture.ts';
import {
  askEnter,
  enterPlannedBase,
  explain,
  figureIn,
  fillSummary,
  openSummaryFor,
  stopAt,
  uploadEvidence,
} from './annualSummary.fixture.ts';

let at: PlanHouse;
let people: PlanHouse['people'];
let year = 0;

beforeAll(async () => {
  at = await openPlanHouse({ summaries: true });
  people = at.people;
  year = Number(at.house.clock.today().slice(0, 4)) + 1;
});
afterAll(() => at.house.close());

type Who = keyof PlanHouse['people'];
const everyone: readonly Who[] = ['otherHost', 'unit', 'otherUnit', 'province', 'province2', 'auditor', 'nobody'];
const see = (id: number, who: Who = 'host') => people[who].call(getSummary, { params: { id } });

describe('opening a summary', () => {
  it('is for whoever acts for the host; others are kept out, and nobody sees another’s base', async () => {
    stopAt(at, `${year}-11-20`);
    const id = await at.enterBase('law');
    const ask = (who: Who) => people[who].ask(openSummary, { params: { id }, body: { year } });
    const answers: Record<string, number> = {};
    for (const who of everyone) answers[who] = (await ask(who)).status;
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
    expect((await people.otherUnit.ask(listSummaries, { params: { id } })).status).toBe(404);
    expect((await people.unit.call(listSummaries, { params: { id } })).rows[0]).toMatchObject({
      year,
      execution: null,
    });
  });

  it('happens once for a year, however many ask at once', async () => {
    stopAt(at, `${year}-11-20`);
    const id = await at.enterBase('accounting');
    const answers = await Promise.all(
      [1, 2, 3].map(() => people.host.ask(openSummary, { params: { id }, body: { year } })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    for (const answer of answers) if (answer.status === 409) expect(rulesIn(answer)).toEqual(['summary.onePerYear']);
    expect((await people.host.call(listSummaries, { params: { id } })).rows).toHaveLength(1);
  });

  it('gives the same summary to the same request sent again', async () => {
    stopAt(at, `${year}-11-20`);
    const id = await at.enterBase('tourism');
    const send = () =>
      at.house.app.inject({
        method: 'POST',
        url: `/api/bases/${id}/summaries`,
        cookies: people.host.cookies,
        headers: { 'idempotency-key': 'open-summary-of-tourism' },
        payload: { year },
      });
    const [first, second] = await Promise.all([send(), send()]);
    expect([first?.statusCode, second?.statusCode]).toEqual([200, 200]);
    expect(first?.body).toBe(second?.body);
  });

  it('is refused before 1 November, for a year to come and for one in which the base did not operate', async () => {
    stopAt(at, `${year}-10-31`, '23:59:59');
    const id = await at.enterBase('education', { recognisedOn: `${year}-03-01` });
    const ask = (of: number) => people.host.ask(openSummary, { params: { id }, body: { year: of } });
    expect(rulesIn(await ask(year))).toEqual(['summary.yearNearlyOver']);
    expect(rulesIn(await ask(year - 1))).toEqual(['summary.baseOperated']);
    const { openable } = await people.host.call(listSummaries, { params: { id } });
    expect(openable.map((each) => [each.year, each.refusals.length])).toEqual([[year, 1]]);
    expect((await people.unit.call(listSummaries, { params: { id } })).openable).toEqual([]);
    stopAt(at, `${year}-11-01`, '00:00:00');
    expect((await ask(year)).status).toBe(200);
    const idle = await at.enterBase('consulting', { status: 'recognised' });
    const asked = await people.host.ask(openSummary, { params: { id: idle }, body: { year } });
    expect(rulesIn(asked)).toEqual(['summary.baseOperated']);
  });

  it('keeps the draft from others', async () => {
    stopAt(at, `${year}-11-20`);
    const id = await openSummaryFor(people.host, await at.enterBase('marine'), year);
    for (const who of everyone) {
      const status = who === 'nobody' ? 401 : 404;
      expect((await people[who].ask(getSummary, { params: { id } })).status, who).toBe(status);
    }
  });
});

describe('handing in', () => {
  it('waits for evidence, explanations and the account, and says what is missing live', async () => {
    const { base, items } = await enterPlannedBase(at, 'biotechnology', year);
    stopAt(at, `${year}-11-20`);
    const id = await openSummaryFor(people.host, base, year);
    const before = await askMove(people.host, id, 'submit');
    expect(rulesIn(before)).toEqual(['summary.varianceExplained', 'summary.written']);
    expect(JSON.stringify(before.body)).toContain('数字化车间研修班');
    await fillSummary(people.host, id);
    expect((await askEnter(people.host, id, { item: items[1], value: 61 })).status).toBe(200);
    expect(rulesIn(await askMove(people.host, id, 'submit'))).toEqual(['summary.enteredEvidenced']);
    const evidence = await uploadEvidence(people.host, id);
    await askEnter(people.host, id, { item: items[1], value: 40, evidence });
    await askEnter(people.host, id, { item: 0, value: 5, evidence });
    const open = (await see(id)).lines.filter(({ mustExplain }) => mustExplain);
    expect(open.map(({ itemId }) => itemId)).toEqual([items[1], 0]);
    expect(rulesIn(await askMove(people.host, id, 'submit'))).toEqual(['summary.varianceExplained']);
    await explain(people.host, id, items[1], '第二期因场地维修推迟到下一年度。');
    await explain(people.host, id, 0, '受企业委托临时增加。');
    const offered = (await see(id)).head.moves.find(({ name }) => name === 'submit');
    expect(offered).toMatchObject({ allowed: true, refusals: [] });
    expect((await askMove(people.host, id, 'submit')).status).toBe(200);
  });

  it('wants the reason of a corrected record, and takes a variance within the limit as it is', async () => {
    const { base, items } = await enterPlannedBase(at, 'foodSafety', year);
    stopAt(at, `${year}-11-20`);
    const id = await openSummaryFor(people.host, base, year);
    await fillSummary(people.host, id);
    await at.house.opened.house.database.db.transaction((tx) =>
      addFigure(tx, {
        ...{ baseId: base, year, itemId: items[0], name: 'hours', amount: 490 },
        ...{ source: { kind: 'trainingClass', id: 7 }, at: new Date() },
      }),
    );
    expect(figureIn(await see(id), items[0], 'hours')).toMatchObject({
      ...{ planned: 490, done: 490, recorded: 490, entered: 0, variance: 0, origin: 'records', lacks: null },
    });
    await askEnter(people.host, id, { item: items[0], name: 'hours', value: 480 });
    expect(figureIn(await see(id), items[0], 'hours')).toMatchObject({ origin: 'corrected', lacks: 'reason' });
    expect(rulesIn(await askMove(people.host, id, 'submit'))).toEqual(['summary.correctionReasoned']);
    await askEnter(people.host, id, { item: items[0], name: 'hours', value: 480, reason: '一次课改为自学。' });
    expect((await askMove(people.host, id, 'submit')).status).toBe(200);
  });
});

describe('examination and filing', () => {
  it('go by the guiding unit and the province to a number; from then on nothing is changed but by a recorded correction', async () => {
    const { base, items } = await enterPlannedBase(at, 'newMaterials', year);
    stopAt(at, `${year}-11-20`);
    const id = await openSummaryFor(people.host, base, year);
    await fillSummary(people.host, id);
    const [item] = items;
    await moveOn(people.host, id, 'submit');
    expect((await askEnter(people.host, id, { item, value: 1 })).body).toMatchObject({ error: 'stale' });
    for (const who of ['host', 'province', 'auditor'] as const) {
      expect((await askMove(people[who], id, 'examine', '同意')).status, who).toBe(403);
    }
    expect((await askMove(people.unit, id, 'return')).status).toBe(422);
    await moveOn(people.unit, id, 'return', '请补充说明。');
    expect((await see(id)).head.dueAt).toBe(new Date(`${year}-12-31T23:59:59.999+08:00`).toISOString());
    await moveOn(people.host, id, 'submit');
    await moveOn(people.unit, id, 'examine', '情况属实。');
    await moveOn(people.province, id, 'sendBack', '请核对人次。');
    await moveOn(people.host, id, 'submit');
    await moveOn(people.unit, id, 'examine', '情况属实。');
    const answers = await Promise.all([askMove(people.province, id, 'file'), askMove(people.province2, id, 'file')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const filed = await see(id, 'auditor');
    expect(filed.head.number).toMatch(new RegExp(`^冀继总备〔${year}〕\\d{4}号$`));
    expect(filed).toMatchObject({ filedOn: `${year}-11-20`, lateOn: null, mayEdit: false, mayCorrect: false });

    const { version } = filed.head;
    expect(rulesIn(await askEnter(people.host, id, { item, value: 1 }))).toEqual(['summary.figuresFrozen']);
    const writes = [
      await people.host.ask(saveSummaryText, { params: { id }, body: { text: '改', version: filed.textVersion } }),
      await people.host.ask(explainSummaryItem, { params: { id, item }, body: { text: '改', version: 0 } }),
      await people.host.ask(attachToSummary, { params: { id }, body: { file: crypto.randomUUID() } }),
    ];
    for (const answer of writes) expect(rulesIn(answer)).toEqual(['summary.figuresFrozen']);
    expect((await see(id)).head.version).toBe(version);
  });

  it('freeze the figures: what records bring later does not change the summary', async () => {
    const { base, items } = await enterPlannedBase(at, 'agriculturalScience', year);
    const [item] = items;
    const id = await fileSummary(base);
    const { db } = at.house.opened.house.database;
    const source = { kind: 'trainingClass', id: 9 };
    await addFigure(db, { baseId: base, year, itemId: item, name: 'personTimes', amount: 30, source, at: new Date() });
    expect(figureIn(await see(id), item, 'personTimes').done).toBe(120);

    const evidence = await uploadEvidence(people.province, id);
    const body = { itemId: item, name: 'personTimes', value: 118, stands: 120, reason: '两人未结业。' } as const;
    const correct = (who: Who, change: object = {}) =>
      people[who].ask(correctSummary, { params: { id }, body: { ...body, evidence, ...change } });
    for (const [who, status] of [
      ['host', 403],
      ['unit', 403],
      ['otherUnit', 404],
      ['otherHost', 403],
      ['auditor', 403],
      ['nobody', 401],
    ] as const) {
      expect((await correct(who)).status, who).toBe(status);
    }
    expect(rulesIn(await correct('province', { evidence: null }))).toEqual(['summary.correctionEvidenced']);
    expect(rulesIn(await correct('province', { value: 120 }))).toEqual(['summary.correctionDiffers']);
    expect((await correct('province', { reason: '' })).status).toBe(422);
    expect((await correct('province', { stands: 100 })).body).toMatchObject({
      error: 'stale',
      current: { value: 120 },
    });
    const both = await Promise.all([correct('province'), correct('province')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const after = await see(id, 'unit');
    expect(figureIn(after, item, 'personTimes')).toMatchObject({ done: 118, origin: 'corrected' });
    expect(after.corrections).toMatchObject([{ itemId: item, before: 120, after: 118, reason: '两人未结业。' }]);
    expect(after.corrections[0]?.evidence?.name).toBe('签到表汇总.pdf');
    const live = (await readFigures(db, { baseId: base, year })).find((each) => each.itemId === item);
    expect(live?.value).toBe(148);
  });

  it('are not corrected before they are filed', async () => {
    const { base, items } = await enterPlannedBase(at, 'disasterPrevention', year);
    stopAt(at, `${year}-11-20`);
    const id = await openSummaryFor(people.host, base, year);
    await fillSummary(people.host, id);
    await moveOn(people.host, id, 'submit');
    const evidence = await uploadEvidence(people.province, id);
    const body = { itemId: items[0], name: 'personTimes', value: 1, stands: 120, reason: '更正', evidence } as const;
    const answer = await people.province.ask(correctSummary, { params: { id }, body });
    expect(answer.body).toMatchObject({ error: 'stale', current: { state: 'submitted' } });
  });
});

async function fileSummary(base: number): Promise<number> {
  stopAt(at, `${year}-11-20`);
  const id = await openSummaryFor(people.host, base, year);
  await fillSummary(people.host, id);
  await moveOn(people.host, id, 'submit');
  await moveOn(people.unit, id, 'examine', '情况属实。');
  await moveOn(people.province, id, 'file');
  return id;
}

describe('writing', () => {
  it('keeps what each wrote: the second of two who save at once is told what stands', async () => {
    const { base, items } = await enterPlannedBase(at, 'socialWork', year);
    stopAt(at, `${year}-11-20`);
    const id = await openSummaryFor(people.host, base, year);
    const [item] = items;
    const save = (text: string) => people.host.ask(saveSummaryText, { params: { id }, body: { text, version: 0 } });
    const texts = await Promise.all([save('甲'), save('乙')]);
    expect(texts.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { text } = await see(id);
    expect(texts.find(({ status }) => status === 409)?.body).toMatchObject({ current: { version: 1, text } });
    const say = (words: string) =>
      people.host.ask(explainSummaryItem, { params: { id, item }, body: { text: words, version: 0 } });
    expect((await Promise.all([say('甲'), say('乙')])).map(({ status }) => status).sort()).toEqual([200, 409]);
    const enter = (value: number) =>
      people.host.ask(enterSummaryFigure, {
        params: { id, item, name: 'sessions' },
        body: { value, stands: 0, reason: '', evidence: null },
      });
    const entered = await Promise.all([enter(1), enter(2)]);
    expect(entered.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { done } = figureIn(await see(id), item, 'sessions');
    expect(entered.find(({ status }) => status === 409)?.body).toMatchObject({ current: { value: done } });
  });

  it('takes attachments of its own alone, and refuses lines that it does not have and figures below zero', async () => {
    const { base, items } = await enterPlannedBase(at, 'eCommerce', year);
    stopAt(at, `${year}-11-20`);
    const id = await openSummaryFor(people.host, base, year);
    const file = await uploadEvidence(people.host, id);
    const foreign = await people.province.upload('别人的.pdf', Buffer.from('%PDF-1.4\n%%EOF'));
    const attach = (each: string) => people.host.ask(attachToSummary, { params: { id }, body: { file: each } });
    expect((await attach(file)).status).toBe(200);
    expect((await attach(file)).status).toBe(200);
    expect((await attach(foreign)).status).toBe(422);
    expect((await see(id)).attachments.map((each) => each.id)).toEqual([file]);
    const take = () => people.host.ask(detachFromSummary, { params: { id, file } });
    expect([(await take()).status, (await take()).status]).toEqual([200, 404]);
    const [item] = items;
    const body = { value: 1, stands: 0, reason: '', evidence: null };
    const enter = (params: object, change: object = {}) =>
      people.host.ask(enterSummaryFigure, {
        params: { id, item, name: 'spent', ...params },
        body: { ...body, ...change },
      });
    expect((await enter({ item: 999_999 })).status).toBe(404);
    expect((await enter({ name: 'profit' as 'spent' })).status).toBe(422);
    expect((await enter({}, { value: -1 })).status).toBe(422);
    expect((await enter({}, { value: 1.5 })).status).toBe(422);
    expect((await enter({}, { evidence: foreign })).status).toBe(422);
    const unseen = await people.otherHost.ask(explainSummaryItem, {
      params: { id, item },
      body: { text: '改', version: 0 },
    });
    expect(unseen.status).toBe(404);
  });
});
