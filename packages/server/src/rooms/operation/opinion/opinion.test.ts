import {
  appointGroup,
  compareVersions,
  enterPaperOpinion,
  getJudged,
  getOutline,
  listOpinions,
  putBeforeGroup,
  saveOutline,
  signOpinion,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  appointExperts,
  type Desk,
  draftOutline,
  haveSigned,
  moveAt,
  openDesk,
  outlineText,
  rulesOf,
  statuses,
  upload,
  walk,
} from '../operation.fixture.ts';

let desk: Desk;
let groupId = 0;
beforeAll(async () => {
  desk = await openDesk();
  groupId = (await appointExperts(desk)).id;
});
afterAll(() => desk.house.close());

const member = (at: number) => {
  const found = desk.experts[at];
  if (!found) throw new Error(`no expert ${at}`);
  return found.caller;
};
const put = (id: number) => desk.host.call(putBeforeGroup, { params: { id } });
const change = async (id: number, goals: string[]) => {
  const { version } = await desk.host.call(getOutline, { params: { id } });
  await desk.host.call(saveOutline, {
    params: { id },
    body: { fromYear: 2026, toYear: 2027, version, content: { ...outlineText, goals } },
  });
};
const signAs = (at: number, id: number, sha256: string, text = '可行。', favour = true) =>
  member(at).ask(signOpinion, { params: { id }, body: { sha256, favour, text } });

describe('a member', () => {
  it('finds at the own desk what was put before the group, and there what was put, not what is being typed', async () => {
    const id = await draftOutline(desk, 2026, 2027);
    await put(id);
    const { rows } = await member(1).call(listOpinions);
    expect(rows.find((row) => row.id === id)).toMatchObject({ kind: 'outline', n: 1, signedAt: null });
    await change(id, ['还在修改']);
    const shown = await member(1).call(getJudged, { params: { id } });
    expect(shown).toMatchObject({ changedSince: true, content: { goals: outlineText.goals } });
  });

  it('signs once for one content; the same again is the same, another opinion takes its place', async () => {
    const id = await draftOutline(desk, 2026, 2027);
    const { sha256 } = await put(id);
    const first = await signAs(1, id, sha256);
    expect(await signAs(1, id, sha256)).toEqual(first);
    expect((await signAs(1, id, sha256, '目标过低。', false)).status).toBe(200);
    const { judged } = await desk.host.call(getOutline, { params: { id } });
    expect(judged.members.map(({ opinion }) => opinion && [opinion.favour, opinion.text, opinion.counts])).toEqual([
      null,
      [false, '目标过低。', true],
      null,
    ]);
    const { rows } = await member(1).call(listOpinions, { query: { tab: 'signed' } });
    expect(rows.find((row) => row.id === id)).toMatchObject({ favour: false });
  });

  it('cannot sign what is not the version put before the group, or was changed or handed in since', async () => {
    const id = await draftOutline(desk, 2026, 2027);
    const { sha256 } = await put(id);
    expect((await signAs(1, id, 'a'.repeat(64))).status).toBe(409);
    await change(id, ['另一个目标']);
    expect((await signAs(1, id, sha256)).status).toBe(409);
    await haveSigned(desk, id);
    await walk(desk, id, 'submit');
    const { judged } = await desk.host.call(getOutline, { params: { id } });
    expect((await signAs(1, id, judged.sha256, '补充。')).status).toBe(409);
  });

  it('is no member without a seat: the dossier is not there for others', async () => {
    const id = await draftOutline(desk, 2026, 2027);
    const { sha256 } = await put(id);
    const { house, host, otherHost, officer, province, stranger } = desk;
    const callers = { host, otherHost, officer, province, stranger, nobody: house.visitor() };
    const closed = { host: 404, otherHost: 404, officer: 404, province: 404, stranger: 404, nobody: 401 };
    expect(await statuses(getJudged, { params: { id } }, callers)).toEqual(closed);
    const body = { sha256, favour: true, text: '代签。' };
    expect(await statuses(signOpinion, { params: { id }, body }, callers)).toEqual(closed);
    expect((await stranger.call(listOpinions)).rows).toEqual([]);
    expect((await member(1).ask(getOutline, { params: { id } })).status).toBe(404);
    expect(
      await statuses(putBeforeGroup, { params: { id } }, { otherHost, officer, province, member: member(1) }),
    ).toEqual({ otherHost: 404, officer: 403, province: 403, member: 403 });
  });
});

