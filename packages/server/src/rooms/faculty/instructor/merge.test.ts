import {
  engageInstructor,
  enterTraining,
  getInstructor,
  listDuplicates,
  listFacultyOfBase,
  mergeInstructors,
  partInstructors,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../../../demo/caller.ts';
import { evidencePdf } from '../../../../../../demo/material.ts';
import { engaged, type FacultyHouse, numberOf, openFacultyHouse, someone } from './faculty.fixture.ts';
import { addTeachingFigure } from './index.ts';
import { foldInstitution, foldName } from './spelling.ts';

let faculty: FacultyHouse;
beforeAll(async () => {
  faculty = await openFacultyHouse();
});
afterAll(() => faculty.house.close());

const view = (caller: Caller, id: number) => caller.call(getInstructor, { params: { id } });
const pairs = async (caller: Caller, state: 'open' | 'merged' | 'different' = 'open') =>
  (await caller.call(listDuplicates, { query: { state, size: 100 } })).rows;
const pairOf = async (caller: Caller, one: number, other: number) =>
  (await pairs(caller)).find(({ first, second }) => [first.id, second.id].sort().join() === [one, other].sort().join());
const merging = async (kept: number, merged: number, reason = '经核对为同一人') => {
  const versionOf = async (id: number) => ({ id, version: (await view(faculty.province, id)).version });
  return { pairs: [{ kept: await versionOf(kept), merged: await versionOf(merged) }], reason };
};
const rulesIn = ({ body }: { body: unknown }) =>
  ((body as { refusals?: { rule: string }[] }).refusals ?? []).map(({ rule }) => rule);

describe('names and institutions', () => {
  it.each([
    ['吴𠮷', '吳 吉'],
    ['买买提·艾力', '买买提•艾力'],
    ['Ａｎｎａ Li', 'anna　li'],
    ['傅志强', '付志強'],
    ['闫华', '閆華'],
  ])('%s and %s are compared as one', (one, other) => expect(foldName(one)).toBe(foldName(other)));
  it('differ where people differ', () => {
    expect(foldName('张建国')).not.toBe(foldName('张建军'));
    expect(foldInstitution('燕山大学（西校区）')).toBe(foldInstitution('燕山大学(西校区)'));
  });
});

describe('likely duplicates', () => {
  it('are entries of the same name and institution, of near spelling, or of the same mobile; titles may differ', async () => {
    const { host, bases, unit } = faculty;
    const one = await engaged(host, bases.own, someone('欧阳示范'));
    const other = await engaged(host, bases.second, someone('歐陽　示范', { instructor: { title: '副教授' } }));
    const department = await engaged(
      host,
      bases.second,
      someone('欧阳示范', { instructor: { institution: '燕赵示例大学机械学院' } }),
    );
    const elsewhere = await engaged(
      host,
      bases.second,
      someone('欧阳示范', { instructor: { institution: '渤海示例学院' } }),
    );
    expect(await pairOf(unit, one, other)).toMatchObject({ why: 'spelling', state: 'open' });
    expect(await pairOf(unit, one, department)).toMatchObject({ why: 'spelling' });
    expect(await pairOf(unit, one, elsewhere)).toBeUndefined();
    const mobile = { instructor: { phone: '13912345678' } };
    const [a, b] = [
      await engaged(host, bases.own, someone('林一', mobile)),
      await engaged(host, bases.own, someone('林壹', mobile)),
    ];
    expect(await pairOf(unit, a, b)).toMatchObject({ why: 'samePhone' });
    const numbered = (running: number) => someone('孙有号', { instructor: { citizenId: numberOf(running) } });
    const [c, d] = [await engaged(host, bases.own, numbered(11)), await engaged(host, bases.own, numbered(12))];
    expect(await pairOf(unit, c, d)).toBeUndefined();
  });

  it('are shown to a guiding unit where both are of its bases, to the province all', async () => {
    const { host, otherHost, unit, otherUnit, province, bases } = faculty;
    const one = await engaged(host, bases.own, someone('跨地人'));
    const other = await engaged(otherHost, bases.other, someone('跨地人'));
    expect(await pairOf(unit, one, other)).toBeUndefined();
    expect(await pairOf(otherUnit, one, other)).toBeUndefined();
    expect(await pairOf(province, one, other)).toMatchObject({ why: 'sameName' });
    const body = await merging(one, other);
    expect((await unit.ask(mergeInstructors, { body })).status).toBe(404);
    expect((await host.ask(mergeInstructors, { body })).status).toBe(403);
    expect((await faculty.auditor.ask(mergeInstructors, { body })).status).toBe(403);
    expect((await host.ask(listDuplicates, {})).status).toBe(403);
  });

  it('judged to be two people are not shown again', async () => {
    const { host, unit, otherUnit, bases } = faculty;
    const one = await engaged(host, bases.own, someone('两个人'));
    const other = await engaged(host, bases.second, someone('两个人'));
    const pair = await pairOf(unit, one, other);
    const call = { params: { id: pair?.id ?? 0 }, body: { reason: '出生年份不同' } };
    expect((await otherUnit.ask(partInstructors, call)).status).toBe(404);
    expect((await host.ask(partInstructors, call)).status).toBe(403);
    expect((await unit.ask(partInstructors, call)).status).toBe(200);
    expect((await unit.ask(partInstructors, call)).status).toBe(409);
    expect((await unit.ask(partInstructors, { ...call, params: { id: 999_999 } })).status).toBe(404);
    expect(await pairOf(unit, one, other)).toBeUndefined();
    expect((await pairs(unit, 'different')).map(({ id }) => id)).toContain(pair?.id);
  });
});

describe('merging', () => {
  it('brings engagements, training, figures and a missing number to the kept entry; the other says where it went', async () => {
    const { host, unit, province, bases } = faculty;
    const kept = await engaged(host, bases.own, someone('合并人', { engagement: { endsOn: '2026-06-30' } }));
    const merged = await engaged(
      host,
      bases.second,
      someone('合并人', { instructor: { citizenId: numberOf(21), phone: '13811112222', fields: ['数控技术'] } }),
    );
    // Namesakes of one institution whom no number tells apart are not engaged twice; their terms differ here.
    const again = someone('合并人', { engagement: { startsOn: '2026-07-01', subjects: ['数控机床'] } });
    await host.call(engageInstructor, { params: { id: bases.own }, body: again });
    const fileId = await host.upload('证明.pdf', await evidencePdf('证明', ['示范']));
    const on = faculty.house.clock.today();
    await host.call(enterTraining, { params: { id: merged }, body: { on, what: '研修', hoursTenths: 80, fileId } });
    const database = faculty.house.opened.house.database.db;
    await addTeachingFigure(database, {
      instructorId: merged,
      baseId: bases.second,
      year: 2026,
      name: 'classes',
      amount: 2,
      source: { kind: 'trainingClass', id: 1 },
      at: new Date(),
    });
    expect(await unit.call(mergeInstructors, { body: await merging(kept, merged) })).toEqual({ merged: 1 });
    const after = await view(host, kept);
    expect(after).toMatchObject({
      citizenId: expect.stringMatching(/^1301/),
      phone: '138****2222',
      fields: ['智能制造', '数控技术'],
      mergedFrom: [{ id: merged }],
      trainings: [{ what: '研修' }],
      record: [{ classes: 2 }],
    });
    expect(after.engagements.map(({ base }) => base.id).sort()).toEqual([bases.own, bases.second].sort());
    expect(after.events[0]).toMatchObject({ kind: 'merged', note: { zh: expect.stringContaining('经核对为同一人') } });
    const gone = await view(host, merged);
    expect(gone).toMatchObject({ mergedInto: { id: kept }, mayChange: false, engagements: [], citizenId: null });
    expect(gone.events[0]).toMatchObject({ kind: 'mergedInto' });
    const late = await host.ask(enterTraining, {
      params: { id: merged },
      body: { on, what: '研修', hoursTenths: 80, fileId },
    });
    expect(late).toMatchObject({ status: 409, body: { error: 'stale', current: { mergedInto: kept } } });
    const same = someone('合并人', { instructor: { citizenId: numberOf(21) }, engagement: { startsOn: '2026-08-01' } });
    expect(rulesIn(await host.ask(engageInstructor, { params: { id: bases.second }, body: same }))).toEqual([
      'instructor.engagedOnce',
    ]);
    expect((await pairs(province)).some(({ first, second }) => [first.id, second.id].includes(merged))).toBe(false);
    expect((await pairs(unit, 'merged'))[0]).toMatchObject({ reason: '经核对为同一人' });
  });

  it('makes one engagement of two at the same base and time, with the later vetting', async () => {
    const { host, unit, bases } = faculty;
    const one = await engaged(host, bases.own, someone('重叠人', { instructor: { institution: '甲厂' } }));
    const later = {
      engagement: { fullTime: false, startsOn: '2025-05-01', vettedOn: '2026-02-01', subjects: ['焊接'] },
    };
    const other = await engaged(
      host,
      bases.own,
      someone('重叠人', { instructor: { institution: '甲厂二分厂' }, ...later }),
    );
    await unit.call(mergeInstructors, { body: await merging(one, other) });
    expect((await view(host, one)).engagements).toMatchObject([
      {
        fullTime: true,
        startsOn: '2025-05-01',
        endsOn: null,
        vettedOn: '2026-02-01',
        subjects: ['工业机器人', '焊接'],
      },
    ]);
    const { rows } = await host.call(listFacultyOfBase, { params: { id: bases.own }, query: { q: '重叠人' } });
    expect(rows).toHaveLength(1);
  });

  it('refuses different identity numbers and an entry with itself, all pairs or none', async () => {
    const { host, unit, bases } = faculty;
    const one = await engaged(host, bases.own, someone('不同号', { instructor: { citizenId: numberOf(31) } }));
    const two = await engaged(host, bases.own, someone('不同号', { instructor: { citizenId: numberOf(32) } }));
    const three = await engaged(host, bases.second, someone('不同号二'));
    const four = await engaged(host, bases.own, someone('不同号二', { engagement: { endsOn: null } }));
    const refusedPair = await merging(one, two);
    expect(rulesIn(await unit.ask(mergeInstructors, { body: refusedPair }))).toEqual(['instructor.mergeSamePerson']);
    expect(rulesIn(await unit.ask(mergeInstructors, { body: await merging(one, one) }))).toEqual([
      'instructor.mergeSamePerson',
    ]);
    const good = await merging(three, four);
    const both = { ...good, pairs: [...good.pairs, ...refusedPair.pairs] };
    expect((await unit.ask(mergeInstructors, { body: both })).status).toBe(409);
    expect((await view(unit, four)).mergedInto).toBeNull();
    const crossed = { ...good, pairs: [...good.pairs, ...(await merging(four, one)).pairs] };
    expect((await unit.ask(mergeInstructors, { body: crossed })).status).toBe(422);
  });

  it('done by two at once, in either direction, happens once; what was told apart stays apart', async () => {
    const { host, unit, province, bases } = faculty;
    const one = await engaged(host, bases.own, someone('并发人'));
    const two = await engaged(host, bases.second, someone('并发人'));
    const third = await engaged(
      host,
      bases.second,
      someone('并发人', { instructor: { institution: '燕赵示例大学附属院' } }),
    );
    const apart = await pairOf(unit, two, third);
    await unit.call(partInstructors, { params: { id: apart?.id ?? 0 }, body: { reason: '不是同一人' } });
    const bodies = [await merging(one, two), await merging(two, one)];
    const answers = await Promise.all([
      unit.ask(mergeInstructors, { body: bodies[0] as never }),
      province.ask(mergeInstructors, { body: bodies[1] as never }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const kept = answers[0]?.status === 200 ? one : two;
    expect(await pairOf(unit, kept, third)).toBeUndefined();
  });
});
