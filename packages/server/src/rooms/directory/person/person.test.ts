import { citizenIdCheck } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntry } from '../../../platform/audit/tables.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { makePasswords } from '../../../platform/auth/password.ts';
import { person, post } from '../../../platform/auth/tables.ts';
import { type Directory, openDirectory } from '../organisation/directory.fixture.ts';
import { personRoutes } from './person.routes.ts';

let directory: Directory;
let administrator: Actor;
beforeAll(async () => {
  directory = await openDirectory(personRoutes);
  administrator = await directory.someone('admin', 'administrator', directory.organisations.province);
});
afterAll(() => directory.close());

const citizen = (number: number) => {
  const first17 = `1303021980010${String(number).padStart(4, '1')}`;
  return first17 + citizenIdCheck(first17);
};
const body = (username: string, changes: object = {}) => ({
  username,
  name: '张小三',
  email: null,
  citizenId: null,
  phone: null,
  password: 'Kx7-vbq2-Tm9',
  ...changes,
});
const add = (sent: object, as: Actor | undefined = administrator) => directory.post('/api/people', { as, body: sent });
const paths = (answer: { body: { issues: { path: string }[] } }) => answer.body.issues.map((issue) => issue.path);

test('a person is registered with sealed numbers, a hashed password to change, and a masked phone', async () => {
  const answer = await add(body('zhang.san', { citizenId: citizen(1111).toLowerCase(), phone: '138 0013 1234' }));
  expect(answer).toMatchObject({
    status: 200,
    body: { username: 'zhang.san', phone: '138****1234', posts: [], disabled: false },
  });
  const [row] = await directory.database.db.select().from(person).where(eq(person.id, answer.body.id));
  expect(row?.mustChangePassword).toBe(true);
  expect(await makePasswords().verify(row?.passwordHash, 'Kx7-vbq2-Tm9')).toBe(true);
  expect(
    JSON.stringify(row, (_name, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    ),
  ).not.toContain('8001');
  expect(JSON.stringify(await directory.database.db.select().from(auditEntry))).not.toMatch(/张小三|1234|8001/);
});

test('a user name or an identity number is registered once, also at once', async () => {
  expect(paths(await add(body('zhang.san', { citizenId: citizen(1111) })))).toEqual(['username', 'citizenId']);
  const both = await Promise.all([
    add(body('at.once', { citizenId: citizen(2222) })),
    add(body('at.once2', { citizenId: citizen(2222) })),
  ]);
  expect(both.map((each) => each.status).sort()).toEqual([200, 422]);
  expect(paths(both.find((each) => each.status === 422) as never)).toEqual(['citizenId']);
});

test.each([
  [
    'an identity number whose check digit does not fit',
    { citizenId: `${citizen(3333).slice(0, 17)}${citizen(3333).endsWith('1') ? '2' : '1'}` },
    'citizenId',
  ],
  ['a telephone number that is none', { phone: '12345' }, 'phone'],
  ['a weak password', { password: 'password123' }, 'password'],
  ['a password with the user name', { password: 'wrong.one-99' }, 'password'],
])('%s is refused at its field', async (_what, changes, path) => {
  const answer = await add(body('wrong.one', changes));
  expect(answer.status).toBe(422);
  expect(paths(answer)).toEqual([path]);
});

test('people are searched by name and user name, with the posts of today', async () => {
  const { yanshan } = directory.organisations;
  const { body: added } = await add(body('li.si', { name: '李四' }));
  await directory.post(`/api/people/${added.id}/posts`, {
    as: administrator,
    body: { organisationId: yanshan, role: 'applicant', title: '处长' },
  });
  const found = await directory.get('/api/people?q=李四', { as: administrator });
  expect(found.body).toMatchObject({
    total: 1,
    rows: [{ username: 'li.si', posts: [{ organisation: '燕山大学', organisationId: yanshan, role: 'applicant' }] }],
  });
  expect((await directory.get('/api/people?q=LI.S', { as: administrator })).body.total).toBe(1);
  expect((await directory.get('/api/people?q=_', { as: administrator })).body.total).toBe(0);
});

test('the same post twice, and at once, is one; after it ended it is given anew', async () => {
  const { body: added } = await add(body('wang.wu'));
  const give = () =>
    directory.post(`/api/people/${added.id}/posts`, {
      as: administrator,
      body: { organisationId: directory.organisations.qinhuangdao, role: 'officer', title: null },
    });
  const answers = await Promise.all([give(), give(), give()]);
  expect(answers.map((each) => each.status)).toEqual([200, 200, 200]);
  expect(answers.at(-1)?.body.posts).toHaveLength(1);
  const mine = eq(post.personId, added.id);
  expect(await directory.database.db.$count(post, mine)).toBe(1);
  expect(await directory.database.db.select().from(post).where(mine)).toMatchObject([
    { validFrom: '2026-11-23', validTo: null },
  ]);
  await directory.database.db.update(post).set({ validFrom: '2026-01-01', validTo: '2026-11-22' }).where(mine);
  expect((await give()).body.posts).toHaveLength(1);
  expect(await directory.database.db.$count(post, mine)).toBe(2);
});

test('a post needs a person, an organisation, and a role that the organisation has', async () => {
  const { body: added } = await add(body('zhao.liu'));
  const { province, yanshan } = directory.organisations;
  const give = (changes: object, id = added.id) =>
    directory.post(`/api/people/${id}/posts`, {
      as: administrator,
      body: { organisationId: province, role: 'officer', title: null, ...changes },
    });
  expect((await give({}, 999_999)).status).toBe(404);
  expect(paths(await give({ organisationId: 999_999 }))).toEqual(['organisationId']);
  expect(paths(await give({ role: 'applicant' }))).toEqual(['role']);
  expect(paths(await give({ role: 'auditor', organisationId: yanshan }))).toEqual(['role']);
  expect((await give({ role: 'king' })).status).toBe(422);
  await directory.database.db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, added.id));
  expect((await give({})).status).toBe(422);
});

