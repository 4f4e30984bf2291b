import {
  changeEngagement,
  changeInstructor,
  engageInstructor,
  enterTraining,
  fileQualification,
  getInstructor,
  listFacultyOfBase,
  listInstructors,
  unmaskInstructor,
  withdrawInstructorEvidence,
} from '@jijiao/contract';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../../../demo/caller.ts';
import { evidencePdf } from '../../../../../../demo/material.ts';
import { auditEntry } from '../../../platform/audit/tables.ts';
import { engaged, type FacultyHouse, numberOf, openFacultyHouse, someone } from './faculty.fixture.ts';
import { addTeachingFigure, listVettedInstructors } from './index.ts';
import { instructor, instructorEvent } from './instructor.tables.ts';

let faculty: FacultyHouse;
let evidence: (caller: Caller) => Promise<string>;
beforeAll(async () => {
  faculty = await openFacultyHouse();
  const bytes = await evidencePdf('证明', ['示范']);
  evidence = (caller) => caller.upload('证明.pdf', bytes);
});
afterAll(() => faculty.house.close());

const database = () => faculty.house.opened.house.database;
const view = (caller: Caller, id: number) => caller.call(getInstructor, { params: { id } });
const rulesIn = ({ body }: { body: unknown }) =>
  ((body as { refusals?: { rule: string }[] }).refusals ?? []).map(({ rule }) => rule);
const pathsIn = ({ body }: { body: unknown }) =>
  (body as { issues: { path: string }[] }).issues.map(({ path }) => path);
const status = async (caller: Caller, ...ask: Parameters<Caller['ask']>) => (await caller.ask(...ask)).status;

describe('engaging', () => {
  it('keeps one person for one identity number, whichever bases engage them', async () => {
    const { host, otherHost, bases } = faculty;
    const body = someone('张示范', { instructor: { citizenId: numberOf(1), phone: '138 0013 1234' } });
    const first = await host.call(engageInstructor, { params: { id: bases.own }, body });
    expect(first.known).toBe(false);
    const second = await otherHost.call(engageInstructor, {
      params: { id: bases.other },
      body: someone('张 示范', { instructor: { citizenId: numberOf(1).toLowerCase(), title: '讲师' } }),
    });
    expect(second).toEqual({ id: first.id, known: true });
    expect(await view(faculty.province, first.id)).toMatchObject({
      name: '张示范',
      title: '教授',
      citizenId: expect.stringMatching(/^1301\*+/),
      phone: '138****1234',
      engagements: [{ source: 'entered' }, { source: 'entered' }],
    });
    const [row] = await database().db.select().from(instructor).where(eq(instructor.id, first.id));
    expect(Buffer.from(row?.phoneSealed ?? []).toString('latin1')).not.toContain('1234');
  });

  it('refuses who is not vetted, whose vetting lies ahead, and who is engaged here already', async () => {
    const { host, bases } = faculty;
    const ask = (body: ReturnType<typeof someone>) => host.ask(engageInstructor, { params: { id: bases.own }, body });
    expect(rulesIn(await ask(someone('李未审', { engagement: { vettedOn: null } })))).toEqual(['instructor.vetted']);
    expect(rulesIn(await ask(someone('李未审', { engagement: { vettedOn: '2999-01-01' } })))).toEqual([
      'instructor.vetted',
    ]);
    await engaged(host, bases.own, someone('吴𠮷'));
    for (const name of ['吴𠮷', '吴 吉', '吴·吉', '吳吉']) {
      const again = someone(name, { instructor: { title: '副教授' } });
      expect(rulesIn(await ask(again)), name).toEqual(['instructor.engagedOnce']);
    }
    const ended = someone('吴吉', { engagement: { startsOn: '2020-01-01', endsOn: '2020-12-31' } });
    expect((await ask(ended)).status).toBe(200);
  });

  it('refuses a number that is none, one under another name, and an end before the start', async () => {
    const { host, otherHost, bases } = faculty;
    const ask = (body: ReturnType<typeof someone>) =>
      otherHost.ask(engageInstructor, { params: { id: bases.other }, body });
    await engaged(host, bases.own, someone('赵有号', { instructor: { citizenId: numberOf(2) } }));
    expect(pathsIn(await ask(someone('钱冒名', { instructor: { citizenId: numberOf(2) } })))).toEqual([
      'instructor.citizenId',
    ]);
    expect(pathsIn(await ask(someone('钱', { instructor: { citizenId: '123', phone: '1' } })))).toEqual([
      'instructor.citizenId',
      'instructor.phone',
    ]);
    expect(pathsIn(await ask(someone('钱', { engagement: { endsOn: '2025-12-31' } })))).toEqual(['engagement.endsOn']);
    const foreign = await evidence(host);
    expect(pathsIn(await ask(someone('钱', { engagement: { vettingFileId: foreign } })))).toEqual([
      'engagement.vettingFileId',
    ]);
  });

  it('two bases that engage one number at once make one person; the same base twice at once engages once', async () => {
    const { host, otherHost, bases } = faculty;
    const body = someone('同时人', { instructor: { citizenId: numberOf(3) } });
    const answers = await Promise.all([
      host.ask(engageInstructor, { params: { id: bases.own }, body }),
      otherHost.ask(engageInstructor, { params: { id: bases.other }, body }),
      host.ask(engageInstructor, { params: { id: bases.own }, body }),
    ]);
    expect(answers.map((each) => each.status).sort()).toEqual([200, 200, 409]);
    expect(await database().db.$count(instructor, eq(instructor.name, '同时人'))).toBe(1);
  });

  it('is for the host of the base: 404 without sight, 403 with sight alone', async () => {
    const { host, otherHost, unit, otherUnit, province, auditor, bases } = faculty;
    const call = [engageInstructor, { params: { id: bases.own }, body: someone('谁也不') }] as const;
    expect(await status(otherHost, ...call)).toBe(404);
    for (const caller of [unit, otherUnit, province, auditor]) expect(await status(caller, ...call)).toBe(403);
    expect(await status(faculty.house.visitor(), ...call)).toBe(401);
    expect(await status(host, engageInstructor, { params: { id: 999_999 }, body: someone('谁也不') })).toBe(404);
  });
});