describe('an opinion', () => {
  it('counts no more once the content changes, and counts again when the same content comes back', async () => {
    const id = await draftOutline(desk, 2026, 2027);
    await haveSigned(desk, id);
    await change(id, ['改过的目标']);
    const { head, judged } = await desk.host.call(getOutline, { params: { id } });
    expect(judged.current).toBeNull();
    expect(judged.members.every(({ opinion }) => opinion !== null && !opinion.counts)).toBe(true);
    const refused = await moveAt(desk.host, id, 'submit', head.version);
    expect(rulesOf(refused).sort()).toEqual(['opinion.everyoneSigned', 'opinion.fromOutside']);
    await change(id, outlineText.goals);
    expect((await moveAt(desk.host, id, 'submit', head.version)).status).toBe(200);
  });

  it('put before the group twice unchanged stays one version', async () => {
    const id = await draftOutline(desk, 2026, 2027);
    await put(id);
    const { versions } = await put(id);
    expect(versions).toHaveLength(1);
    const both = await Promise.all([put(id), put(id)]);
    expect(both.map((each) => each.versions.length)).toEqual([1, 1]);
  });

  it('on paper is entered by the base for a member without an account, and for no other', async () => {
    const id = await draftOutline(desk, 2026, 2027);
    const before = await appointWithPaperMember();
    const { sha256, members } = await put(id);
    const paper = members.find(({ hasAccount }) => !hasAccount)?.memberId ?? 0;
    const online = members.find(({ hasAccount }) => hasAccount)?.memberId ?? 0;
    const body = {
      memberId: paper,
      sha256,
      favour: true,
      text: '书面意见：同意。',
      signedOn: '2026-06-01',
      fileId: await upload(desk.host, '书面意见', id),
    };
    const ask = async (more: object) => {
      const answer = await desk.host.ask(enterPaperOpinion, { params: { id }, body: { ...body, ...more } });
      const { issues = [] } = answer.body as { issues?: { path: string }[] };
      return [answer.status, ...issues.map(({ path }) => path)];
    };
    expect(await ask({ memberId: online })).toEqual([422, 'memberId']);
    expect(await ask({ signedOn: '2026-06-02' })).toEqual([422, 'signedOn']);
    expect(await ask({ fileId: await upload(desk.otherHost, '别人的材料') })).toEqual([422, 'files']);
    expect(await ask({ sha256: 'b'.repeat(64) })).toEqual([409]);
    expect(await ask({})).toEqual([200]);
    const { judged } = await desk.host.call(getOutline, { params: { id } });
    expect(judged.members.find(({ memberId }) => memberId === paper)?.opinion).toMatchObject({
      favour: true,
      counts: true,
      file: { name: '书面意见.pdf' },
    });
    const { otherHost, officer, province } = desk;
    expect(await statuses(enterPaperOpinion, { params: { id }, body }, { otherHost, officer, province })).toEqual({
      otherHost: 404,
      officer: 403,
      province: 403,
    });
    groupId = (await appointExperts(desk, { replaces: before })).id;
  });

  it('of a group that another one replaced counts no more', async () => {
    const id = await draftOutline(desk, 2026, 2027);
    await haveSigned(desk, id);
    groupId = (await appointExperts(desk, { replaces: groupId })).id;
    const { head, judged } = await desk.host.call(getOutline, { params: { id } });
    expect(judged.members.every(({ opinion }) => opinion === null)).toBe(true);
    expect(rulesOf(await moveAt(desk.host, id, 'submit', head.version))).toContain('opinion.everyoneSigned');
    expect((await signAs(1, id, judged.sha256)).status).toBe(409);
    await haveSigned(desk, id);
    await walk(desk, id, 'submit');
  });
});

async function appointWithPaperMember(): Promise<number> {
  const made = await desk.host.call(appointGroup, {
    params: { id: desk.base.id },
    body: {
      startsOn: '2026-06-01',
      endsOn: '2028-12-31',
      replaces: groupId,
      members: [
        { expertId: desk.experts[0]?.id ?? 0 },
        { expertId: desk.experts[1]?.id ?? 0 },
        {
          name: '刘书面',
          title: '正高级工程师',
          organisation: '渤海装备集团',
          organisationCode: null,
          outside: true,
          letterFileId: await upload(desk.host, '聘书'),
        },
      ],
    },
  });
  return made.id;
}

it('two versions stand side by side with what differs', async () => {
  const id = await draftOutline(desk, 2026, 2027);
  await put(id);
  await change(id, ['第一个目标', '第二个目标']);
  await put(id);
  const compare = (caller: typeof desk.host, before: number, after: number) =>
    caller.ask(compareVersions, { params: { id }, query: { before, after } });
  const { status, body } = await compare(desk.host, 1, 2);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    before: { n: 1 },
    after: { n: 2 },
    differences: [{ section: '', path: 'goals', before: outlineText.goals[0], after: '第一个目标\n第二个目标' }],
  });
  expect((await compare(member(1), 1, 2)).status).toBe(200);
  expect((await compare(desk.host, 1, 9)).status).toBe(404);
  expect((await compare(desk.officer, 1, 2)).status).toBe(404);
  expect((await compare(desk.stranger, 1, 2)).status).toBe(404);
});
