import {
  addOrganisation,
  changeBatch,
  createBatch,
  declareInterests,
  draftBan,
  draftNational,
  draftRecognition,
  getApplication,
  getBatch,
  listApplications,
  listBatches,
  listScores,
  makeMove,
  recheckApplication,
  recommendApplication,
  saveScore,
  saveSection,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../demo/caller.ts';
import {
  applicantOf,
  fillApplication,
  makeNow,
  openBatch,
  recommend,
  type Stage,
} from '../../../../demo/chapterThree.ts';
import { evidencePdf } from '../../../../demo/material.ts';
import { institutions } from '../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../application.testing.ts';
import { draftBatch, moveOn, plus, refusing, stateOf, tryMove, versionOf } from './houses.testing.ts';
import { makeSmallProvince } from './smallProvince.testing.ts';

let house: TestHouse;
let stage: Stage;
let officer: Caller;
let signer: Caller;
let host: Caller;
let today = '';

beforeAll(async () => {
  house = await openTestHouse();
  stage = await makeSmallProvince(house);
  officer = await house.cast.as('province');
  signer = await house.cast.as('province.sign');
  host = await house.cast.as(applicantOf(0));
  today = house.clock.today();
});
afterAll(() => house.close());

const batchOf = (name: string) =>
  openBatch(stage, { name, opensOn: today, closesOn: plus(today, 20), quota: 1, size: 7 });

describe('a draft of a batch', () => {
  it('takes no name that another one of the year has, whether drafted or changed, nor at once', async () => {
    const id = await draftBatch(officer, '甲批次', today);
    await draftBatch(officer, '乙批次', today);
    const {
      state: _,
      issuer: _issuer,
      issuerId: _issuerId,
      applications: _applications,
      ...body
    } = await officer.call(getBatch, { params: { id } });
    const { id: _id, version, ...drafted } = body;
    const rename = (name: string) =>
      officer.ask(changeBatch, { params: { id }, body: { ...drafted, name, version } as never });
    expect(await rename('乙批次')).toMatchObject({ status: 422, body: { issues: [{ path: 'name' }] } });
    expect((await rename('甲批次')).status).toBe(200);
    const twice = await Promise.all(
      [1, 2].map(() => officer.ask(createBatch, { body: { ...drafted, name: '丙批次' } as never })),
    );
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 422]);
    const odd = { ...drafted, name: '丁批次', fields: ['astrology'], areas: ['999999'], favouredField: 'alchemy' };
    expect((await officer.ask(createBatch, { body: odd as never })).body).toMatchObject({
      issues: [{ path: 'fields' }, { path: 'areas' }, { path: 'favouredField' }],
    });
  });

  it('is its issuer’s own, also once given up', async () => {
    const id = await draftBatch(officer, '作废批次', today);
    const listed = async () => (await host.call(listBatches, { query: {} })).rows.map((row) => row.id);
    expect([(await host.ask(getBatch, { params: { id } })).status, (await listed()).includes(id)]).toEqual([
      404,
      false,
    ]);
    await moveOn(officer, id, 'cancel');
    expect([(await host.ask(getBatch, { params: { id } })).status, (await listed()).includes(id)]).toEqual([
      404,
      false,
    ]);
    expect((await officer.ask(getBatch, { params: { id } })).status).toBe(200);
  });
});

describe('an application', () => {
  it('is what was handed in: nothing typed slips in behind the submission', async () => {
    const id = await fillApplication(stage, await batchOf('交卷批次'), 0);
    const version = await versionOf(host, id);
    const save = (n: number) =>
      host.ask(saveSection, {
        params: { id, section: 'record' },
        body: { data: { years: [], highlights: `第${n}次` }, version: n },
      });
    const answers = await Promise.all([
      host.ask(makeMove, { params: { id }, body: { move: 'submit', version } }),
      ...[1, 2, 3, 4, 5].map(save),
    ]);
    const { rows } = await house.opened.house.database.pool.query<{ same: boolean }>(
      `select s.data = v.snapshot->'sections'->'record' as same from application_section s
       join application_version v on v.application_id = s.application_id
       where s.application_id = $1 and s.section = 'record'`,
      [id],
    );
    const submitted = (await stateOf(host, id)) === 'submitted';
    expect(rows.map(({ same }) => same)).toEqual(submitted ? [true] : []);
    for (const { status } of answers) expect([200, 409]).toContain(status);
  });

  it('that lapsed as a draft was never anyone else’s to know', async () => {
    const batchId = await openBatch(stage, { name: '短批次', opensOn: today, closesOn: today, quota: 1, size: 7 });
    const id = await fillApplication(stage, batchId, 5, { share: 0.4 });
    house.clock.set(plus(today, 1));
    await house.sweep();
    const owner = await house.cast.as(applicantOf(5));
    expect(await stateOf(owner, id)).toBe('lapsed');
    for (const username of ['province', 'unit.130200']) {
      const caller = await house.cast.as(username);
      const { rows } = await caller.call(listApplications, { query: { batch: batchId } });
      expect(rows).toEqual([]);
      expect((await caller.ask(getApplication, { params: { id } })).status).toBe(404);
    }
    expect((await owner.call(listApplications, { query: { batch: batchId } })).rows).toHaveLength(1);
  });

  it('is not led past a step, nor by its own hand: each post makes its own moves in their order', async () => {
    const id = await fillApplication(stage, await batchOf('越级批次'), 0);
    const guide = await house.cast.as('unit.130300');
    const guideSigner = await house.cast.as('unit.130300.sign');
    const signed = (version: number) => ({ params: { id }, body: { version, opinion: '同意。', rank: 1 } });
    expect((await guide.ask(recommendApplication, signed(1))).status).toBe(404);
    await makeNow(host, id, 'submit');
    const version = await versionOf(guide, id);
    const recheck = { version, on: today, people: ['甲', '乙'], findings: '查', meets: true, photographs: [] };
    expect((await guideSigner.ask(recommendApplication, signed(version))).body).toMatchObject({ error: 'stale' });
    expect((await guide.ask(recheckApplication, { params: { id }, body: recheck })).body).toMatchObject({
      error: 'stale',
    });
    expect((await guide.ask(recommendApplication, signed(version))).status).toBe(403);
    expect((await host.ask(recheckApplication, { params: { id }, body: recheck })).status).toBe(403);
    expect((await officer.ask(recheckApplication, { params: { id }, body: recheck })).status).toBe(403);
    for (const move of ['takeIntoReview', 'passReview', 'leaveOut', 'recognise', 'publishNotice', 'upheldObjection'])
      expect(
        (await officer.ask(makeMove, { params: { id }, body: { move, version, opinion: '直接办理。' } })).body,
      ).toMatchObject({ error: 'stale' });
    for (const move of ['lapse', 'passReview', 'recognise'])
      expect((await host.ask(makeMove, { params: { id }, body: { move, version, opinion: '自己办。' } })).status).toBe(
        403,
      );
    expect((await host.ask(makeMove, { params: { id }, body: { move: 'propose', version } })).status).toBe(422);
    await recommend(stage, id, 0, 1);
    const after = await versionOf(guideSigner, id);
    expect((await guideSigner.ask(recommendApplication, signed(after))).body).toMatchObject({ error: 'stale' });
    expect(
      await officer.ask(draftRecognition, {
        body: {
          batchId: (await officer.call(getApplication, { params: { id } })).batch.id,
          applications: [id],
          grounds: '跳过评审。',
        },
      }),
    ).toMatchObject({ status: 409, body: { refusals: [{ rule: 'batch.everyApplicationJudged' }] } });
  });
});