describe('sight', () => {
  it('a base sees its own faculty, the guiding unit those of its bases, the province all', async () => {
    const { host, otherHost, unit, otherUnit, province, auditor, bases } = faculty;
    const own = await engaged(host, bases.own, someone('独在一地'));
    for (const caller of [host, unit, province, auditor]) expect((await view(caller, own)).id).toBe(own);
    for (const caller of [otherHost, otherUnit])
      expect(await status(caller, getInstructor, { params: { id: own } })).toBe(404);
    const names = async (caller: Caller) =>
      (await caller.call(listInstructors, { query: { q: '独在' } })).rows.map(({ name }) => name);
    expect(await names(unit)).toEqual(['独在一地']);
    expect(await names(otherUnit)).toEqual([]);
    expect(await names(province)).toEqual(['独在一地']);
    expect(await names(host)).toEqual(['独在一地']);
    expect(await names(otherHost)).toEqual([]);
    expect(await status(otherHost, listFacultyOfBase, { params: { id: bases.own } })).toBe(404);
  });

  it('engagements, statements and events at another unit’s base stay that base’s', async () => {
    const { host, otherHost, bases } = faculty;
    const statement = await evidence(host);
    const body = someone('两地教师', { instructor: { citizenId: numberOf(4) } });
    const withFile = { ...body, engagement: { ...body.engagement, vettingFileId: statement } };
    const id = await engaged(host, bases.own, withFile);
    await engaged(otherHost, bases.other, body);
    const seen = await view(otherHost, id);
    expect(seen.engagements.map(({ base }) => base.id)).toEqual([bases.other]);
    expect(seen.events).toHaveLength(1);
    const fileAs = (caller: Caller) =>
      faculty.house.app.inject({ method: 'GET', url: `/api/files/${statement}`, cookies: caller.cookies });
    expect((await fileAs(faculty.unit)).statusCode).toBe(200);
    expect((await fileAs(otherHost)).statusCode).toBe(404);
  });

  it('a number is shown in full for a reason, which the audit keeps without the number', async () => {
    const { host, otherHost, unit, bases } = faculty;
    const id = await engaged(host, bases.own, someone('遮掩人', { instructor: { citizenId: numberOf(5) } }));
    const body = { what: 'citizenId' as const, reason: '核对身份' };
    expect(await host.call(unmaskInstructor, { params: { id }, body })).toEqual({ value: numberOf(5) });
    expect(await unit.call(unmaskInstructor, { params: { id }, body })).toEqual({ value: numberOf(5) });
    expect(await status(otherHost, unmaskInstructor, { params: { id }, body })).toBe(404);
    expect(await status(host, unmaskInstructor, { params: { id }, body: { ...body, reason: ' ' } })).toBe(422);
    const audit = await database()
      .db.select()
      .from(auditEntry)
      .where(eq(auditEntry.chain, `instructor:${id}`));
    expect(audit).toMatchObject([
      { action: 'instructor.unmask', detail: body },
      { action: 'instructor.unmask', detail: body },
    ]);
    expect(JSON.stringify(audit)).not.toContain(numberOf(5));
  });
});

