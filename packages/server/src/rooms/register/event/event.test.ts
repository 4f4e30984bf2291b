import {
  announceEvent,
  type BodySent,
  cancelEvent,
  changeEvent,
  getPublicEvent,
  listPublicEvents,
  listRegistrations,
  registerForEvent,
  withdrawFromEvent,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../../../demo/caller.ts';
import { applicantOf, officerOf, type Stage } from '../../../../../../demo/chapterThree.ts';
import { evidencePdf } from '../../../../../../demo/material.ts';
import { institutions } from '../../../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../../../application.testing.ts';
import { makeSmallProvince } from '../../../conscience/smallProvince.testing.ts';
import { enterBaseOf } from '../../../conscience/standingBase.testing.ts';
import { readSheet } from '../../../platform/spreadsheet/index.ts';
import { type Base, changeBase } from '../base/base.store.ts';

let house: TestHouse;
let stage: Stage;
let province: Caller;
let hosts: [Caller, Caller];
let bases: [Base, Base];

type Typed = BodySent<typeof announceEvent>;
const day = (offset: number) => stage.clock.day(offset);

const typed = (change: Partial<Typed> = {}): Typed => ({
  title: '基地负责人交流会',
  titleEn: 'Meeting of directors of bases',
  startsOn: day(20),
  endsOn: day(21),
  hours: '9:00—17:00',
  place: '石家庄市示范路 1 号会议中心',
  places: 10,
  registerUntil: day(10),
  programme: '上午：经验交流。下午：现场教学。',
  files: [],
  ...change,
});
const announced = async (change?: Partial<Typed>) => (await province.call(announceEvent, { body: typed(change) })).id;
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `王建${at + 1}`, duty: at === 0 ? '主任' : null }));
const register = (which: 0 | 1, id: number, count: number, version = 0) =>
  hosts[which].ask(registerForEvent, {
    params: { id },
    body: { baseId: bases[which].id, people: people(count), version },
  });
const withdraw = (which: 0 | 1, id: number, version: number) =>
  hosts[which].ask(withdrawFromEvent, { params: { id }, body: { baseId: bases[which].id, version } });
const read = (id: number) => house.visitor().call(getPublicEvent, { params: { id } });
const rulesOf = ({ body }: { body: unknown }) =>
  ((body as { refusals?: { rule: string }[] }).refusals ?? []).map(({ rule }) => rule);
const told = async (kind: string) => {
  const { rows } = await house.opened.house.database.pool.query<{ unit: string }>(
    `select payload->'to'->>'unit' as unit from outbox where payload->>'kind' = $1 order by id`,
    [kind],
  );
  return rows.map(({ unit }) => Number(unit));
};

beforeAll(async () => {
  house = await openTestHouse();
  stage = await makeSmallProvince(house);
  province = await house.cast.as('province');
  hosts = [await house.cast.as(applicantOf(0)), await house.cast.as(applicantOf(5))];
  bases = [await enterBaseOf(house, stage, 0), await enterBaseOf(house, stage, 5)];
}, 120_000);
afterAll(() => house?.close());