describe('a decision', () => {
  const sign = async (id: number) => {
    const files = [await signer.upload('依据.pdf', await evidencePdf('依据', ['依据']), id)];
    await moveOn(signer, id, 'sign', { opinion: '同意', files });
  };

  it('drafted twice takes effect once; the other is taken back by the issuer’s officer, before it is public', async () => {
    const organisationId = stage.institutionIds[5] ?? 0;
    const national = {
      organisationId,
      field: institutions[5]?.field ?? '',
      nationalDocumentNo: '人社厅函〔2025〕9号',
      nationalDocumentOn: '2025-06-10',
      grounds: '国家级。',
    };
    const ban = { organisationId, ground: 'falsified', grounds: '伪造协议。' } as const;
    for (const [endpoint, body, rule] of [
      [draftNational, national, 'national.notYetRegistered'],
      [draftBan, ban, 'ban.notTwice'],
    ] as const) {
      const [one, two] = [
        await officer.call(endpoint, { body: body as never }),
        await officer.call(endpoint, { body: body as never }),
      ];
      await sign(one.head.id);
      await sign(two.head.id);
      await moveOn(officer, one.head.id, 'announce');
      expect(await tryMove(officer, two.head.id, 'announce')).toContain(rule);
      const back = { move: 'withdrawSigned', version: await versionOf(officer, two.head.id), opinion: '重复。' };
      expect((await signer.ask(makeMove, { params: { id: two.head.id }, body: back })).status).toBe(403);
      await moveOn(officer, two.head.id, 'withdrawSigned', { opinion: '重复。' });
      expect(await stateOf(officer, two.head.id)).toBe('withdrawn');
    }
    expect((await officer.ask(draftNational, { body: { ...national, field: 'astrology' } })).body).toMatchObject({
      error: 'invalid',
      issues: [{ path: 'field' }],
    });
    expect(await refusing(officer, draftBan, { body: ban })).toEqual(['ban.notTwice']);
  });
});

describe('a guessed id', () => {
  it('opens nothing of a review, to posts that have no part in it', async () => {
    const params = { id: 1 };
    for (const caller of [host, await house.cast.as('unit.130300'), officer, house.cast.admin]) {
      expect((await caller.ask(listScores, { params, query: { expert: 1 } })).status).toBe(404);
      expect((await caller.ask(declareInterests, { params, body: { interests: [] } })).status).toBe(404);
      const body = { marks: {}, comment: '', version: 0, expertId: 1 };
      expect((await caller.ask(saveScore, { params: { ...params, application: 1 }, body })).status).toBe(404);
    }
  });

  it('of another institution starts and saves nothing', async () => {
    const id = await fillApplication(stage, await batchOf('他人批次'), 0, { share: 0.4 });
    const stranger = await house.cast.as(applicantOf(5));
    const body = { data: { introduction: '改写' }, version: 1 };
    expect((await stranger.ask(saveSection, { params: { id, section: 'applicant' }, body })).status).toBe(404);
    expect((await officer.ask(saveSection, { params: { id, section: 'applicant' }, body })).status).toBe(403);
    const copy = { kind: 'institution', name: '同码学院', nameEn: null, hostKind: 'university', areaCode: '130300' };
    const { applicant } = await host.call(getApplication, { params: { id } });
    expect(
      (
        await house.cast.admin.ask(addOrganisation, {
          body: { ...copy, creditCode: applicant.creditCode.toLowerCase(), guidingUnitId: 2, address: null } as never,
        })
      ).status,
    ).toBe(422);
  });
});
