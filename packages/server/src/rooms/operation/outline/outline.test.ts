import {
  appointGroup,
  getDossierHead,
  getOutline,
  listOutlines,
  makeMove,
  printOutline,
  putBeforeGroup,
  saveOutline,
  startOutline,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOutlinesInForce } from '../index.ts';
import {
  appointExperts,
  consentedOutline,
  type Desk,
  draftOutline,
  haveSigned,
  moveAt,
  openDesk,
  outlineText,
  rulesOf,
  statuses,
  walk,
} from '../operation.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.house.close());

const years = { fromYear: 2026, toYear: 2028 };
const begin = async () => (await desk.host.call(startOutline, { params: { id: desk.base.id }, body: years })).head;

describe('an outline', () => {
  it('without group, goals and opinions is refused with every reason at once', async () => {
    const { id, version } = await begin();
    expect(rulesOf(await moveAt(desk.host, id, 'submit', version)).sort()).toEqual([
      'group.enoughMembers',
      'group.inTerm',
      'group.outsideMember',
      'opinion.fromOutside',
      'outline.goalsStated',
    ]);
    expect(rulesOf(await desk.host.ask(putBeforeGroup, { params: { id } })).sort()).toEqual([
      'group.enoughMembers',
      'group.inTerm',
      'group.outsideMember',
    ]);
  });

  it('carries the opinions of all members, is examined, consented to by a second person, and numbered', async () => {
    await appointExperts(desk);
    const id = await draftOutline(desk, 2026, 2028);
    const { version } = await desk.host.call(getDossierHead, { params: { id } });
    expect(rulesOf(await moveAt(desk.host, id, 'submit', version)).sort()).toEqual([
      'opinion.everyoneSigned',
      'opinion.fromOutside',
    ]);
    await haveSigned(desk, id);
    await walk(desk, id, 'submit', 'examine');
    const settled = await walk(desk, id, 'consent');
    expect([settled.state.state, settled.number]).toEqual(['settled', '冀继规〔2026〕0001号']);
    const { judged } = await desk.signer.call(getOutline, { params: { id } });
    expect(judged.versions.map(({ n, occasion }) => [n, occasion])).toEqual([
      [1, 'group'],
      [2, 'handedIn'],
    ]);
    const { db } = desk.house.opened.house.database;
    expect((await listOutlinesInForce(db, desk.base.id)).map((each) => each.id)).toEqual([id]);
  });

  it('is not consented to once the term of its group is over', async () => {
    const id = await draftOutline(desk, 2027, 2028);
    await haveSigned(desk, id);
    const { version } = await walk(desk, id, 'submit', 'examine');
    desk.house.clock.set('2029-01-02');
    const answer = await moveAt(desk.signer, id, 'consent', version);
    desk.house.clock.set('2026-06-01');
    expect(rulesOf(answer)).toEqual(['group.inTerm']);
    const sent = await moveAt(desk.signer, id, 'sendBack', version, '请重新聘请评估小组。');
    expect(sent.status).toBe(200);
  });

  it('is returned for correction, refused, or taken back', async () => {
    const id = await draftOutline(desk, 2026, 2027);
    await haveSigned(desk, id);
    const { version } = await walk(desk, id, 'submit');
    expect((await moveAt(desk.officer, id, 'return', version)).status).toBe(422);
    expect((await moveAt(desk.officer, id, 'return', version, '目标请量化。')).status).toBe(200);
    const again = await walk(desk, id, 'submit', 'examine');
    expect((await moveAt(desk.signer, id, 'refuse', again.version, '与区域规划不符。')).status).toBe(200);
    const draft = await begin();
    expect((await moveAt(desk.host, draft.id, 'withdraw', draft.version)).status).toBe(200);
  });

  it('keeps what is typed, and tells the slower of two of what the other saved', async () => {
    const { id } = await begin();
    const save = (version: number, goals: string[]) =>
      desk.host.ask(saveOutline, {
        params: { id },
        body: { ...years, version, content: { ...outlineText, goals } },
      });
    expect((await save(1, ['甲'])).status).toBe(200);
    const late = await save(1, ['乙']);
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ current: { version: 2, content: { goals: ['甲'] } } });
    const both = await Promise.all([save(2, ['丙']), save(2, ['丁'])]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is not changed once it is handed in', async () => {
    const id = await draftOutline(desk, 2026, 2026);
    await haveSigned(desk, id);
    await walk(desk, id, 'submit');
    const body = { ...years, version: 2, content: outlineText };
    expect((await desk.host.ask(saveOutline, { params: { id }, body })).status).toBe(409);
    expect((await desk.host.ask(putBeforeGroup, { params: { id } })).status).toBe(409);
  });

  it('has years in order, ten at most', async () => {
    const ask = async (fromYear: number, toYear: number) =>
      (await desk.host.ask(startOutline, { params: { id: desk.base.id }, body: { fromYear, toYear } })).status;
    expect(await ask(2028, 2027)).toBe(422);
    expect(await ask(2026, 2036)).toBe(422);
  });

  it('prints as a form', async () => {
    const [first] = await listOutlinesInForce(desk.house.opened.house.database.db, desk.base.id);
    const answer = await desk.house.app.inject({
      method: 'GET',
      url: printOutline.path.replace(':id', String(first?.id)),
      cookies: desk.officer.cookies,
    });
    expect([answer.statusCode, answer.body.slice(0, 5)]).toEqual([200, '%PDF-']);
  });
});