test('a number is shown in full for a reason, and the audit keeps who, whose, which and why, but not the number', async () => {
  const { body: added } = await add(body('sun.qi', { citizenId: citizen(4444), phone: '0335-8012312' }));
  const show = (what: string, reason: string) =>
    directory.post(`/api/people/${added.id}/unmask`, { as: administrator, body: { what, reason } });
  expect((await show('citizenId', '  ')).status).toBe(422);
  expect((await show('citizenId', '核对身份')).body).toEqual({ value: citizen(4444) });
  expect((await show('phone', '电话通知')).body).toEqual({ value: '0335-8012312' });
  const audit = await directory.database.db.select().from(auditEntry).where(eq(auditEntry.action, 'person.unmask'));
  expect(audit).toMatchObject([
    {
      personId: administrator.personId,
      subjectId: String(added.id),
      detail: { what: 'citizenId', reason: '核对身份' },
    },
    { detail: { what: 'phone', reason: '电话通知' } },
  ]);
  expect(JSON.stringify(audit)).not.toContain(citizen(4444));
  expect(
    (await directory.post('/api/people/999999/unmask', { as: administrator, body: { what: 'phone', reason: '试' } }))
      .status,
  ).toBe(404);
  const { body: none } = await add(body('no.numbers'));
  expect(
    (
      await directory.post(`/api/people/${none.id}/unmask`, {
        as: administrator,
        body: { what: 'phone', reason: '试' },
      })
    ).body,
  ).toEqual({ value: null });
});

test('nobody but administrators sees or changes people', async () => {
  const { province, qinhuangdao, yanshan } = directory.organisations;
  const others: (Actor | undefined)[] = [undefined];
  for (const [role, where] of [
    ['officer', province],
    ['signer', province],
    ['auditor', province],
    ['expert', province],
    ['officer', qinhuangdao],
    ['applicant', yanshan],
  ] as const) {
    others.push(await directory.someone(`no.${role}.${where}`, role, where));
  }
  const target = `/api/people/${administrator.personId}`;
  const posted: [string, object][] = [
    ['/api/people', body('never.made')],
    [`${target}/posts`, { organisationId: province, role: 'administrator', title: null }],
    [`${target}/unmask`, { what: 'phone', reason: '看看' }],
    [`${target}/posts/1/end`, { on: '2026-12-01', reason: '调离' }],
    ...['disable', 'enable', 'second-factor/clear'].map((act): [string, object] => [
      `${target}/${act}`,
      { reason: '调离' },
    ]),
    [`${target}/password`, { password: 'Kx7-vbq2-Tm9', reason: '遗忘' }],
  ];
  for (const as of others) {
    const status = as ? 403 : 401;
    expect((await directory.get('/api/people', { as })).status).toBe(status);
    expect((await directory.get(target, { as })).status).toBe(status);
    for (const [url, sent] of posted) expect((await directory.post(url, { as, body: sent })).status, url).toBe(status);
  }
});
