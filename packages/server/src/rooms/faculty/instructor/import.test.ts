import {
  closeInstructorImport,
  correctInstructorRow,
  cureInstructorImport,
  getInstructorImport,
  listFacultyOfBase,
  startInstructorImport,
  takeInstructorImport,
  takeOverFaculty,
} from '@jijiao/contract';
import { eq, sql } from 'drizzle-orm';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../../../demo/caller.ts';
import { readSheet } from '../../../platform/spreadsheet/index.ts';
import { engaged, type FacultyHouse, numberOf, openFacultyHouse, someone } from './faculty.fixture.ts';
import { instructorImportRow } from './import.tables.ts';
import { instructor, instructorEngagement } from './instructor.tables.ts';

let faculty: FacultyHouse;
beforeAll(async () => {
  faculty = await openFacultyHouse();
});
afterAll(() => faculty.house.close());

const database = () => faculty.house.opened.house.database;
const headings = [
  '姓名',
  '身份证号',
  '职称系列',
  '职称',
  '所在单位',
  '专业方向',
  '手机号',
  '专兼职',
  '政审日期',
  '讲授科目',
];
type Cell = string | number | Date | null;
const rowOf = (running: number): Cell[] => [
  `教师${String.fromCodePoint(0x4e00 + running)}`,
  numberOf(running),
  '工程技术',
  '高级工程师',
  '示例装备集团',
  '智能制造、数控技术',
  `138${String(10_000_000 + running)}`,
  running % 3 ? '专职' : '兼职',
  '2026-01-15',
  '工业机器人',
];
const at = (row: Cell[], changes: Readonly<Record<number, Cell>>) =>
  row.map((cell, place) => changes[place] ?? (place in changes ? null : cell));

interface Extras {
  readonly merges?: { startRow: number; startCol: number; endRow: number; endCol: number }[];
  readonly hidden?: number;
  readonly formulas?: readonly string[];
}
async function upload(caller: Caller, rows: readonly Cell[][], { merges = [], hidden, formulas = [] }: Extras = {}) {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '师资',
        columns: headings.map((_, place) => ({ hidden: place === hidden })),
        rows: [['示例装备集团师资一览表'], headings, ...rows],
        cells: new Map(formulas.map((place) => [place, { formula: 'A1&"x"', formulaResult: 'x' }])),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 9 }, ...merges],
      },
    ],
  });
  return caller.upload('师资.xlsx', bytes);
}
const start = async (caller: Caller, baseId: number, rows: readonly Cell[][], extras?: Extras) =>
  caller.call(startInstructorImport, { params: { id: baseId }, body: { fileId: await upload(caller, rows, extras) } });
const bad = async (id: number) =>
  (await faculty.host.call(getInstructorImport, { params: { id }, query: { state: 'bad', size: 100 } })).rows;
const take = { vettingFileId: null };

/** Ways in which a fifth of a sheet is wrong: what it does to the row, and at which column it is named. */
const wrongs: readonly [change: (row: Cell[], running: number) => Cell[], column: string][] = [
  [(row) => at(row, { 1: Number('130102199003071234') }), 'citizenId'],
  [
    (row, running) => at(row, { 1: `${numberOf(running).slice(0, 17)}${numberOf(running).endsWith('1') ? '2' : '1'}` }),
    'citizenId',
  ],
  [(row) => at(row, { 8: '2026年1月15日' }), 'vettedOn'],
  [(row) => at(row, { 8: '2026．1．15' }), 'vettedOn'],
  [(row) => at(row, { 8: '一月' }), 'vettedOn'],
  [(row) => at(row, { 8: '2999-01-01' }), 'vettedOn'],
  [(row) => at(row, { 6: '12345' }), 'phone'],
  [(row) => at(row, { 7: '外聘专家' }), 'fullTime'],
  [(row) => at(row, { 2: '工程' }), 'series'],
  [(row) => at(row, { 3: null }), 'title'],
];

