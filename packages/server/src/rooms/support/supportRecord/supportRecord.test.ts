import { type BodySent, listSupport, recordSupport, strikeSupport, sumSupport } from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../../../demo/caller.ts';
import { applicantOf, officerOf, type Stage, signerOf } from '../../../../../../demo/chapterThree.ts';
import { evidencePdf } from '../../../../../../demo/material.ts';
import { institutions } from '../../../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../../../application.testing.ts';
import { makeSmallProvince } from '../../../conscience/smallProvince.testing.ts';
import { enterBaseOf } from '../../../conscience/standingBase.testing.ts';
import { readSheet } from '../../../platform/spreadsheet/index.ts';

let house: TestHouse;
let stage: Stage;
let officer: Caller;
let host: Caller;
let province: Caller;
let other: Caller;
let baseId: number;
let number: string;

type Typed = BodySent<typeof recordSupport>;
const today = () => stage.clock.today();
const year = () => Number(today().slice(0, 4));
const guide = institutions[0]?.guide ?? '';

const typed = (change: Partial<Typed> = {}): Typed => ({
  kind: 'resources',
  on: today(),
  what: '提供实训场地 2 处',
  amountFen: 12_000_000,
  files: [],
  ...change,
});
const record = (by: Caller, change?: Partial<Typed>) =>
  by.ask(recordSupport, { params: { id: baseId }, body: typed(change) });
const rulesOf = ({ body }: { body: unknown }) =>
  ((body as { refusals?: { rule: string }[] }).refusals ?? []).map(({ rule }) => rule);

beforeAll(async () => {
  house = await openTestHouse();
  stage = await makeSmallProvince(house);
  officer = await house.cast.as(officerOf(guide));
  other = await house.cast.as(officerOf(institutions[5]?.guide ?? ''));
  host = await house.cast.as(applicantOf(0));
  province = await house.cast.as('province');
  const base = await enterBaseOf(house, stage, 0);
  [baseId, number] = [base.id, base.number];
}, 120_000);
afterAll(() => house?.close());

describe('support that a guiding unit gives', () => {
  it('is recorded per base, seen by the base, the unit and the province, and told to the base', async () => {
    const fileId = await officer.upload('批复.pdf', await evidencePdf('批复', ['同意']));
    const { status, body } = await record(officer, { files: [fileId] });
    expect(status).toBe(200);
    const { id } = body as { id: number };
    for (const by of [officer, host, province]) {
      const { rows } = await by.call(listSupport, { query: { base: baseId } });
      expect(rows.map((row) => row.id)).toContain(id);
      const file = { url: `/api/support/${id}/files/${fileId}`, cookies: by.cookies };
      expect((await house.app.inject(file)).statusCode).toBe(200);
    }
    const stranger = await house.cast.as(applicantOf(5));
    for (const by of [other, stranger]) {
      expect((await by.call(listSupport, { query: {} })).rows).toEqual([]);
      const file = { url: `/api/support/${id}/files/${fileId}`, cookies: by.cookies };
      expect((await house.app.inject(file)).statusCode).toBe(404);
    }
    const { rows: messages } = await house.opened.house.database.pool.query(
      `select 1 from outbox where payload->>'kind' = 'support.recorded'`,
    );
    expect(messages).toHaveLength(1);
  });

  it('is summed by base and year, also for bases that got nothing, and exported', async () => {
    await record(officer, { kind: 'team', what: '选派教师 5 人', amountFen: null });
    const { rows } = await officer.call(sumSupport, { query: { year: year() } });
    expect(rows).toMatchObject([
      { baseId, baseNumber: number, byKind: { resources: 1, team: 1, policy: 0 }, records: 2, amountFen: 12_000_000 },
    ]);
    expect((await province.call(sumSupport, { query: { year: year() - 1 } })).rows).toMatchObject([
      { baseId, records: 0, amountFen: 0 },
    ]);
    expect((await other.call(sumSupport, { query: { year: year() } })).rows).toEqual([]);
    const sheet = await house.app.inject({ url: `/api/support.xlsx?year=${year()}`, cookies: officer.cookies });
    const { rows: cells } = await readSheet(sheet.rawPayload);
    expect(cells.map((row) => [row.cells[3], row.cells[5], row.cells[6]])).toEqual([
      ['支持种类', '内容', '金额（元）'],
      ['师资队伍建设', '选派教师 5 人', ''],
      ['资源整合', '提供实训场地 2 处', '120000'],
    ]);
  });

  it('made by mistake is struck out once with its reason, and counts no more', async () => {
    const { id } = (await record(officer, { what: '重复登记' })).body as { id: number };
    const strike = (by: Caller) => by.ask(strikeSupport, { params: { id }, body: { reason: '重复' } });
    expect((await strike(other)).status).toBe(404);
    expect((await strike(province)).status).toBe(403);
    expect((await strike(host)).status).toBe(403);
    const answers = await Promise.all([strike(officer), strike(officer)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { rows } = await officer.call(listSupport, { query: { q: '重复登记' } });
    expect(rows).toMatchObject([{ struckBecause: '重复', mayStrike: false }]);
    expect((await officer.call(sumSupport, { query: { year: year() } })).rows[0]?.records).toBe(2);
  });
});

describe('support is refused', () => {
  it('where it lies ahead or says nothing, and where another body would record it', async () => {
    expect(rulesOf(await record(officer, { on: stage.clock.day(1) }))).toEqual(['support.given']);
    expect(rulesOf(await record(officer, { what: ' ' }))).toEqual(['support.given']);
    expect(rulesOf(await record(province))).toEqual(['support.byGuidingUnit']);
  });

  it('to whoever may not: another unit, the host, a signer, an auditor, nobody', async () => {
    expect((await record(other)).status).toBe(404);
    for (const by of [host, await house.cast.as(signerOf(guide)), await house.cast.as('auditor')])
      expect((await record(by)).status).toBe(403);
    expect((await record(house.visitor())).status).toBe(401);
  });

  it('for its shape: a kind that is none, an amount below a fen, another’s file', async () => {
    expect((await record(officer, { kind: 'money' as 'team' })).status).toBe(422);
    expect((await record(officer, { amountFen: 0 })).status).toBe(422);
    expect((await record(officer, { on: '2026-02-30' })).status).toBe(422);
    const foreign = await host.upload('他人.pdf', await evidencePdf('他人', ['甲']));
    expect((await record(officer, { files: [foreign] })).status).toBe(422);
  });
});
