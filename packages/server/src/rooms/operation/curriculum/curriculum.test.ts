import {
  addCourse,
  compareVersions,
  getCurriculum,
  importCourses,
  listCurricula,
  makeMove,
  printCurriculum,
  putBeforeGroup,
  removeCourse,
  returnCurriculum,
  saveCourse,
  saveCurriculum,
  startCurriculum,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet, writeSheet } from '../../../platform/spreadsheet/index.ts';
import {
  appointExperts,
  consentedOutline,
  type Desk,
  enterFaculty,
  haveSigned,
  moveAt,
  openDesk,
  rulesOf,
  statuses,
  upload,
  walk,
} from '../operation.fixture.ts';
import type { CourseContent } from './curriculum.store.ts';
import { findConsentedCurricula } from './curriculum.store.ts';

let desk: Desk;
let wang = 0;
let li = 0;

beforeAll(async () => {
  desk = await openDesk();
  [wang = 0, li = 0] = await enterFaculty(desk, ['王建国', '李四海', '赵同名', '赵同名']);
  course = { ...course, teachers: [{ instructorId: wang, name: '王建国' }] };
  await appointExperts(desk);
});
afterAll(() => desk.house.close());

let course: CourseContent = {
  title: '工业机器人应用',
  hoursTenths: 245,
  subjectKind: 'professional',
  mode: 'onSite',
  syllabus: '一、机器人系统组成',
  syllabusFileId: null,
  teachers: [],
  audience: 'urgent',
  tags: ['technology', 'ethics'],
  need: 'keyField',
  partner: '',
};
const blank: CourseContent = {
  ...course,
  title: '',
  hoursTenths: null,
  subjectKind: null,
  mode: null,
  syllabus: '',
  teachers: [],
  audience: null,
  tags: [],
  need: null,
};

const begin = async (fromYear = 2026, toYear = fromYear, copyOf?: number) =>
  (
    await desk.host.call(startCurriculum, {
      params: { id: desk.base.id },
      body: { title: '智能制造', fromYear, toYear, ...(copyOf && { copyOf }) },
    })
  ).head;
const add = (id: number, data: CourseContent = course) => desk.host.call(addCourse, { params: { id }, body: data });
const signedDraft = async (year: number) => {
  const { id } = await begin(year);
  const { id: courseId } = await add(id);
  await haveSigned(desk, id);
  return { id, courseId };
};

