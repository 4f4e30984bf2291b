import { appointGroup, listCandidates, listGroups } from '@jijiao/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { institutionCode } from '../../../../../../demo/names.ts';
import { appointExperts, type Desk, openDesk, rulesOf, statuses, upload } from '../operation.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.house.close());

const params = () => ({ id: desk.base.id });
const term = { startsOn: '2026-06-01', endsOn: '2028-12-31', replaces: null };
const named = async (name: string, more: object = {}) => ({
  name,
  title: '正高级工程师',
  organisation: '渤海装备集团',
  organisationCode: null,
  outside: true,
  letterFileId: await upload(desk.host, `聘书 ${name}`),
  ...more,
});

it('a group without a member from outside the host, or with too few, is refused with both reasons', async () => {
  const answer = await desk.host.ask(appointGroup, {
    params: params(),
    body: { ...term, members: [{ expertId: desk.experts[0]?.id ?? 0 }] },
  });
  expect(rulesOf(answer).sort()).toEqual(['group.enoughMembers', 'group.outsideMember']);
});

it('whether a member is from outside follows from the credit code, and is stated only where none is known', async () => {
  const members = [
    { expertId: desk.experts[1]?.id ?? 0 },
    await named('刘自报'),
    await named('陈本校', { organisationCode: institutionCode(0), outside: true }),
  ];
  const made = await desk.host.call(appointGroup, { params: params(), body: { ...term, members } });
  expect(made.members.map(({ name, outside, stated, hasAccount }) => [name, outside, stated, hasAccount])).toEqual([
    [made.members[0]?.name, true, false, true],
    ['刘自报', true, true, false],
    ['陈本校', false, false, false],
  ]);
  expect(made.members[1]?.letter?.name).toBe('聘书 刘自报.pdf');
});

it('a letter opens for whoever sees the desk of the base, and for nobody else', async () => {
  const { groups } = await desk.officer.call(listGroups, { params: params() });
  const letter = groups[0]?.members[1]?.letter?.id ?? '';
  const ask = async (caller: typeof desk.host) =>
    (await desk.house.app.inject({ method: 'GET', url: `/api/files/${letter}`, cookies: caller.cookies })).statusCode;
  expect(await ask(desk.officer)).toBe(200);
  expect(await ask(desk.province)).toBe(200);
  expect(await ask(desk.otherOfficer)).toBe(404);
  expect(await ask(desk.otherHost)).toBe(404);
  expect(await ask(desk.stranger)).toBe(404);
});

it('another group takes the place of the present one, which stays as history; an old page is told so', async () => {
  const { groups } = await desk.host.call(listGroups, { params: params() });
  const present = groups[0]?.id ?? 0;
  const old = await desk.host.ask(appointGroup, {
    params: params(),
    body: { ...term, members: desk.experts.map(({ id }) => ({ expertId: id })) },
  });
  expect([old.status, (old.body as { error?: string; code?: string }).code ?? 'stale']).toEqual([409, 'stale']);
  const made = await appointExperts(desk, { replaces: present });
  const after = await desk.host.call(listGroups, { params: params() });
  expect(after.groups.map(({ id, endedOn }) => [id, endedOn])).toEqual([
    [made.id, null],
    [present, '2026-06-01'],
  ]);
});

it('of two appointments at once one holds', async () => {
  const { groups } = await desk.host.call(listGroups, { params: params() });
  const body = {
    ...term,
    members: desk.experts.map(({ id }) => ({ expertId: id })),
    replaces: groups[0]?.id ?? null,
  };
  const both = await Promise.all([1, 2].map(() => desk.host.ask(appointGroup, { params: params(), body })));
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
});

it('the same person twice, an unknown expert, a letter of someone else and a term that ends before it starts are named', async () => {
  const expertId = desk.experts[1]?.id ?? 0;
  const ask = async (members: object[], more: object = {}) => {
    const { status, body } = await desk.host.ask(appointGroup, {
      params: params(),
      body: { ...term, ...more, members } as never,
    });
    return [status, ...(body as { issues: { path: string }[] }).issues.map(({ path }) => path)];
  };
  expect(await ask([{ expertId }, { expertId }])).toEqual([422, 'members.1']);
  expect(await ask([{ expertId: 999_999 }])).toEqual([422, 'members.0.expertId']);
  expect(await ask([await named('借用', { letterFileId: await upload(desk.otherHost, '别人的聘书') })])).toEqual([
    422,
    'members.0.letterFileId',
  ]);
  expect(await ask([{ expertId }], { endsOn: '2026-05-31' })).toEqual([422, 'endsOn']);
});

it('only the applicant of the host appoints; those who do not see the base are told nothing', async () => {
  const input = { params: params(), body: { ...term, members: desk.experts.map(({ id }) => ({ expertId: id })) } };
  const { house, ...people } = desk;
  const callers = {
    otherHost: people.otherHost,
    officer: people.officer,
    province: people.province,
    auditor: people.auditor,
    expert: people.stranger,
    nobody: house.visitor(),
  };
  expect(await statuses(appointGroup, input, callers)).toEqual({
    otherHost: 404,
    officer: 403,
    province: 403,
    auditor: 403,
    expert: 403,
    nobody: 401,
  });
  expect(await statuses(listGroups, { params: params() }, { ...callers, otherOfficer: people.otherOfficer })).toEqual({
    otherHost: 404,
    officer: 200,
    province: 200,
    auditor: 200,
    expert: 404,
    otherOfficer: 404,
    nobody: 401,
  });
});

it('experts of the bank are found by name or organisation, with whether they are from outside', async () => {
  const { rows } = await desk.host.call(listCandidates, { params: params(), query: { q: '研究院' } });
  expect(rows.map(({ outside }) => outside)).toEqual([true, true, true]);
  expect((await desk.otherHost.ask(listCandidates, { params: params(), query: {} })).status).toBe(404);
});
