import { randomBytes } from 'node:crypto';
import { article, moves } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../auth/actor.ts';
import { organisation } from '../auth/tables.ts';
import { connect, type Database } from '../db/connect.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { contextOf, type House } from '../http/context.ts';
import { readKeys } from '../personal/index.ts';
import { room } from '../room/room.ts';
import { Rooms } from '../room/rooms.ts';
import { kind } from './kinds.ts';
import { dossier } from './tables.ts';
import { listWork } from './worklist.ts';

function errandMove(zh: string, en: string, from: string, party: 'owner' | 'issuer', role: 'applicant' | 'signer') {
  return { label: { zh, en }, from: [from], to: 'done', by: [{ party, role }], cites: article(20) };
}

let home: TestDatabase;
let database: Database;
let house: House;
let applicant: Actor;
let guide: Actor;
let officer: Actor;
let signer: Actor;
const state = { label: { zh: '态', en: 'State' }, tone: 'todo' as const };
/** A kind that no room has: it is found by its declaration alone. */
const errandKind = kind(
  moves<object>()({
    dossier: 'errand',
    title: { zh: '差事', en: 'Errand' },
    named: [{ zh: '{host}的{year}年差事', en: 'Errand {year} of {host}' }],
    initial: 'draft',
    states: {
      draft: { ...state, own: true, turn: { party: 'owner', role: 'applicant' } },
      handedIn: { ...state, turn: { party: 'guidingUnit', role: 'officer' } },
      done: state,
    },
    moves: {
      drop: errandMove('放弃', 'Drop', 'draft', 'owner', 'applicant'),
      handIn: { ...errandMove('交办', 'Hand in', 'draft', 'owner', 'applicant'), primary: true },
      settle: { ...errandMove('办结', 'Settle', 'handedIn', 'issuer', 'signer'), primary: true },
    },
  }),
  { look: () => Promise.resolve({}) },
);

beforeAll(async () => {
  home = await testDatabase();
  database = connect(home.appUrl);
  // The errand is a kind of this file alone.
  const owner = connect(home.url);
  await owner.pool.query('alter table dossier drop constraint dossier_state_known');
  await owner.close();
  const key = () => randomBytes(32).toString('base64');
  house = {
    rooms: new Rooms([room({ name: 'errands', kinds: [errandKind] })]),
    database,
    now: () => new Date('2026-11-23T09:00:00+08:00'),
    publicAddress: 'http://localhost',
    keys: readKeys({ sealing: `1:${key()}`, blind: key() }),
    dataFolder: '/nowhere',
  };
  const places = (['institution', 'guidingUnit', 'province'] as const).map((kind) => ({
    kind,
    name: kind,
    creditCode: kind,
  }));
  const placed = await database.db.insert(organisation).values(places).returning({ id: organisation.id });
  const [yanshan = 0, qinhuangdao = 0, province = 0] = placed.map(({ id }) => id);
  const someone = (role: Actor['posts'][number]['role'], organisationId: number): Actor => ({
    personId: 1,
    name: role,
    sessionId: null,
    posts: [{ postId: 1, organisationId, organisationKind: 'institution', role }],
  });
  applicant = someone('applicant', yanshan);
  guide = someone('officer', qinhuangdao);
  officer = someone('officer', province);
  signer = someone('signer', province);
  const parties = { kind: 'errand', ownerId: yanshan, guidingUnitId: qinhuangdao, issuerId: province };
  const at = (hour: number) => new Date(`2026-11-22T${String(hour).padStart(2, '0')}:00:00+08:00`);
  await database.db.insert(dossier).values([
    { ...parties, title: 'drafted', state: 'draft', actUnit: yanshan, actRole: 'applicant', changedAt: at(1) },
    ...[2, 3, 4].map((hour) => ({
      ...parties,
      title: `handed in at ${hour}`,
      state: 'handedIn',
      actUnit: qinhuangdao,
      actRole: 'officer',
      dueAt: `2026-11-${hour === 3 ? '20T09' : '23T18'}:00:00+08:00`,
      changedAt: at(hour),
    })),
    {
      ...parties,
      title: 'at the province',
      state: 'handedIn',
      actUnit: province,
      actRole: 'officer',
      changedAt: at(0),
    },
    { ...parties, title: 'done', state: 'done', changedAt: at(5), endedAt: at(5) },
    { kind: 'errand', title: 'own draft', state: 'draft', issuerId: province, actUnit: province, actRole: 'signer' },
  ]);
});
afterAll(async () => {
  await database.close();
  await home.close();
});

const look = async (actor: Actor, tab: 'todo' | 'waiting' | 'done', size = 20) => {
  const { page, figures } = await listWork(contextOf(house, database.reads, actor), { tab, page: 1, size });
  return { titles: page.rows.map((row) => row.title), total: page.total, figures };
};

test('what is to do comes by its deadline, and counts what is due today and what is late', async () => {
  expect(await look(guide, 'todo')).toMatchObject({
    titles: ['handed in at 3', 'handed in at 2', 'handed in at 4'],
    figures: { todo: 3, overdue: 1, dueToday: 2, waiting: 1, doneThisMonth: 1 },
  });
});

test('what others are at comes by its last change, without what is one’s own to do', async () => {
  expect(await look(guide, 'waiting', 1)).toMatchObject({ titles: ['at the province'], total: 1 });
  expect((await look(applicant, 'waiting')).titles).toEqual([
    'handed in at 4',
    'handed in at 3',
    'handed in at 2',
    'at the province',
  ]);
  expect((await look(officer, 'waiting', 2)).titles).toEqual(['handed in at 4', 'handed in at 3']);
});

test('what ended is done for all its parties', async () => {
  for (const actor of [applicant, guide, officer]) expect((await look(actor, 'done')).titles).toEqual(['done']);
});

test('a state that the owner alone sees is in nobody else’s list; a draft without an owner is its issuer’s own', async () => {
  expect((await look(applicant, 'todo')).titles).toEqual(['drafted']);
  expect((await look(officer, 'waiting')).titles).not.toContain('drafted');
  expect((await look(signer, 'todo')).titles).toEqual(['own draft']);
});

test('gives a title in English with the English name of whose it is, and leaves a given title as it is', async () => {
  const english = async (): Promise<readonly string[]> =>
    (await listWork(contextOf(house, database.reads, officer), { tab: 'todo', page: 1, size: 20 })).page.rows.map(
      (row) => row.titleEn,
    );
  expect(await english()).toEqual(['at the province']);
  await database.db
    .update(dossier)
    .set({ title: 'institution的2027年差事' })
    .where(eq(dossier.title, 'at the province'));
  expect(await english()).toEqual(['Errand 2027 of institution']);
  await database.db
    .update(organisation)
    .set({ nameEn: 'Yanshan University' })
    .where(eq(organisation.name, 'institution'));
  expect(await english()).toEqual(['Errand 2027 of Yanshan University']);
});

test('names the next move of the turn from the move table, and none that another post makes', async () => {
  const acts = async (actor: Actor) =>
    (await listWork(contextOf(house, database.db, actor), { tab: 'todo', page: 1, size: 20 })).page.rows.map(
      ({ state, act }) => [state.state, act?.en ?? null],
    );
  expect(await acts(applicant)).toContainEqual(['draft', 'Hand in']);
  expect((await acts(guide)).every(([, act]) => act === null)).toBe(true);
});
