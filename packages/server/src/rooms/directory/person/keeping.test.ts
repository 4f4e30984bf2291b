import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntry } from '../../../platform/audit/tables.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { makePasswords } from '../../../platform/auth/password.ts';
import { createSession, findSession } from '../../../platform/auth/session.ts';
import { person, post } from '../../../platform/auth/tables.ts';
import { type Directory, openDirectory } from '../organisation/directory.fixture.ts';
import { personRoutes } from './person.routes.ts';

let directory: Directory;
let province: Actor;
let yanshan: Actor;
beforeAll(async () => {
  directory = await openDirectory(personRoutes);
  province = await directory.someone('admin', 'administrator', directory.organisations.province);
  yanshan = await directory.someone('yanshan.admin', 'administrator', directory.organisations.yanshan);
});
afterAll(() => directory.close());

const password = 'Kx7-vbq2-Tm9';
let running = 0;
interface Added {
  readonly id: number;
  readonly post: number;
}

/** Someone who is registered with a post. */
async function hire(role: string, organisationId: number, as = province): Promise<Added> {
  const sent = { username: `person${++running}`, name: '李明', email: null, citizenId: null, phone: null, password };
  const { status, body } = await directory.post('/api/people', {
    as,
    body: { ...sent, post: { organisationId, role, title: null } },
  });
  expect(status, JSON.stringify(body)).toBe(200);
  return { id: body.id, post: body.posts[0].id };
}
const act = (who: Added, what: string, as: Actor, more: object = {}) =>
  directory.post(`/api/people/${who.id}/${what}`, { as, body: { reason: '工作调动', ...more } });
const end = (who: Added, as: Actor, more: object = {}) =>
  act(who, `posts/${who.post}/end`, as, { on: '2026-11-23', ...more });
const rulesOf = (answer: { body: { refusals?: { rule: string }[] } }) =>
  (answer.body.refusals ?? []).map(({ rule }) => rule).sort();
const auditOf = async (who: Added) =>
  (
    await directory.database.db
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.subjectId, String(who.id)))
  ).map(({ action }) => action);

test('a post ends from a day on, stays on record with its reason, and is given anew the same day', async () => {
  const who = await hire('officer', directory.organisations.qinhuangdao);
  const ended = await end(who, province);
  expect(ended.body).toMatchObject({
    person: { posts: [] },
    posts: [{ id: who.post, validFrom: '2026-11-23', validTo: '2026-11-22', endReason: '工作调动', mayEnd: false }],
    history: [
      { what: { zh: '结束岗位' }, by: 'admin', note: { zh: '秦皇岛市人力资源和社会保障局，经办人，工作调动' } },
      {},
      {},
    ],
  });
  expect(await auditOf(who)).toEqual(['person.add', 'post.give', 'post.end']);
  expect((await end(who, province)).body).toMatchObject({ error: 'stale', current: { validTo: '2026-11-22' } });
  const again = { organisationId: directory.organisations.qinhuangdao, role: 'officer', title: null };
  expect((await directory.post(`/api/people/${who.id}/posts`, { as: province, body: again })).body.posts).toHaveLength(
    1,
  );
  const later = await end(who, province, { on: '2026-12-31' });
  expect(later.body.posts).toMatchObject([{ validTo: '2026-12-30', mayEnd: true }]);
});

test('a post does not end before today, without a reason, or where there is none', async () => {
  const who = await hire('officer', directory.organisations.tangshan);
  expect(rulesOf(await end(who, province, { on: '2026-11-22' }))).toEqual(['post.endsFromTodayOn']);
  for (const wrong of [{ reason: ' ' }, { on: '2026-02-30' }, { on: null }])
    expect((await end(who, province, wrong)).status).toBe(422);
  expect((await end({ ...who, post: 999_999 }, province)).status).toBe(404);
  const other = await hire('officer', directory.organisations.tangshan);
  expect((await end({ ...who, post: other.post }, province)).status).toBe(404);
});