describe('an entry', () => {
  it('is changed by a base that engages the person, each change in its history; an old page is told', async () => {
    const { host, otherHost, unit, bases } = faculty;
    const id = await engaged(host, bases.own, someone('改名前', { instructor: { phone: '13800138000' } }));
    const { version } = await view(host, id);
    const body = {
      version,
      name: '改名后',
      series: null,
      title: '研究员',
      institution: '燕赵示例大学',
      fields: [],
      phone: null,
    };
    const after = await host.call(changeInstructor, { params: { id }, body });
    expect(after).toMatchObject({ name: '改名后', phone: null, version: version + 1 });
    expect(after.events[0]).toMatchObject({ kind: 'changed', note: { zh: expect.stringContaining('教授 → 研究员') } });
    expect(await status(host, changeInstructor, { params: { id }, body })).toBe(409);
    const next = { ...body, version: version + 1 };
    expect(await status(otherHost, changeInstructor, { params: { id }, body: next })).toBe(404);
    expect(await status(unit, changeInstructor, { params: { id }, body: next })).toBe(403);
    await engaged(host, bases.own, someone('占号人', { instructor: { citizenId: numberOf(6) } }));
    expect(
      pathsIn(await host.ask(changeInstructor, { params: { id }, body: { ...next, citizenId: numberOf(6) } })),
    ).toEqual(['citizenId']);
    await expect(database().pool.query('set role jijiao_app; delete from instructor_event')).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('has engagements that are changed and ended under the same rules', async () => {
    const { host, unit, bases } = faculty;
    const id = await engaged(host, bases.own, someone('要离开'));
    const [first] = (await view(host, id)).engagements;
    const params = { id, engagement: first?.id ?? 0 };
    const body = { ...someone('要离开').engagement, version: 1, endsOn: '2026-06-30' };
    expect(rulesIn(await host.ask(changeEngagement, { params, body: { ...body, vettedOn: null } }))).toEqual([
      'instructor.vetted',
    ]);
    expect(await status(unit, changeEngagement, { params, body })).toBe(403);
    const after = await host.call(changeEngagement, { params, body });
    expect(after.engagements).toMatchObject([{ endsOn: '2026-06-30', version: 2 }]);
    expect(await status(host, changeEngagement, { params, body })).toBe(409);
    expect(await status(host, changeEngagement, { params: { ...params, engagement: 999_999 }, body })).toBe(404);
    const listed = async (term: 'current' | 'ended') =>
      (await host.call(listFacultyOfBase, { params: { id: bases.own }, query: { term, q: '要离开' } })).total;
    expect([await listed('current'), await listed('ended')]).toEqual([0, 1]);
    const vetted = await listVettedInstructors(database().db, bases.own);
    expect(vetted.map((each) => each.id)).not.toContain(id);
    expect((await listVettedInstructors(database().db, bases.own, '2026-06-30')).map((each) => each.id)).toContain(id);
  });

  it('is kept current by training and qualifications with evidence; the list shows who has nothing new', async () => {
    const { host, otherHost, unit, bases } = faculty;
    const today = faculty.house.clock.today();
    const id = await engaged(host, bases.second, someone('更新人'));
    const idle = await engaged(host, bases.second, someone('停滞人'));
    const lacking = async () =>
      (await host.call(listFacultyOfBase, { params: { id: bases.second }, query: { lacks: 'nothing' } })).rows.map(
        (row) => row.id,
      );
    expect((await lacking()).sort()).toEqual([id, idle].sort());
    const training = { on: today, what: '师资研修班', hoursTenths: 240, fileId: await evidence(host) };
    const train = (caller: Caller, body: object) =>
      caller.ask(enterTraining, { params: { id }, body: { ...training, ...body } });
    expect(rulesIn(await train(host, { fileId: null }))).toEqual(['instructor.trainingEvidenced']);
    expect(rulesIn(await train(host, { on: '2999-01-01' }))).toEqual(['instructor.trainingEvidenced']);
    expect((await train(unit, {})).status).toBe(403);
    expect((await train(otherHost, {})).status).toBe(404);
    expect((await train(host, {})).status).toBe(200);
    expect(await lacking()).toEqual([idle]);
    const qualification = { what: '高级技师', issuer: '省厅', obtainedOn: '2020-01-01', validUntil: null };
    const qualify = async (body: object) =>
      host.ask(fileQualification, {
        params: { id },
        body: { ...qualification, fileId: await evidence(host), ...body },
      });
    expect(rulesIn(await qualify({ fileId: null }))).toEqual(['instructor.qualificationEvidenced']);
    expect(rulesIn(await qualify({ validUntil: '2021-01-01' }))).toEqual(['instructor.qualificationValid']);
    expect(pathsIn(await qualify({ validUntil: '2019-01-01' }))).toEqual(['validUntil']);
    expect((await qualify({})).status).toBe(200);
    const shown = await view(unit, id);
    expect(shown).toMatchObject({
      newThisYear: true,
      trainings: [{ what: '师资研修班', file: { name: '证明.pdf' } }],
      qualifications: [{ what: '高级技师', valid: true }],
      record: [],
    });
  });

  it('loses training that was entered wrongly, for a reason that stays with what was done, by the base that entered it', async () => {
    const { host, otherHost, unit, bases } = faculty;
    const id = await engaged(host, bases.own, someone('撤回人'));
    const body = {
      on: faculty.house.clock.today(),
      what: '误登的研修班',
      hoursTenths: 80,
      fileId: await evidence(host),
    };
    const { trainings } = await host.call(enterTraining, { params: { id }, body });
    const entry = trainings[0]?.id ?? 0;
    const withdraw = (caller: Caller, reason = '登记到他人名下', list: 'trainings' | 'qualifications' = 'trainings') =>
      caller.ask(withdrawInstructorEvidence, { params: { id, list, entry }, body: { reason } });
    expect((await withdraw(unit)).status).toBe(403);
    expect((await withdraw(otherHost)).status).toBe(404);
    expect(pathsIn(await withdraw(host, ' '))).toEqual(['reason']);
    expect((await withdraw(host, '登记到他人名下', 'qualifications')).status).toBe(404);
    const [one, two] = await Promise.all([withdraw(host), withdraw(host)]);
    expect([one.status, two.status].sort()).toEqual([200, 404]);
    const shown = await view(unit, id);
    expect(shown).toMatchObject({ trainings: [], newThisYear: false });
    expect(shown.events[0]).toMatchObject({
      kind: 'withdrawn',
      note: { zh: expect.stringContaining('登记到他人名下') },
    });
    expect(shown.events.map(({ kind }) => kind)).toContain('trained');
  });

  it('shows teaching and ratings that classes report, once each, and no request types them in', async () => {
    const { host, bases } = faculty;
    const id = await engaged(host, bases.own, someone('授课人'));
    const of = { instructorId: id, baseId: bases.own, year: 2026, at: new Date() };
    const source = { kind: 'trainingClass', id: 7 };
    for (const [name, amount] of [
      ['classes', 1],
      ['hoursTenths', 160],
      ['ratings', 4],
      ['ratingTenths', 185],
    ] as const) {
      await addTeachingFigure(database().db, { ...of, name, amount, source });
      await addTeachingFigure(database().db, { ...of, name, amount, source });
    }
    expect((await view(host, id)).record).toMatchObject([
      { year: 2026, classes: 1, hoursTenths: 160, ratings: 4, ratingTenths: 46 },
    ]);
    expect(await database().db.$count(instructorEvent, eq(instructorEvent.instructorId, id))).toBe(1);
  });
});