describe('an event among bases', () => {
  it('is announced by the province and read by anyone, with its files and the places left', async () => {
    const fileId = await province.upload('议程.pdf', await evidencePdf('议程', ['报到']));
    const id = await announced({ files: [fileId] });
    expect(await read(id)).toMatchObject({ stage: 'open', taken: 0, bases: 0, files: [{ id: fileId }] });
    expect((await house.app.inject(`/api/public/events/${id}/files/${fileId}`)).statusCode).toBe(200);
    const other = '00000000-0000-4000-8000-000000000000';
    expect((await house.app.inject(`/api/public/events/${id}/files/${other}`)).statusCode).toBe(404);
    const { rows } = await house.visitor().call(listPublicEvents, { query: { q: '负责人' } });
    expect(rows.map((row) => row.id)).toContain(id);
    expect((await house.visitor().call(listPublicEvents, { query: { when: 'past' } })).rows).toEqual([]);
  });

  it('takes the people a base sends, who are changed and withdrawn until registration ends', async () => {
    const id = await announced();
    expect(await register(0, id, 3)).toMatchObject({ status: 200, body: { version: 1, people: people(3) } });
    expect(await register(0, id, 5, 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await read(id)).toMatchObject({ taken: 5, bases: 1 });
    expect(await withdraw(0, id, 2)).toMatchObject({ status: 200, body: { withdrawn: true } });
    expect(await read(id)).toMatchObject({ taken: 0, bases: 0 });
    expect((await withdraw(0, id, 3)).status).toBe(409);
    expect(await register(0, id, 2, 3)).toMatchObject({ status: 200, body: { version: 4, withdrawn: false } });
    await register(1, id, 1);
    const sheet = await house.app.inject({
      url: `/api/events/${id}/participants.xlsx`,
      cookies: province.cookies,
    });
    const { rows } = await readSheet(sheet.rawPayload);
    expect(rows.map(({ cells }) => [cells[0], cells[2], cells[3]])).toEqual([
      ['基地编号', '姓名', '职务职称'],
      [bases[0].number, '王建1', '主任'],
      [bases[0].number, '王建2', ''],
      [bases[1].number, '王建1', '主任'],
    ]);
  });

  it('gives its last places to one of two bases that ask at once, and counts the same request once', async () => {
    const id = await announced({ places: 5 });
    const answers = await Promise.all([register(0, id, 3), register(1, id, 3)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.flatMap(rulesOf)).toEqual(['event.placesLeft']);
    expect((await read(id)).taken).toBe(3);
    const first = answers[0].status === 200 ? 0 : 1;
    const again = await Promise.all([register(first, id, 4, 1), register(first, id, 4, 1)]);
    expect(again.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await read(id)).taken).toBe(4);
  });

  it('is changed by the province; whoever is registered is told, and places stay for them', async () => {
    const id = await announced();
    await register(0, id, 4);
    const before = (await told('event.changed')).length;
    const changed = (change: Partial<Typed>, version: number) =>
      province.ask(changeEvent, { params: { id }, body: { ...typed(change), version } });
    expect(rulesOf(await changed({ places: 3 }, 1))).toEqual(['event.placesHoldTaken']);
    expect(await changed({ place: '保定市' }, 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await changed({ place: '唐山市' }, 1)).status).toBe(409);
    expect((await told('event.changed')).slice(before)).toEqual([stage.institutionIds[0]]);
  });

  it('is cancelled once, with the reason, and each registered base is told', async () => {
    const id = await announced();
    await register(0, id, 1);
    await register(1, id, 1);
    const body = { version: 1, reason: '场地检修' };
    const answers = await Promise.all([1, 2].map(() => province.ask(cancelEvent, { params: { id }, body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await told('event.cancelled')).toEqual([stage.institutionIds[0], stage.institutionIds[5]]);
    expect(await read(id)).toMatchObject({ stage: 'cancelled', cancelReason: '场地检修' });
    expect(rulesOf(await register(0, id, 2, 1))).toEqual(['event.registrationOpen']);
    expect(rulesOf(await province.ask(cancelEvent, { params: { id }, body: { ...body, version: 2 } }))).toEqual([
      'event.notOver',
    ]);
    const past = await house.visitor().call(listPublicEvents, { query: { when: 'past' } });
    expect(past.rows.map((row) => row.id)).toContain(id);
  });
});

describe('an event refuses', () => {
  it('a registration after its last day, from a base that no longer stands, and dates out of order', async () => {
    expect(rulesOf(await province.ask(announceEvent, { body: typed({ registerUntil: day(21) }) }))).toEqual([
      'event.datesInOrder',
    ]);
    const id = await announced({ registerUntil: day(0) });
    await register(1, id, 2);
    house.clock.set(day(1));
    expect(rulesOf(await register(0, id, 1))).toEqual(['event.registrationOpen']);
    expect(rulesOf(await withdraw(1, id, 1))).toEqual(['event.registrationOpen']);
    expect((await read(id)).stage).toBe('closed');
    house.clock.set(day(0));
    const next = await announced();
    await changeBase(house.opened.house.database.db, {
      baseId: bases[1].id,
      from: day(0),
      changes: { status: 'revoked' },
      what: { zh: '取消', en: 'Revoked' },
      documentNo: null,
    });
    expect(rulesOf(await register(1, next, 1))).toEqual(['event.amongBases']);
  });

  it('whoever may not: other hosts, guiding units, experts, visitors', async () => {
    const id = await announced();
    await register(0, id, 2);
    const officer = await house.cast.as(officerOf(institutions[0]?.guide ?? ''));
    const body = { baseId: bases[0].id, people: people(1), version: 1 };
    const asked = (by: Caller) => by.ask(registerForEvent, { params: { id }, body });
    expect((await asked(hosts[1])).status).toBe(404);
    expect((await asked(officer)).status).toBe(403);
    expect((await asked(province)).status).toBe(403);
    expect((await asked(house.visitor())).status).toBe(401);
    for (const by of [officer, hosts[0], await house.cast.as('province.sign'), await house.cast.as('auditor')])
      expect((await by.ask(announceEvent, { body: typed() })).status).toBe(403);
    const seenBy = async (by: Caller) =>
      (await by.call(listRegistrations, { params: { id }, query: {} })).rows.map(({ baseId }) => baseId);
    expect(await seenBy(province)).toEqual([bases[0].id]);
    expect(await seenBy(officer)).toEqual([bases[0].id]);
    expect(await seenBy(hosts[0])).toEqual([bases[0].id]);
    expect(await seenBy(hosts[1])).toEqual([]);
  });

  it('a shape that is none: nobody named, no place, another’s file', async () => {
    const id = await announced();
    expect((await register(0, id, 0)).status).toBe(422);
    expect((await province.ask(announceEvent, { body: typed({ places: 0 }) })).status).toBe(422);
    expect((await province.ask(announceEvent, { body: typed({ title: ' ' }) })).status).toBe(422);
    const foreign = await hosts[0].upload('他人.pdf', await evidencePdf('他人', ['甲']));
    expect((await province.ask(announceEvent, { body: typed({ files: [foreign] }) })).status).toBe(422);
  });
});