test('the last administrator of an organisation is neither ended nor disabled, also when two end each other at once', async () => {
  const { tangshan, province: department } = directory.organisations;
  const first = await hire('administrator', tangshan);
  const refusal = await end(first, province);
  expect(refusal.body.refusals).toMatchObject([
    { rule: 'post.administratorRemains', says: { zh: expect.stringContaining('唐山市人力资源和社会保障局') } },
  ]);
  expect(rulesOf(await act(first, 'disable', province))).toEqual(['post.administratorRemains']);
  const second = await hire('administrator', tangshan);
  const both = await Promise.all([end(first, province), end(second, province)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const left = both[0]?.status === 200 ? second : first;
  const third = await hire('administrator', tangshan);
  expect((await act(third, 'disable', province)).status).toBe(200);
  expect(rulesOf(await end(left, province))).toEqual(['post.administratorRemains']);
  const ofProvince = await hire('administrator', department);
  expect(rulesOf(await end(ofProvince, province))).toEqual(['post.administratorRemains']);
});

test('one whose own post has a last day is no administrator who remains', async () => {
  const { ligong } = directory.organisations;
  const [first, second] = [await hire('administrator', ligong), await hire('administrator', ligong)];
  expect((await end(second, province, { on: '2027-06-01' })).status).toBe(200);
  expect(rulesOf(await end(first, province, { on: '2026-12-01' }))).toEqual(['post.administratorRemains']);
});

test('a disabled person is signed out at once, keeps the posts on record, and comes back by being enabled', async () => {
  const who = await hire('officer', directory.organisations.qinhuangdao);
  const { db } = directory.database;
  const { token } = await createSession(db, who.id, {}, { complete: true, by: 'password' });
  expect((await findSession(directory.database, token, '2026-11-23'))?.posts).toHaveLength(1);
  const disabled = await act(who, 'disable', province);
  expect(disabled.body).toMatchObject({
    person: { disabled: true, posts: [{ id: who.post }] },
    account: { disabledAt: '2026-11-23T01:00:00.000Z', sessions: 0 },
  });
  expect(await findSession(directory.database, token, '2026-11-23')).toBeUndefined();
  expect((await act(who, 'disable', province)).body.error).toBe('stale');
  expect((await act(who, 'enable', province)).body).toMatchObject({ person: { disabled: false } });
  expect((await act(who, 'enable', province)).body.error).toBe('stale');
  expect(await findSession(directory.database, token, '2026-11-23')).toBeUndefined();
  expect(await auditOf(who)).toEqual(['person.add', 'post.give', 'person.disable', 'person.enable']);
});

test('a reset password is hashed, must be changed, ends every session, and is in no record', async () => {
  const who = await hire('officer', directory.organisations.qinhuangdao);
  const { db } = directory.database;
  await db.update(person).set({ mustChangePassword: false }).where(eq(person.id, who.id));
  const { token } = await createSession(db, who.id, {}, { complete: true, by: 'password' });
  const next = 'Qm4-zwt8-Rk2';
  expect((await act(who, 'password', province, { password: `person${running}-1` })).body.issues).toMatchObject([
    { path: 'password' },
  ]);
  expect((await act(who, 'password', province, { password: 'short' })).status).toBe(422);
  expect(await findSession(directory.database, token, '2026-11-23')).toBeDefined();
  const answer = await act(who, 'password', province, { password: next });
  expect(answer.body).toMatchObject({ account: { mustChangePassword: true, sessions: 0 } });
  expect(await findSession(directory.database, token, '2026-11-23')).toBeUndefined();
  const [row] = await db.select().from(person).where(eq(person.id, who.id));
  expect(await makePasswords().verify(row?.passwordHash, next)).toBe(true);
  expect(JSON.stringify([answer.body, await db.select().from(auditEntry)])).not.toContain(next);
});

test('an authenticator that is lost is taken away, once', async () => {
  const who = await hire('officer', directory.organisations.qinhuangdao);
  expect((await act(who, 'second-factor/clear', province)).body).toMatchObject({ error: 'stale' });
  await directory.database.db
    .update(person)
    .set({ totpSealed: Buffer.from([1]), totpLastStep: 7 })
    .where(eq(person.id, who.id));
  expect((await directory.get(`/api/people/${who.id}`, { as: province })).body.account.secondFactor).toBe(true);
  expect((await act(who, 'second-factor/clear', province)).body).toMatchObject({ account: { secondFactor: false } });
  const [row] = await directory.database.db.select().from(person).where(eq(person.id, who.id));
  expect(row).toMatchObject({ totpSealed: null, totpLastStep: null });
});

test('nobody acts on the own account', async () => {
  const own = { id: province.personId, post: 1 };
  for (const what of ['disable', 'enable', 'second-factor/clear'])
    expect(rulesOf(await act(own, what, province))).toEqual(['account.notOwn']);
  expect(rulesOf(await act(own, 'password', province, { password: 'Qm4-zwt8-Rk2' }))).toEqual(['account.notOwn']);
});

test('an administrator of one organisation keeps its people, gives them posts there, and sees nobody else', async () => {
  const { yanshan: own, qinhuangdao } = directory.organisations;
  const mine = await hire('applicant', own, yanshan);
  const foreign = await hire('officer', qinhuangdao);
  const listed = await directory.get('/api/people?size=100', { as: yanshan });
  expect(listed.body.rows.map(({ id }: Added) => id)).toEqual([mine.id]);
  const target = (who: Added) => `/api/people/${who.id}`;
  expect((await directory.get(target(mine), { as: yanshan })).status).toBe(200);
  expect((await directory.get(target(foreign), { as: yanshan })).status).toBe(404);
  for (const what of ['disable', 'enable', 'second-factor/clear', `posts/${foreign.post}/end`])
    expect((await act(foreign, what, yanshan, what.startsWith('posts') ? { on: '2026-12-01' } : {})).status).toBe(404);
  expect((await act(foreign, 'password', yanshan, { password: 'Qm4-zwt8-Rk2' })).status).toBe(404);
  const show = { as: yanshan, body: { what: 'phone', reason: '核对' } };
  expect((await directory.post(`${target(foreign)}/unmask`, show)).status).toBe(404);
  expect((await directory.post(`${target(mine)}/unmask`, show)).status).toBe(200);
  const give = (who: Added, organisationId: number, role: string) =>
    directory.post(`${target(who)}/posts`, { as: yanshan, body: { organisationId, role, title: null } });
  expect((await give(mine, own, 'signer')).status).toBe(200);
  expect((await give(mine, qinhuangdao, 'signer')).status).toBe(403);
  expect((await give(foreign, own, 'applicant')).status).toBe(404);
  expect((await act(mine, 'disable', yanshan)).status).toBe(200);
  expect((await act(mine, 'enable', yanshan)).status).toBe(200);
  expect((await end(mine, yanshan)).status).toBe(200);
  expect((await directory.get(target(mine), { as: yanshan })).status).toBe(200);
});

test('an administrator of one organisation adds people to it alone', async () => {
  const { qinhuangdao, yanshan: own } = directory.organisations;
  const add = (username: string, more: object) =>
    directory.post('/api/people', {
      as: yanshan,
      body: { username, name: '王芳', email: null, citizenId: null, phone: null, password, ...more },
    });
  expect((await add('without.post', {})).body.issues).toMatchObject([{ path: 'post.organisationId' }]);
  const elsewhere = { post: { organisationId: qinhuangdao, role: 'officer', title: null } };
  expect((await add('with.other', elsewhere)).status).toBe(403);
  expect((await add('with.wrong', { post: { organisationId: own, role: 'auditor', title: null } })).status).toBe(422);
  const taken = await directory.database.db.select({ username: person.username }).from(person);
  expect(taken.map(({ username }) => username)).not.toEqual(expect.arrayContaining(['with.other']));
});

test('an account with posts elsewhere is not an own administrator’s to act on, nor are those posts', async () => {
  const { yanshan: own, province: department } = directory.organisations;
  const who = await hire('applicant', own);
  const body = { organisationId: department, role: 'officer', title: null };
  await directory.post(`/api/people/${who.id}/posts`, { as: province, body });
  for (const what of ['disable', 'enable', 'second-factor/clear'])
    expect(rulesOf(await act(who, what, yanshan))).toEqual(['account.keptHereAlone']);
  expect(rulesOf(await act(who, 'password', yanshan, { password: 'Qm4-zwt8-Rk2' }))).toEqual(['account.keptHereAlone']);
  const [foreign] = await directory.database.db
    .select({ id: post.id })
    .from(post)
    .where(and(eq(post.organisationId, department), eq(post.personId, who.id)));
  expect((await end({ ...who, post: foreign?.id ?? 0 }, yanshan)).status).toBe(403);
  const seen = await directory.get(`/api/people/${who.id}`, { as: yanshan });
  expect(seen.body.account).toMatchObject({ own: false, postsElsewhere: 1 });
});
