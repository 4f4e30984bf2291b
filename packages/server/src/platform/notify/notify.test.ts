import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { organisation, person, post } from '../auth/tables.ts';
import { connect, type Database } from '../db/connect.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { type Jobs, startJobs } from '../jobs/index.ts';
import { countUnread, listMessages, markRead, notify, notifyHandlers, openMailer, openTextMessenger } from './index.ts';

let database: TestDatabase;
let app: Database;
let jobs: Jobs;
let folder: string;
const people: number[] = [];
let unit = 0;
let refuseMails = 0;

const text = { zh: '申报材料已退回修改', en: 'The application was returned for correction' };
const openPhone = (sealed: Uint8Array) => Buffer.from(sealed).toString();

function handlers() {
  const kept = openMailer({ from: '继教 <no-reply@jijiao.example>', folder });
  return notifyHandlers({
    database: app,
    mailer: {
      async send(mail) {
        if (refuseMails-- > 0) throw new Error('421 try again later');
        await kept.send(mail);
      },
    },
    textMessenger: openTextMessenger({ folder }),
    publicUrl: 'https://jijiao.example',
    openPhone,
  });
}

beforeAll(async () => {
  database = await testDatabase();
  app = connect(database.appUrl);
  folder = await mkdtemp(join(tmpdir(), 'notify-'));
  const [made] = await app.db
    .insert(organisation)
    .values({ kind: 'guidingUnit', name: '示例市人社局', creditCode: '11130000000000000A' })
    .returning({ id: organisation.id });
  unit = made?.id ?? 0;
  const rows = await app.db
    .insert(person)
    .values([
      { username: 'a', name: '甲示例', email: 'a@jijiao.example', phoneSealed: Buffer.from('13800000001') },
      { username: 'b', name: '乙示例', email: 'b@jijiao.example', language: 'en' },
      { username: 'c', name: '丙示例' },
      { username: 'd', name: '丁示例', email: 'd@jijiao.example', disabledAt: new Date() },
    ])
    .returning({ id: person.id });
  people.push(...rows.map((row) => row.id));
  await app.db.insert(post).values(
    people.map((personId, i) => ({
      personId,
      organisationId: unit,
      role: i === 2 ? ('signer' as const) : ('officer' as const),
      validFrom: '2020-01-01',
      ...(i === 1 ? { validTo: '2021-01-01' } : {}),
    })),
  );
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  jobs = await startJobs({ databaseUrl: database.url, handlers: handlers(), log, pollMs: 20 });
});

afterAll(async () => {
  await jobs?.stop();
  await app.close();
  await database.close();
  await rm(folder, { recursive: true });
});

async function kept(ending: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending) && !name.startsWith('.'));
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

const of = (i: number) => people[i] ?? 0;

it('tells persons in the house, by mail in their language and by short message, and nobody who is disabled', async () => {
  refuseMails = 1;
  await notify(app.db, { to: people, kind: 'dossier.returned', text, link: '/dossiers/7' });
  await vi.waitFor(async () => expect(await countUnread(app.db, of(2))).toBe(1), { timeout: 5000 });
  await vi.waitFor(async () => expect(await kept('.txt')).toEqual([`13800000001\n${text.zh}\n`]), { timeout: 5000 });
  await vi.waitFor(async () => expect(await kept('.eml')).toHaveLength(2), { timeout: 12_000, interval: 100 });
  const mails = await kept('.eml');
  expect(mails.find((mail) => mail.includes('To: b@jijiao.example'))).toContain(text.en);
  expect(mails.every((mail) => mail.includes('Message-ID: <mail-'))).toBe(true);
  expect(await countUnread(app.db, of(3))).toBe(0);
  expect(await listMessages(app.db, of(0))).toMatchObject([{ kind: 'dossier.returned', text, link: '/dossiers/7' }]);
}, 20_000);

it('tells whoever holds the role in the unit today', async () => {
  const before = await Promise.all(people.map((id) => countUnread(app.db, id)));
  await notify(app.db, { to: { unit, role: 'officer' }, kind: 'dossier.waiting', text });
  await vi.waitFor(async () => expect(await countUnread(app.db, of(0))).toBe((before[0] ?? 0) + 1), { timeout: 5000 });
  expect(await countUnread(app.db, of(1))).toBe(before[1]);
  expect(await countUnread(app.db, of(2))).toBe(before[2]);
});

it('tells once when the delivery is repeated', async () => {
  const before = await countUnread(app.db, of(2));
  const again = () => handlers().notify({ to: [of(2)], kind: 'x', text }, { source: 900_001, attempt: 1 });
  await again();
  await again();
  expect(await countUnread(app.db, of(2))).toBe(before + 1);
});

it('shows the unread first and lets a person mark only their own', async () => {
  const [first] = await listMessages(app.db, of(0));
  await markRead(app.db, of(1), [first?.id ?? 0]);
  expect((await listMessages(app.db, of(0)))[0]?.readAt).toBeNull();
  await markRead(app.db, of(0), [first?.id ?? 0]);
  const listed = await listMessages(app.db, of(0));
  expect(listed.at(-1)?.id).toBe(first?.id);
  await markRead(app.db, of(0));
  expect(await countUnread(app.db, of(0))).toBe(0);
});

it('says nothing when the transaction is rolled back, and refuses a link out of the site', async () => {
  const before = await countUnread(app.db, of(2));
  await app.db
    .transaction(async (tx) => {
      await notify(tx, { to: [of(2)], kind: 'x', text });
      throw new Error('no');
    })
    .catch(() => undefined);
  await expect(notify(app.db, { to: [of(2)], kind: 'x', text, link: '//evil.example' })).rejects.toThrow(RangeError);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await countUnread(app.db, of(2))).toBe(before);
});
