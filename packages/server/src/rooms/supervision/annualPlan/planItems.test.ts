import {
  addPlanItem,
  copyPlanItems,
  emptyPlanItem,
  exportPlanItems,
  getPlan,
  getPlanItemsTemplate,
  importPlanItems,
  listPlanItems,
  mostPlanItems,
  openPlan,
  printPlan,
  removePlanItem,
  savePlanItem,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../../../demo/caller.ts';
import { evidencePdf } from '../../../../../../demo/material.ts';
import { openPlanHouse, type PlanHouse } from '../../../conscience/planHouse.testing.ts';
import { writeSheet } from '../../../platform/spreadsheet/index.ts';
import { curriculum, moveOn, openWholePlan, uploadLetter, wholeItem } from './annualPlan.fixture.ts';
import { wrongSheet } from './planSheet.fixture.ts';

let at: PlanHouse;
let people: PlanHouse['people'];
let year = 0;

beforeAll(async () => {
  at = await openPlanHouse();
  people = at.people;
  year = Number(at.house.clock.today().slice(0, 4)) + 1;
});
afterAll(() => at.house.close());

const fresh = async (field: string) => {
  const base = await at.enterBase(field);
  return (await people.host.call(openPlan, { params: { id: base }, body: { year } })).id;
};
const rowsOf = async (id: number, who: Caller = people.host) =>
  (await who.call(listPlanItems, { params: { id }, query: {} })).rows;
const totalsOf = async (id: number) => (await people.host.call(getPlan, { params: { id } })).totals;

describe('an item as typed', () => {
  it('is kept with a version; of two who save at once, one is told what the other saved', async () => {
    const id = await fresh('law');
    const item = await people.host.call(addPlanItem, { params: { id }, body: { ...emptyPlanItem, title: '半成品' } });
    const save = (title: string, version = 1) =>
      people.host.ask(savePlanItem, {
        params: { id, item: item.id },
        body: { content: { ...wholeItem, title }, version },
      });
    const answers = await Promise.all([save('甲'), save('乙'), save('丙')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const kept = (await rowsOf(id))[0];
    for (const { status, body } of answers) {
      if (status === 409) expect(body).toMatchObject({ error: 'stale', current: { title: kept?.title, version: 2 } });
    }
    expect((await save('丁', 2)).status).toBe(200);
    const remove = (version: number) =>
      people.host.ask(removePlanItem, { params: { id, item: item.id }, query: { version } });
    expect((await remove(1)).status).toBe(409);
    expect((await remove(3)).status).toBe(200);
    expect((await remove(3)).status).toBe(404);
    expect(await totalsOf(id)).toMatchObject({ items: 0, personTimes: 0, budgetFen: 0, by: [], heads: {} });
  });

  it('is written by the host alone, while the plan is on its desk', async () => {
    const id = await openWholePlan(people.host, await at.enterBase('tourism'), year);
    const [item] = await rowsOf(id);
    const params = { id, item: item?.id ?? 0 };
    const askAs = async (who: keyof typeof people) => [
      (await people[who].ask(addPlanItem, { params: { id }, body: wholeItem })).status,
      (await people[who].ask(savePlanItem, { params, body: { content: wholeItem, version: 1 } })).status,
      (await people[who].ask(removePlanItem, { params, query: { version: 1 } })).status,
      (await people[who].ask(importPlanItems, { params: { id }, body: { fileId: crypto.randomUUID() } })).status,
      (await people[who].ask(copyPlanItems, { params: { id }, body: {} })).status,
    ];
    expect(await askAs('otherHost')).toEqual([404, 404, 404, 404, 404]);
    for (const who of ['unit', 'otherUnit', 'province', 'auditor'] as const) {
      expect(await askAs(who), who).toEqual([403, 403, 403, 403, 403]);
    }
    expect(await askAs('nobody')).toEqual([401, 401, 401, 401, 401]);
    await moveOn(people.host, id, 'submit');
    expect(await askAs('host')).toEqual([409, 409, 409, 409, 409]);
    expect(await rowsOf(id, people.unit)).toHaveLength(1);
    expect((await people.otherUnit.ask(listPlanItems, { params: { id }, query: {} })).status).toBe(404);
  });

  it('holds no file of other business and nothing outside its shape', async () => {
    const id = await fresh('consulting');
    const put = (body: unknown) => people.host.ask(addPlanItem, { params: { id }, body: body as never });
    const foreign = await people.otherHost.upload('委托函.pdf', await evidencePdf('委托函', ['别人的']));
    expect((await put({ ...wholeItem, letter: foreign })).status).toBe(422);
    for (const wrong of [
      { field: 'astrology' },
      { monthFrom: 13 },
      { personTimes: -1 },
      { hoursTenths: 1.5 },
      { budget: { lodging: 0.5 } },
      { budget: { bribes: 100 } },
      { favoured: ['grassroots', 'grassroots'] },
      { title: '两\n行' },
      { limits: { areas: ['999999'], employers: '', ownership: '' } },
    ])
      expect((await put({ ...wholeItem, ...wrong })).status, JSON.stringify(wrong)).toBe(422);
    expect(await rowsOf(id)).toEqual([]);
  });

  it('is counted whole, by type, audience, field and cost head, as it changes', async () => {
    const id = await fresh('education');
    const put = (change: Partial<typeof wholeItem>) =>
      people.host.call(addPlanItem, { params: { id }, body: { ...wholeItem, ...change } });
    await Promise.all([
      put({}),
      put({ title: '乙', field: 'law', personTimes: 30 }),
      put({ title: '丙', kind: 'post' }),
    ]);
    const totals = await totalsOf(id);
    expect(totals).toMatchObject({ items: 3, personTimes: 270, budgetFen: 3 * 7_200_050 });
    expect(totals.heads).toEqual({ lodging: 14_400_000, lecture: 7_200_150 });
    expect(totals.by).toContainEqual({
      dimension: 'field',
      value: 'law',
      items: 1,
      personTimes: 30,
      budgetFen: 7_200_050,
    });
    expect(totals.by.filter(({ dimension }) => dimension === 'kind').map(({ value }) => value)).toEqual([
      'keyProject',
      'post',
    ]);
  });
});

describe('copying last year’s plan', () => {
  it('brings its items once, without letters', async () => {
    const base = await at.enterBase('marine');
    const before = await openWholePlan(people.host, base, year - 1);
    const letter = await uploadLetter(people.host, before);
    await people.host.call(addPlanItem, {
      params: { id: before },
      body: { ...wholeItem, title: '受托', kind: 'commissioned', letter, curriculumId: 99 },
    });
    const id = await openWholePlan(people.host, base, year);
    expect((await people.host.call(getPlan, { params: { id } })).lastYear).toEqual({ id: before, items: 2 });
    const copy = () => people.host.call(copyPlanItems, { params: { id }, body: {} });
    expect(await copy()).toEqual({ copied: 1, already: 1 });
    expect(await copy()).toEqual({ copied: 0, already: 2 });
    expect((await rowsOf(id)).map(({ title, letter: file, curriculumId }) => [title, file, curriculumId])).toEqual([
      [wholeItem.title, null, curriculum.id],
      ['受托', null, null],
    ]);
    const lonely = await fresh('socialWork');
    expect((await people.host.ask(copyPlanItems, { params: { id: lonely }, body: {} })).status).toBe(404);
  });
});

describe('a spreadsheet of 300 items, a fifth of them wrong', () => {
  it('has every bad cell named and nothing taken, then its good rows, then the rest as corrected', async () => {
    const id = await fresh('biotechnology');
    const { bytes, wrong, rows } = await wrongSheet(year, curriculum.title);
    const fileId = await people.host.upload('计划.xlsx', bytes, id);
    const ask = (take: 'nothing' | 'good' | 'all', corrections: Record<string, string> = {}) =>
      people.host.call(importPlanItems, { params: { id }, body: { fileId, take, corrections } });
    const looked = await ask('nothing');
    expect(looked).toMatchObject({ read: rows, good: 240, imported: 0 });
    expect(looked.bad.map(({ cell, cure }) => [cell, cure]).sort()).toEqual([...wrong].sort());
    for (const { says, column } of looked.bad) expect([says.zh, says.en, column].every(Boolean)).toBe(true);
    expect(looked.hidden.map(({ cell }) => cell)).toEqual(['S']);
    expect(await ask('all')).toMatchObject({ imported: 0 });
    expect(await rowsOf(id)).toEqual([]);
    expect(await ask('good')).toMatchObject({ imported: 240, already: 0 });
    const taken = await rowsOf(id);
    expect(new Set(taken.map(({ personTimes }) => personTimes))).toEqual(new Set([60, 1200, 80]));
    expect(taken[0]).toMatchObject({
      monthFrom: 3,
      monthTo: 4,
      hoursTenths: 245,
      budget: { lodging: 1_200_050, lecture: 800_000 },
      curriculum: curriculum.title,
      favoured: ['privateFirm', 'grassroots'],
    });
    const cures: Record<string, string> = {
      C: '委托培训班、研修班、进修班',
      N: '6',
      P: '500',
      K: '24.5',
      T: '民营企业',
      R: '否',
      I: '',
    };
    const corrections = Object.fromEntries(
      looked.bad.map(({ cell, cure }) => [cell, cure ?? cures[cell[0] ?? ''] ?? `补录项目 ${cell}`]),
    );
    expect(await ask('all', corrections)).toMatchObject({ read: rows, good: 300, already: 240, imported: 60, bad: [] });
    expect(await totalsOf(id)).toMatchObject({ items: 300 });
  });

  it('that is no workbook, or lacks its headings, is told so', async () => {
    const id = await fresh('energyResources');
    const take = async (name: string, bytes: Uint8Array) =>
      people.host.ask(importPlanItems, {
        params: { id },
        body: { fileId: await people.host.upload(name, bytes, id), take: 'all' },
      });
    const pdf = await take('计划.pdf', await evidencePdf('计划', ['一']));
    expect(pdf.status).toBe(422);
    const other = await writeSheet({ sheets: [{ name: '表', columns: ['姓名'], rows: [['张三']] }] });
    expect(await take('名单.xlsx', other)).toMatchObject({
      status: 200,
      body: { imported: 0, bad: [{ cell: 'A1' }, { cell: 'A1' }] },
    });
    const same = [wholeItem.title, '岗位进修'];
    const twice = await writeSheet({ sheets: [{ name: '表', columns: ['项目名称', '类型'], rows: [same, same] }] });
    expect(await take('重复.xlsx', twice)).toMatchObject({ body: { good: 1, imported: 0, bad: [{ cell: 'A3' }] } });
  });

  it('is exported so that it can be imported again, and no plan grows beyond its bound', async () => {
    const id = await openWholePlan(people.host, await at.enterBase('financeAccounting'), year);
    const download = async (who: Caller, path: string) =>
      at.house.app.inject({ method: 'GET', url: path, cookies: who.cookies });
    const sheet = await download(people.host, exportPlanItems.path.replace(':id', String(id)));
    expect(sheet.statusCode).toBe(200);
    expect((await download(people.unit, exportPlanItems.path.replace(':id', String(id)))).statusCode).toBe(404);
    const form = await download(people.host, printPlan.path.replace(':id', String(id)));
    expect(form.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const target = await fresh('modernLogistics');
    const fileId = await people.host.upload('导出.xlsx', sheet.rawPayload, target);
    const back = await people.host.call(importPlanItems, { params: { id: target }, body: { fileId, take: 'all' } });
    expect(back).toMatchObject({ imported: 1, bad: [] });
    const { letter: _, ...content } = wholeItem;
    expect((await rowsOf(target))[0]).toMatchObject(content);
    const template = await download(people.nobody, getPlanItemsTemplate.path);
    const templateId = await people.host.upload('模板.xlsx', template.rawPayload, target);
    expect(
      await people.host.call(importPlanItems, { params: { id: target }, body: { fileId: templateId } }),
    ).toMatchObject({ good: 1, bad: [] });
    const many = Array.from({ length: mostPlanItems }, (_each, index) => [`项目 ${index}`, '岗位进修']);
    const full = await writeSheet({ sheets: [{ name: '表', columns: ['项目名称', '类型'], rows: many }] });
    const fullId = await people.host.upload('满.xlsx', full, target);
    const tooMany = await people.host.ask(importPlanItems, {
      params: { id: target },
      body: { fileId: fullId, take: 'all' },
    });
    expect(tooMany.status).toBe(422);
    expect(await rowsOf(target)).toHaveLength(1);
  });
});