describe('a curriculum', () => {
  it('is refused with every reason: no outline, no course, nobody who judged it', async () => {
    const { id, version } = await begin();
    expect(rulesOf(await moveAt(desk.host, id, 'submit', version)).sort()).toEqual([
      'curriculum.bringsTheNew',
      'curriculum.ethicsMarked',
      'curriculum.hasCourses',
      'curriculum.restsOnOutline',
      'opinion.everyoneSigned',
      'opinion.fromOutside',
    ]);
  });

  it('names the courses that are not described, serve no need, name no audience, and the teachers who are not vetted', async () => {
    await consentedOutline(desk, 2026, 2027);
    const { id, version } = await begin();
    await add(id, { ...blank, teachers: [{ instructorId: null, name: '外聘者' }] });
    await add(id, { ...course, teachers: [{ instructorId: 999_999, name: '已离开' }], tags: [] });
    const answer = await moveAt(desk.host, id, 'submit', version);
    expect(rulesOf(answer).sort()).toEqual([
      'course.audienceNamed',
      'course.described',
      'course.needServed',
      'course.teachersVetted',
      'curriculum.bringsTheNew',
      'curriculum.ethicsMarked',
      'opinion.everyoneSigned',
      'opinion.fromOutside',
    ]);
    expect(JSON.stringify(answer.body)).toContain('第 1 门');
    expect(JSON.stringify(answer.body)).toContain('外聘者、已离开');
  });

  it('rests on outlines for each of its years', async () => {
    const { id, version } = await begin(2027, 2029);
    await add(id);
    await haveSigned(desk, id);
    const answer = await moveAt(desk.host, id, 'submit', version);
    expect(rulesOf(answer)).toEqual(['curriculum.restsOnOutline']);
    expect(JSON.stringify(answer.body)).toContain('2028、2029');
  });

  it('is examined, consented to by a second person, numbered, and in force in its years', async () => {
    const { id } = await signedDraft(2026);
    const settled = await walk(desk, id, 'submit', 'examine', 'consent');
    expect([settled.state.state, settled.number]).toEqual(['settled', '冀继课〔2026〕0001号']);
    const { db } = desk.house.opened.house.database;
    expect(await findConsentedCurricula(db, desk.base.id, 2026)).toEqual([{ id, title: '智能制造' }]);
    expect(await findConsentedCurricula(db, desk.base.id, 2027)).toEqual([]);
    const newer = await signedDraft(2026);
    await walk(desk, newer.id, 'submit', 'examine', 'consent');
    expect((await findConsentedCurricula(db, desk.base.id, 2026)).map((each) => each.id)).toEqual([newer.id, id]);
    const { rows } = await desk.province.call(listCurricula, {
      params: { id: desk.base.id },
      query: { state: 'settled' },
    });
    expect(rows.map((row) => [row.id, row.inForce])).toEqual([
      [newer.id, true],
      [id, false],
    ]);
  });

  it('comes back with marks by course, from the officer and from the signer, and differs course by course afterwards', async () => {
    const { id, courseId } = await signedDraft(2026);
    const { version } = await walk(desk, id, 'submit');
    const back = (caller: typeof desk.host, at: number, marks: { courseId: number; note: string }[]) =>
      caller.ask(returnCurriculum, { params: { id }, body: { version: at, opinion: '请修改。', marks } });
    expect((await moveAt(desk.officer, id, 'return', version, '不走表单')).status).toBe(422);
    expect((await back(desk.officer, version, [{ courseId: 999_999, note: '无此课' }])).status).toBe(422);
    expect((await back(desk.officer, version, [{ courseId, note: '学时过多。' }])).status).toBe(200);
    const { courses } = await desk.host.call(getCurriculum, { params: { id } });
    expect(courses.map(({ mark }) => mark)).toEqual(['学时过多。']);
    await desk.host.call(saveCourse, {
      params: { id, course: courseId },
      body: { version: 1, data: { ...course, hoursTenths: 160, teachers: [{ instructorId: li, name: '李四海' }] } },
    });
    await add(id, { ...course, title: '数字孪生' });
    await haveSigned(desk, id);
    const again = await walk(desk, id, 'submit', 'examine');
    const { body } = await desk.signer.ask(compareVersions, { params: { id }, query: { before: 2, after: 4 } });
    const { differences } = body as { differences: { section: string; path: string; before: string; after: string }[] };
    expect(differences.filter(({ section }) => section === '工业机器人应用')).toEqual([
      { section: '工业机器人应用', path: 'teachers', before: '王建国', after: '李四海' },
      { section: '工业机器人应用', path: 'hoursTenths', before: '245', after: '160' },
    ]);
    expect(differences.some(({ section, path }) => section === '数字孪生' && path === 'title')).toBe(true);
    expect((await back(desk.signer, again.version, [])).status).toBe(200);
    const after = await desk.host.call(getCurriculum, { params: { id } });
    expect(after.courses.map(({ mark }) => mark)).toEqual([null, null]);
    expect((await moveAt(desk.host, id, 'withdraw', again.version + 1)).status).toBe(200);
  });

  it('is refused by the signer, and not by whoever examined it', async () => {
    const { id } = await signedDraft(2027);
    const { version } = await walk(desk, id, 'submit', 'examine');
    expect((await moveAt(desk.officer, id, 'refuse', version, '不同意。')).status).toBe(403);
    expect((await moveAt(desk.signer, id, 'refuse', version, '不符合区域需要。')).status).toBe(200);
  });

  it('takes over the courses of an earlier one of the same base, and of no other', async () => {
    const { id } = await signedDraft(2026);
    const copy = await begin(2027, 2027, id);
    const { courses } = await desk.host.call(getCurriculum, { params: { id: copy.id } });
    expect(courses.map(({ data }) => data.title)).toEqual(['工业机器人应用']);
    const stolen = await desk.otherHost.ask(startCurriculum, {
      params: { id: desk.otherBase.id },
      body: { title: '他人的', fromYear: 2026, toYear: 2026, copyOf: id },
    });
    expect(stolen.status).toBe(404);
  });

  it('prints as a form', async () => {
    const { id } = await signedDraft(2026);
    const answer = await desk.house.app.inject({
      method: 'GET',
      url: printCurriculum.path.replace(':id', String(id)),
      cookies: desk.host.cookies,
    });
    expect([answer.statusCode, answer.body.slice(0, 5)]).toEqual([200, '%PDF-']);
  });
});