describe('a sheet of 2,000 instructors, a fifth of it wrong', () => {
  it('has every bad cell named by address, is corrected in place, and is taken in a few seconds', async () => {
    const { host, bases } = faculty;
    const merged: number[] = [];
    const expected = new Map<number, string>();
    const rows = Array.from({ length: 2000 }, (_, running) => {
      const row = rowOf(running);
      const sheetRow = running + 3;
      if (running % 5 !== 4) return row;
      const kind = Math.floor(running / 5) % (wrongs.length + 2);
      const wrong = wrongs[kind];
      if (wrong) {
        expected.set(sheetRow, wrong[1]);
        return wrong[0](row, running);
      }
      if (kind === wrongs.length) {
        merged.push(running);
        expected.set(sheetRow, 'institution');
        return at(row, { 4: null });
      }
      // The person of the row before, spelt otherwise and without a number.
      expected.set(sheetRow, 'name');
      return at(row, { 0: String(rowOf(running - 1)[0]).replace('教师', '教 師'), 1: null, 6: null });
    });
    const merges = merged.map((running) => ({ startRow: running + 1, startCol: 4, endRow: running + 2, endCol: 4 }));
    const began = performance.now();
    const before = process.memoryUsage().rss;
    const made = await start(host, bases.own, rows, { merges, hidden: 5 });
    const read = performance.now() - began;
    expect(made.counts.taken).toBe(0);
    expect(made.notes.map(({ cell }) => cell)).toContain('F');
    const pages = await Promise.all(
      Array.from({ length: 5 }, (_, page) =>
        host.call(getInstructorImport, { params: { id: made.id }, query: { state: 'bad', size: 100, page: page + 1 } }),
      ),
    );
    const found = pages.flatMap((page) => page.rows);
    expect(found.map(({ row }) => row)).toEqual([...expected.keys()]);
    for (const { row, faults } of found) {
      expect(
        faults.map(({ column }) => column),
        `row ${row}`,
      ).toEqual([expected.get(row)]);
      expect(faults[0]?.cell).toMatch(new RegExp(`^[A-J]${row}$`));
      expect(faults[0]?.says.zh).not.toBe('');
    }
    expect(made.counts).toMatchObject({ good: 1600, bad: 400 });
    expect(await database().db.$count(instructorEngagement)).toBe(0);
    const taking = performance.now();
    const taken = await host.call(takeInstructorImport, { params: { id: made.id }, body: take });
    expect(taken).toMatchObject({ engaged: 1600, known: 0, import: { counts: { good: 0, bad: 400, taken: 1600 } } });
    expect(performance.now() - taking).toBeLessThan(15_000);
    expect(read).toBeLessThan(15_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
    const cured = await host.call(cureInstructorImport, { params: { id: made.id } });
    expect(cured.counts.good).toBe(made.curable);
    expect(made.curable).toBeGreaterThan(100);
    const again = await host.call(takeInstructorImport, { params: { id: made.id }, body: take });
    expect(again.engaged).toBe(made.curable);
    const kept = await database().db.$count(instructorImportRow, sql`state = 'taken' and values_sealed is not null`);
    expect(kept).toBe(0);
    await host.call(closeInstructorImport, { params: { id: made.id } });
    expect((await host.ask(takeInstructorImport, { params: { id: made.id }, body: take })).status).toBe(409);
  }, 120_000);
});

describe('a sheet', () => {
  it('finds the same person twice in it, in the faculty, and by number in the register', async () => {
    const { host, otherHost, bases } = faculty;
    await engaged(otherHost, bases.other, someone('在册人', { instructor: { citizenId: numberOf(3001) } }));
    await engaged(host, bases.second, someone('已聘人', { instructor: { institution: '示例装备集团' } }));
    const named = (name: string, number: string | null) => at(rowOf(3100), { 0: name, 1: number, 6: null });
    const made = await start(host, bases.second, [
      named('在册人', numberOf(3001)),
      named('已 聘 人', null),
      named('新来𠮷', numberOf(3002)),
      named('新来吉', null),
      named('另有其人', numberOf(3001)),
      named('同名人', numberOf(3003)),
      named('同名人', numberOf(3004)),
    ]);
    expect((await bad(made.id)).map(({ row, faults }) => [row, faults.map(({ cell }) => cell)])).toEqual([
      [4, ['A4']],
      [6, ['A6']],
      [7, ['B7']],
    ]);
    const { engaged: count, known } = await host.call(takeInstructorImport, { params: { id: made.id }, body: take });
    expect([count, known]).toEqual([4, 1]);
    expect(await database().db.$count(instructor, eq(instructor.name, '在册人'))).toBe(1);
    await host.call(correctInstructorRow, {
      params: { id: made.id, row: 6 },
      body: { values: { name: '新来祥' }, leave: false },
    });
    const left = await host.call(correctInstructorRow, {
      params: { id: made.id, row: 4 },
      body: { values: {}, leave: true },
    });
    expect(left.counts).toEqual({ good: 1, bad: 1, taken: 4, left: 1 });
  });

  it('doubts a formula until its cell is corrected, shows wrong numbers and masks right ones', async () => {
    const { host, bases } = faculty;
    const rows = [at(rowOf(3200), { 6: '1381000' }), rowOf(3201)];
    const made = await start(host, bases.second, rows, { formulas: ['3,3'] });
    const [first, second] = await bad(made.id);
    expect(first).toMatchObject({ values: { phone: '1381000', citizenId: expect.stringContaining('***') } });
    expect(second).toMatchObject({ faults: [{ cell: 'D4', says: { zh: expect.stringContaining('公式') } }] });
    const fixed = await host.call(correctInstructorRow, {
      params: { id: made.id, row: 4 },
      body: { values: { title: '工程师' }, leave: false },
    });
    expect(fixed.counts).toMatchObject({ good: 1, bad: 1 });
    await host.call(closeInstructorImport, { params: { id: made.id } });
    expect(await database().db.$count(instructorImportRow, eq(instructorImportRow.importId, made.id))).toBe(2);
    expect((await bad(made.id)).length).toBe(0);
  });

  it('is the host’s alone, and is refused where it is none, lacks a column or is empty', async () => {
    const { host, otherHost, unit, province, bases } = faculty;
    const made = await start(host, bases.own, [rowOf(3300)]);
    const get = [getInstructorImport, { params: { id: made.id } }] as const;
    expect((await otherHost.ask(...get)).status).toBe(404);
    for (const caller of [unit, province]) expect((await caller.ask(...get)).status).toBe(403);
    const correct = { params: { id: made.id, row: 3 }, body: { values: {}, leave: true } };
    expect((await otherHost.ask(correctInstructorRow, correct)).status).toBe(404);
    expect((await unit.ask(correctInstructorRow, correct)).status).toBe(403);
    expect((await host.ask(correctInstructorRow, { ...correct, params: { id: made.id, row: 99 } })).status).toBe(404);
    expect((await otherHost.ask(closeInstructorImport, { params: { id: made.id } })).status).toBe(404);
    expect((await otherHost.ask(cureInstructorImport, { params: { id: made.id } })).status).toBe(404);
    expect((await otherHost.ask(takeInstructorImport, { params: { id: made.id }, body: take })).status).toBe(404);
    const fileId = await upload(host, []);
    const ask = (caller: Caller, file: string) =>
      caller.ask(startInstructorImport, { params: { id: bases.own }, body: { fileId: file } });
    expect(await ask(host, fileId)).toMatchObject({ status: 422, body: { issues: [{ path: 'fileId' }] } });
    expect((await ask(otherHost, fileId)).status).toBe(404);
    expect((await ask(unit, fileId)).status).toBe(403);
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['姓名'], ['张三']] }] });
    expect(await ask(host, await host.upload('a.xlsx', bytes))).toMatchObject({ status: 422 });
    await host.call(takeInstructorImport, { params: { id: made.id }, body: take });
    expect((await host.ask(takeInstructorImport, { params: { id: made.id }, body: take })).status).toBe(409);
  });
});