describe('outlines are open', () => {
  it('as drafts to the host alone; handed in, to its guiding unit and the province', async () => {
    const { id } = await begin();
    const { house, host, otherHost, officer, otherOfficer, province, auditor, stranger } = desk;
    const callers = { host, otherHost, officer, otherOfficer, province, auditor, stranger, nobody: house.visitor() };
    const hidden = { otherHost: 404, officer: 404, otherOfficer: 404, province: 404, auditor: 404, stranger: 404 };
    expect(await statuses(getOutline, { params: { id } }, callers)).toEqual({ ...hidden, host: 200, nobody: 401 });
    const handedIn = await draftOutline(desk, 2028, 2028);
    await haveSigned(desk, handedIn);
    await walk(desk, handedIn, 'submit');
    expect(await statuses(getOutline, { params: { id: handedIn } }, callers)).toEqual({
      host: 200,
      otherHost: 404,
      officer: 200,
      otherOfficer: 404,
      province: 200,
      auditor: 200,
      stranger: 404,
      nobody: 401,
    });
  });

  it('in the list as their sight allows, by state and year', async () => {
    const list = async (caller: typeof desk.host, query: object = {}) =>
      (await caller.call(listOutlines, { params: { id: desk.base.id }, query })).rows;
    expect((await list(desk.host, { state: 'draft' })).length).toBeGreaterThan(0);
    expect(await list(desk.officer, { state: 'draft' })).toEqual([]);
    expect((await list(desk.province, { state: 'settled', year: 2028 })).map(({ inForce }) => inForce)).toEqual([true]);
    expect((await desk.otherHost.ask(listOutlines, { params: { id: desk.base.id } })).status).toBe(404);
    const sheet = await desk.house.app.inject({
      method: 'GET',
      url: `/api/bases/${desk.base.id}/outlines.xlsx`,
      cookies: desk.officer.cookies,
    });
    expect([sheet.statusCode, sheet.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  it('to be begun and moved by the right post alone', async () => {
    const { house, otherHost, officer, province, auditor, stranger } = desk;
    const start = { params: { id: desk.base.id }, body: years };
    expect(
      await statuses(startOutline, start, { otherHost, officer, province, auditor, stranger, nobody: house.visitor() }),
    ).toEqual({ otherHost: 404, officer: 403, province: 403, auditor: 403, stranger: 403, nobody: 401 });
    const id = await draftOutline(desk, 2027, 2027);
    await haveSigned(desk, id);
    const { version } = await walk(desk, id, 'submit');
    const examine = { params: { id }, body: { move: 'examine', version, opinion: '同意。' } };
    expect(
      await statuses(makeMove, examine, {
        host: desk.host,
        otherHost,
        signer: desk.signer,
        otherOfficer: desk.otherOfficer,
        province,
        auditor,
        member: desk.experts[1]?.caller ?? stranger,
        stranger,
      }),
    ).toEqual({
      host: 403,
      otherHost: 404,
      signer: 403,
      otherOfficer: 404,
      province: 403,
      auditor: 403,
      member: 403,
      stranger: 404,
    });
    const both = await Promise.all([1, 2].map(() => desk.officer.ask(makeMove, examine)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await moveAt(desk.officer, id, 'consent', version + 1)).status).toBe(403);
  });
});

it('a group of the other base judges nothing here', async () => {
  await desk.otherHost.call(appointGroup, {
    params: { id: desk.otherBase.id },
    body: {
      startsOn: '2026-06-01',
      endsOn: '2028-12-31',
      members: desk.experts.map(({ id }) => ({ expertId: id })),
      replaces: null,
    },
  });
  const id = await consentedOutline(desk, 2029, 2029);
  expect((await desk.otherHost.ask(getOutline, { params: { id } })).status).toBe(404);
});