describe('a course', () => {
  it('is kept as typed, and tells the slower of two of what the other saved', async () => {
    const { id } = await begin();
    const { id: courseId } = await add(id, blank);
    const save = (version: number, title: string) =>
      desk.host.ask(saveCourse, { params: { id, course: courseId }, body: { version, data: { ...blank, title } } });
    const both = await Promise.all([save(1, '甲'), save(1, '乙')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ current: { version: 2 } });
    const title = { title: '改名', fromYear: 2026, toYear: 2027, version: 1 };
    const named = await Promise.all([1, 2].map(() => desk.host.ask(saveCurriculum, { params: { id }, body: title })));
    expect(named.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('has a syllabus file that its base sent, and that the group and the guiding unit open', async () => {
    const { id } = await begin();
    const foreign = await upload(desk.otherHost, '别人的大纲');
    expect(
      (await desk.host.ask(addCourse, { params: { id }, body: { ...course, syllabusFileId: foreign } })).status,
    ).toBe(422);
    const own = await upload(desk.host, '大纲', id);
    const row = await add(id, { ...course, syllabusFileId: own });
    expect(row.syllabusFile?.name).toBe('大纲.pdf');
    const open = async (caller: typeof desk.host) =>
      (await desk.house.app.inject({ method: 'GET', url: `/api/files/${own}`, cookies: caller.cookies })).statusCode;
    const member = desk.experts[1]?.caller ?? desk.stranger;
    expect([await open(member), await open(desk.officer)]).toEqual([404, 404]);
    await haveSigned(desk, id);
    await walk(desk, id, 'submit');
    expect([await open(member), await open(desk.officer), await open(desk.stranger)]).toEqual([200, 200, 404]);
  });

  it('is entered, changed and taken out by the host alone, and while the curriculum is with it', async () => {
    const { id, courseId } = await signedDraft(2026);
    const { house, otherHost, officer, province, auditor, stranger } = desk;
    const member = desk.experts[1]?.caller ?? stranger;
    const callers = { otherHost, officer, province, auditor, member, nobody: house.visitor() };
    const closed = { otherHost: 404, officer: 403, province: 403, auditor: 403, member: 403, nobody: 401 };
    const params = { id, course: courseId };
    expect(await statuses(addCourse, { params: { id }, body: course }, callers)).toEqual(closed);
    expect(await statuses(saveCourse, { params, body: { version: 1, data: course } }, callers)).toEqual(closed);
    expect(await statuses(removeCourse, { params }, callers)).toEqual(closed);
    expect(await statuses(getCurriculum, { params: { id } }, callers)).toEqual({
      ...closed,
      officer: 404,
      province: 404,
      auditor: 404,
      member: 404,
    });
    await walk(desk, id, 'submit');
    expect((await desk.host.ask(removeCourse, { params })).status).toBe(409);
    expect((await desk.host.ask(putBeforeGroup, { params: { id } })).status).toBe(409);
    const other = await begin();
    expect((await desk.host.ask(removeCourse, { params: { id: other.id, course: courseId } })).body).toEqual({
      removed: false,
    });
    const consent = { params: { id }, body: { move: 'consent', version: 2 } };
    expect(await statuses(makeMove, consent, { host: desk.host, officer, province, auditor, member })).toEqual({
      host: 403,
      officer: 403,
      province: 403,
      auditor: 403,
      member: 403,
    });
  });
});

describe('a spreadsheet of courses', () => {
  const headings = [
    '课程名称',
    '学时',
    '科目类别',
    '授课形式',
    '培训对象',
    '服务方向',
    '四新和职业道德',
    '授课教师',
    '课程大纲',
  ];
  const good = [
    '数字孪生',
    16.5,
    '专业科目',
    '面授',
    '骨干',
    '国际科技文化前沿',
    '新知识、职业道德',
    '王建国、李四海',
    '大纲',
  ];
  const importing = async (id: number, rows: readonly (readonly (string | number)[])[]) => {
    const bytes = await writeSheet({ sheets: [{ name: '课程', columns: headings, rows }] });
    const fileId = await desk.host.upload('课程.xlsx', bytes, id);
    return desk.host.call(importCourses, { params: { id }, body: { fileId } });
  };

  it('is taken in as a whole, and comes out as it went in', async () => {
    const { id } = await begin();
    await add(id, { ...course, title: '数字孪生' });
    expect(await importing(id, [good, ['机器视觉', ...good.slice(1)]])).toEqual({ read: 2, imported: 2, bad: [] });
    const { courses } = await desk.host.call(getCurriculum, { params: { id } });
    expect(courses.map(({ data, version }) => [data.title, data.hoursTenths, data.teachers.length, version])).toEqual([
      ['数字孪生', 165, 2, 2],
      ['机器视觉', 165, 2, 1],
    ]);
    const answer = await desk.house.app.inject({
      method: 'GET',
      url: `/api/curricula/${id}/courses.xlsx`,
      cookies: desk.host.cookies,
    });
    const sheet = await readSheet(answer.rawPayload);
    expect(sheet.rows[1]?.cells.slice(0, 9)).toEqual(good.map(String));
    const fileId = await desk.host.upload('再导入.xlsx', answer.rawPayload, id);
    expect(await desk.host.call(importCourses, { params: { id }, body: { fileId } })).toEqual({
      read: 2,
      imported: 2,
      bad: [],
    });
  });

  it('with a wrong cell is not taken in at all, and each such cell is named', async () => {
    const { id } = await begin();
    const but = (at: number, value: string | number) => good.map((each, place) => (place === at ? value : each));
    const { imported, bad } = await importing(id, [
      but(0, '好课'),
      but(0, ''),
      but(1, '十六'),
      but(1, 0),
      but(2, '公共'),
      but(3, '函授'),
      but(6, '新概念'),
      but(7, '外聘者'),
      but(7, '赵同名'),
      but(0, '好课'),
    ]);
    expect(imported).toBe(0);
    expect(bad.map(({ cell, column }) => [cell, column])).toEqual([
      ['A3', '课程名称'],
      ['B4', '学时'],
      ['B5', '学时'],
      ['C6', '科目类别'],
      ['D7', '授课形式'],
      ['G8', '四新和职业道德'],
      ['H9', '授课教师'],
      ['H10', '授课教师'],
      ['A11', '课程名称'],
    ]);
    expect((await desk.host.call(getCurriculum, { params: { id } })).courses).toEqual([]);
    const fileId = await upload(desk.host, '不是表格', id);
    expect((await desk.host.ask(importCourses, { params: { id }, body: { fileId } })).status).toBe(422);
    expect((await desk.otherHost.ask(importCourses, { params: { id }, body: { fileId } })).status).toBe(404);
  });
});
