import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../../platform/auth/actor.ts';
import { message } from '../../../platform/notify/tables.ts';
import { type Directory, openDirectory } from '../organisation/directory.fixture.ts';
import { messageRoutes } from './message.routes.ts';

let directory: Directory;
let mine: Actor;
let other: Actor;
beforeAll(async () => {
  directory = await openDirectory(messageRoutes);
  mine = await directory.someone('mine', 'applicant', directory.organisations.yanshan);
  other = await directory.someone('other', 'applicant', directory.organisations.yanshan);
  const tell = (actor: Actor, source: number) => ({
    personId: actor.personId,
    kind: 'dossier.returned',
    textZh: `第${source}条`,
    textEn: `No ${source}`,
    link: '/dossiers/1',
    source,
  });
  await directory.database.db.insert(message).values([tell(mine, 1), tell(mine, 2), tell(mine, 3), tell(other, 4)]);
});
afterAll(() => directory.close());

test('people read their own messages, latest first, by pages', async () => {
  const { body } = await directory.get('/api/messages?size=2', { as: mine });
  expect(body).toMatchObject({
    unread: 3,
    rows: [{ text: { zh: '第3条', en: 'No 3' }, link: '/dossiers/1', read: false }, { text: { zh: '第2条' } }],
  });
  expect((await directory.get('/api/messages?size=2&page=2', { as: mine })).body.rows).toMatchObject([
    { text: { zh: '第1条' } },
  ]);
});

test('marking as read leaves the messages of others unread', async () => {
  expect((await directory.post('/api/messages/read', { as: mine })).body).toEqual({ unread: 0 });
  expect(
    (await directory.get('/api/messages', { as: mine })).body.rows.every((row: { read: boolean }) => row.read),
  ).toBe(true);
  expect((await directory.get('/api/messages', { as: other })).body).toMatchObject({
    unread: 1,
    rows: [{ text: { zh: '第4条' }, read: false }],
  });
});

test('messages are for those signed in', async () => {
  expect((await directory.get('/api/messages')).status).toBe(401);
  expect((await directory.post('/api/messages/read')).status).toBe(401);
});