describe('sheets that go out', () => {
  const sheetAt = async (caller: Caller, url: string) => {
    const answer = await faculty.house.app.inject({ method: 'GET', url, cookies: caller.cookies });
    return answer.statusCode === 200 ? await readSheet(answer.rawPayload) : answer.statusCode;
  };

  it('hold text and no formula, numbers masked, and are read again under the same headings', async () => {
    const { host, otherHost, unit, bases } = faculty;
    const formula = '=HYPERLINK("http://x")';
    await engaged(
      host,
      bases.own,
      someone('公式人', { instructor: { title: formula, citizenId: numberOf(3401), institution: '@SUM(A1)' } }),
    );
    const sheet = await sheetAt(host, `/api/bases/${bases.own}/instructors/sheet?q=${encodeURIComponent('公式人')}`);
    if (typeof sheet === 'number') throw new Error(`answered ${sheet}`);
    expect(sheet.issues).toEqual([]);
    expect(sheet.rows[1]?.cells.slice(0, 5)).toEqual([
      '公式人',
      expect.stringContaining('****'),
      '高等学校教师',
      formula,
      '@SUM(A1)',
    ]);
    expect(await sheetAt(otherHost, `/api/bases/${bases.own}/instructors/sheet`)).toBe(404);
    expect(await sheetAt(otherHost, '/api/instructors/sheet?q=x')).toMatchObject({ rows: [{ row: 1 }] });
    expect(await sheetAt(faculty.house.visitor(), '/api/instructors/sheet')).toBe(401);
    expect(await sheetAt(unit, '/api/instructors/sheet?q=x')).toMatchObject({ rows: [{ row: 1 }] });
    const template = await sheetAt(host, '/api/templates/instructors.xlsx');
    expect(template).toMatchObject({ rows: [{ cells: expect.arrayContaining(['姓名', '政治审核日期']) }, {}] });
  });
});

describe('the roster of the application', () => {
  it('is taken over once, bad rows waiting for correction; another host’s base has none', async () => {
    const { host, otherHost, bases } = faculty;
    const { pool } = database();
    const [organisationId] = (await pool.query('select organisation_id from base where id = $1', [bases.own])).rows.map(
      (row) => Number(row.organisation_id),
    );
    const dossier = async (kind: string, state: string) =>
      Number(
        (await pool.query("insert into dossier (kind, title, state) values ($1, 'x', $2) returning id", [kind, state]))
          .rows[0].id,
      );
    const [decisionId, batchId, applicationId] = [
      await dossier('decision', 'announced'),
      await dossier('batch', 'announced'),
      await dossier('application', 'recognised'),
    ];
    await pool.query('update base set decision_id = $1 where id = $2', [decisionId, bases.own]);
    await pool.query(
      `insert into batch (dossier_id, issuer_id, name, year, opens_on, closes_on, fields, quota, level, sections, sheet, panel)
       values ($1, 1, 'x', 2024, '2024-01-01', '2024-02-01', '{}', 1, 'provincial', '{}', '{}', '{}')`,
      [batchId],
    );
    await pool.query(
      "insert into application (dossier_id, batch_id, organisation_id, field) values ($1, $2, $3, 'digitalTechnology')",
      [applicationId, batchId, organisationId],
    );
    await pool.query(
      "insert into decision (dossier_id, type, issuer_id, subject, grounds) values ($1, 'recognition', 1, 'x', 'x')",
      [decisionId],
    );
    await pool.query(
      "insert into decision_item (decision_id, application_id, organisation_id, field) values ($1, $2, $3, 'digitalTechnology')",
      [decisionId, applicationId, organisationId],
    );
    await pool.query(
      `insert into faculty_member (application_id, name, title, field, years, institution, full_time, vetted_on) values
       ($1, '名册一', '教授', '数字', 9, '某校', true, '2023-12-01'), ($1, '名册二', '讲师', '数字', 2, '某校', false, null)`,
      [applicationId],
    );
    const offer = async () => (await host.call(listFacultyOfBase, { params: { id: bases.own } })).takeOver;
    expect(await offer()).toBe(2);
    expect((await otherHost.ask(takeOverFaculty, { params: { id: bases.own } })).status).toBe(404);
    expect((await faculty.unit.ask(takeOverFaculty, { params: { id: bases.own } })).status).toBe(403);
    expect((await otherHost.ask(takeOverFaculty, { params: { id: bases.other } })).status).toBe(404);
    const answers = await Promise.all([0, 1].map(() => host.ask(takeOverFaculty, { params: { id: bases.own } })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const done = answers.find(({ status }) => status === 200)?.body as { importId: number };
    expect(done).toMatchObject({ engaged: 1, bad: 1 });
    expect((await bad(done.importId))[0]).toMatchObject({
      values: { name: '名册二' },
      faults: [{ column: 'vettedOn' }],
    });
    expect(await offer()).toBeNull();
    const { rows } = await host.call(listFacultyOfBase, { params: { id: bases.own }, query: { q: '名册一' } });
    expect(rows).toMatchObject([{ engagement: { startsOn: '2024-03-01', vettedOn: '2023-12-01' } }]);
  });
});
