import {
  addExpert,
  addFaculty,
  announceDraw,
  castVotes,
  createBatch,
  decideParameter,
  declineSeat,
  discuss,
  draftBan,
  draftNational,
  draftRecognition,
  drawPanelNow,
  type Endpoint,
  examineApplication,
  fileObjection,
  getDecision,
  getDossierHead,
  getReview,
  givePost,
  listApplications,
  listBatches,
  listNotices,
  listReviews,
  makeMove,
  myScores,
  recheckApplication,
  recommendApplication,
  replaceSeat,
  returnApplication,
  saveScore,
  saveSection,
  startApplication,
  submitScores,
} from '@jijiao/contract';
import { fields, needsPractice, scoringSheet } from '@jijiao/measures';
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
import { expertLogin } from '../../../../demo/judgement.ts';
import { evidencePdf, photograph } from '../../../../demo/material.ts';
import { creditCode, institutions } from '../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../application.testing.ts';
import { makeSmallProvince } from './smallProvince.testing.ts';

let small: TestHouse;
let province: Stage;
let played: TestHouse;

beforeAll(async () => {
  small = await openTestHouse();
  province = await makeSmallProvince(small);
  played = await openTestHouse();
  await played.playDemonstration();
}, 240_000);
afterAll(async () => {
  await small?.close();
  await played?.close();
});

interface Asked {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** Rules that refuse a request; a request that is not refused by law fails the test, saying what came. */
async function refusing(caller: Caller, endpoint: Endpoint, input: Asked = {}): Promise<string[]> {
  const { status, body } = await caller.ask(endpoint, input as never);
  const { error, refusals } = (body ?? {}) as { error?: string; refusals?: { rule: string }[] };
  expect(`${status} ${error}`, JSON.stringify(body).slice(0, 900)).toBe('409 refused');
  return (refusals ?? []).map(({ rule }) => rule);
}

const versionOf = async (caller: Caller, id: number) => (await caller.call(getDossierHead, { params: { id } })).version;
const tryMove = async (caller: Caller, id: number, move: string, more: object = {}) =>
  refusing(caller, makeMove, { params: { id }, body: { move, version: await versionOf(caller, id), ...more } });
const moveOn = async (caller: Caller, id: number, move: string, more: object = {}) =>
  caller.call(makeMove, { params: { id }, body: { move, version: await versionOf(caller, id), ...more } });

function plus(isoDate: string, days: number): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

const batchBody = (name: string, today: string, more: object = {}) => ({
  name,
  year: Number(today.slice(0, 4)),
  opensOn: today,
  closesOn: plus(today, 30),
  fields: fields.map(({ id }) => id),
  areas: null,
  quota: 2,
  favouredField: null,
  sections: ['applicant', 'faculty', 'management', 'means', 'distance', 'record'] as const,
  sheet: structuredClone(scoringSheet) as never,
  panel: { size: 7, outsideMin: 2, substitutes: 3, dropExtremes: true },
  ...more,
});
const draft = async (caller: Caller, name: string, today: string, more: object = {}) =>
  (await caller.call(createBatch, { body: batchBody(name, today, more) as never })).id;

describe('a batch, through HTTP', () => {
  it('does not open against Articles 8, 9 and 38', async () => {
    const officer = await small.cast.as('province');
    const today = small.clock.today();
    const wrong = {
      opensOn: today,
      closesOn: plus(today, -3),
      areas: [],
      sections: ['applicant'],
      sheet: { ...scoringSheet, criteria: scoringSheet.criteria.slice(1) },
      panel: { size: 3, outsideMin: 0, substitutes: 0, dropExtremes: false },
    };
    expect(await tryMove(officer, await draft(officer, '有误', today, wrong), 'open')).toEqual(
      expect.arrayContaining([
        'batch.windowInOrder',
        'batch.fieldsChosen',
        'batch.allConditionsAsked',
        'batch.sheetComplete',
        'batch.panelRulesStated',
      ]),
    );
    const unit = await small.cast.as('unit.130300');
    expect(await tryMove(unit, await draft(unit, '市级', today), 'open')).toContain('batch.insideOwnArea');
  });

  it('neither closes before its day, nor is reviewed with nothing recommended; a draft can be cancelled', async () => {
    const officer = await small.cast.as('province');
    const today = small.clock.today();
    const id = await openBatch(province, {
      name: '空批次',
      opensOn: today,
      closesOn: plus(today, 2),
      quota: 1,
      size: 7,
    });
    expect(await tryMove(officer, id, 'close')).toContain('batch.windowOver');
    await moveOn(officer, await draft(officer, '作废', today), 'cancel');
    small.clock.set(plus(today, 3));
    await small.sweep();
    const rules = await refusing(officer, announceDraw, { params: { id } });
    expect(rules).toContain('batch.somethingRecommended');
  });
});

describe('an application, through HTTP', () => {
  let batchId = 0;
  let application = 0;
  const practical = fields.find(({ id }) => needsPractice(id) && id !== institutions[0]?.field)?.id ?? '';
  it('is not opened outside what the batch offers', async () => {
    const officer = await small.cast.as('province');
    const host = await small.cast.as(applicantOf(0));
    const organisationId = province.institutionIds[0] ?? 0;
    const today = small.clock.today();
    const narrow = await draft(officer, '窄批次', today, {
      fields: ['law'],
      areas: ['130200'],
      closesOn: plus(today, 1),
    });
    await moveOn(officer, narrow, 'open');
    const start = { batchId: narrow, field: institutions[0]?.field ?? '', organisationId };
    expect(await refusing(host, startApplication, { body: start })).toEqual(
      expect.arrayContaining(['application.fieldOffered', 'application.regionAllowed']),
    );
    small.clock.set(plus(today, 5));
    expect(await refusing(host, startApplication, { body: start })).toContain('application.insideWindow');
  });

  it('is not opened twice', async () => {
    const today = small.clock.today();
    batchId = await openBatch(province, {
      name: '正批次',
      opensOn: today,
      closesOn: plus(today, 30),
      quota: 2,
      size: 7,
    });
    const host = await small.cast.as(applicantOf(0));
    const body = { batchId, field: practical, organisationId: province.institutionIds[0] ?? 0 };
    application = (await host.call(startApplication, { body })).head.id;
    expect(await refusing(host, startApplication, { body })).toContain('application.oneForHostAndField');
  });

  it('is not submitted empty, and all that lacks is said at once', async () => {
    const host = await small.cast.as(applicantOf(0));
    const rules = await tryMove(host, application, 'submit');
    expect(rules).toEqual(
      expect.arrayContaining([
        'application.facultyListed',
        'application.managementStaffed',
        'application.eightRegulations',
        'application.fundsMatched',
        'application.venueFixed',
        'application.equipmentAndLibrary',
        'application.practiceWhereNeeded',
        'application.distanceReady',
        'application.distanceLinked',
        'application.personTimesEachYear',
      ]),
    );
    const year = Number(small.clock.today().slice(0, 4));
    const years = [1, 2, 3].map((back) => ({ year: year - back, personTimes: 2000, keyField: true, evidence: [] }));
    const record = { data: { years, highlights: '无' }, version: 0 };
    await host.call(saveSection, { params: { id: application, section: 'record' }, body: record });
    await host.call(addFaculty, {
      params: { id: application },
      body: { name: '赵䶮', title: '无', field: '机械', years: 1, institution: '某校', fullTime: true, vettedOn: null },
    });
    expect(await tryMove(host, application, 'submit')).toEqual(
      expect.arrayContaining(['application.facultyVetted', 'application.recordEvidenced']),
    );
    await moveOn(host, application, 'withdraw');
  });

  it('is begun anew for the same field once the first is withdrawn', async () => {
    const host = await small.cast.as(applicantOf(0));
    const body = { batchId, field: practical, organisationId: province.institutionIds[0] ?? 0 };
    const again = await host.call(startApplication, { body });
    await moveOn(host, again.head.id, 'withdraw');
  });

  it('is examined whole, rechecked by two, and ranked', async () => {
    application = await fillApplication(province, batchId, 0);
    await makeNow(await small.cast.as(applicantOf(0)), application, 'submit');
    const officer = await small.cast.as('unit.130300');
    const version = () => versionOf(officer, application);
    const examine = async (verdicts: object[]) =>
      refusing(officer, examineApplication, {
        params: { id: application },
        body: { version: await version(), verdicts },
      });
    expect(await examine([{ section: 'faculty', meets: true, note: '符合' }])).toContain(
      'application.everySectionExamined',
    );
    const all = ['faculty', 'management', 'means', 'distance', 'record'].map((section) => ({
      section,
      meets: section !== 'record',
      note: '不符',
    }));
    expect(await examine(all)).toContain('application.everySectionMet');
    await recommend(province, application, 0, 1, 'examined');
    const photographs = [await officer.upload('一.png', photograph(3), application)];
    const recheck = {
      people: ['甲'],
      findings: '查',
      meets: true,
      photographs,
      on: plus(small.clock.today(), 1),
      version: await version(),
    };
    expect(await refusing(officer, recheckApplication, { params: { id: application }, body: recheck })).toEqual(
      expect.arrayContaining(['recheck.dated', 'recheck.byEnoughPeople']),
    );
    const enough = { ...recheck, people: ['甲', '乙'], on: small.clock.today() };
    await officer.call(recheckApplication, { params: { id: application }, body: enough });
    const signer = await small.cast.as('unit.130300.sign');
    const signed = { version: await version(), opinion: '同意推荐。', rank: 1 };
    await signer.call(recommendApplication, { params: { id: application }, body: signed });
  });

  it('that comes back too late is refused and lapses; one in time is taken', async () => {
    const host = await small.cast.as(applicantOf(5));
    const unit = await small.cast.as('unit.130200');
    const id = await fillApplication(province, batchId, 5);
    const giveBack = async () =>
      unit.call(returnApplication, {
        params: { id },
        body: { version: await versionOf(unit, id), opinion: '请补正。', marks: [{ section: 'record', note: '补正' }] },
      });
    await makeNow(host, id, 'submit');
    await giveBack();
    await moveOn(host, id, 'resubmit');
    await giveBack();
    small.clock.set(plus(small.clock.today(), 60));
    expect(await tryMove(host, id, 'resubmit')).toContain('application.correctedInTime');
    await small.sweep();
    expect((await host.call(getDossierHead, { params: { id } })).state.state).toBe('lapsed');
  });

  it('is judged by a panel that the bank can fill', async () => {
    const officer = await small.cast.as('province');
    expect((await officer.call(getDossierHead, { params: { id: batchId } })).state.state).toBe('closed');
    expect(await refusing(officer, announceDraw, { params: { id: batchId } })).toEqual(
      expect.arrayContaining(['panel.complete', 'panel.outsideMembers']),
    );
    for (let index = 0; index < 12; index++) {
      const outside = { organisation: '外省院校', organisationCode: creditCode('12', '110000', 300 + index) };
      const body = {
        name: `专家${index}`,
        title: '教授',
        ...outside,
        fields: [institutions[0]?.field ?? ''],
        past: [],
        partners: [],
        username: null,
      };
      await officer.call(addExpert, { body });
    }
    const { head } = await officer.call(announceDraw, { params: { id: batchId } });
    const draw = { params: { id: head.id }, body: { version: head.version } };
    expect(await refusing(officer, drawPanelNow, draw)).toContain('draw.announcedBeforeSeed');
  });
});

describe('a parameter, through HTTP', () => {
  it('is neither backdated nor loosened by a guiding unit', async () => {
    const officer = await small.cast.as('unit.130300.sign');
    const today = small.clock.today();
    const ask = (value: number, validFrom: string) =>
      refusing(officer, decideParameter, {
        params: { id: 'base.minPersonTimesPerYear' },
        body: { value, validFrom, documentNo: '秦人社〔2026〕1号' },
      });
    expect(await ask(10, today)).toContain('parameter.notLooser');
    expect(await ask(2000, plus(today, -1))).toContain('parameter.notBackdated');
  });
});

describe('a decision, through HTTP', () => {
  it('is signed by a second person, with its evidence, once', async () => {
    const { cast } = small;
    const officer = await cast.as('province');
    const signer = await cast.as('province.sign');
    const organisationId = province.institutionIds[5] ?? 0;
    const ban = { organisationId, ground: 'falsified', grounds: '伪造协议。' } as const;
    const { head } = await officer.call(draftBan, { body: ban });
    expect(await tryMove(signer, head.id, 'sign', { opinion: '同意' })).toContain('ban.groundProved');
    await cast.admin.call(givePost, {
      params: { id: await personIdOf('province') },
      body: { organisationId: 1, role: 'signer', title: null },
    });
    expect(await tryMove(officer, head.id, 'sign', { opinion: '同意' })).toContain('decision.secondPerson');
    const national = {
      organisationId,
      field: institutions[5]?.field ?? '',
      nationalDocumentNo: '人社厅函〔2025〕9号',
      nationalDocumentOn: '2025-06-10',
      grounds: '国家级。',
    };
    const base = await officer.call(draftNational, { body: national });
    expect(await tryMove(signer, base.head.id, 'sign', { opinion: '同意' })).toContain('national.documentGiven');
    const sign = async (id: number) => {
      const files = [await signer.upload('依据.pdf', await evidencePdf('依据', ['依据']), id)];
      await moveOn(signer, id, 'sign', { opinion: '同意', files });
    };
    await sign(base.head.id);
    await moveOn(officer, base.head.id, 'announce');
    expect(await refusing(officer, draftNational, { body: national })).toContain('national.notYetRegistered');
    await sign(head.id);
    expect(await tryMove(officer, head.id, 'publishNotice')).toContain('notice.forRecognition');
    await moveOn(officer, head.id, 'announce');
    expect(await refusing(officer, draftBan, { body: ban })).toContain('ban.notTwice');
    const other = await officer.call(draftBan, { body: { ...ban, organisationId: province.institutionIds[0] ?? 0 } });
    await moveOn(officer, other.head.id, 'withdrawDraft');
  });

  it('keeps out whom a ban names', async () => {
    const officer = await small.cast.as('province');
    const today = small.clock.today();
    const id = await openBatch(province, {
      name: '禁后批次',
      opensOn: today,
      closesOn: plus(today, 9),
      quota: 1,
      size: 7,
    });
    const host = await small.cast.as(applicantOf(5));
    const organisationId = province.institutionIds[5] ?? 0;
    expect(await refusing(host, startApplication, { body: { batchId: id, field: 'law', organisationId } })).toContain(
      'application.notBanned',
    );
    const national = {
      organisationId,
      field: 'law',
      nationalDocumentNo: '人社厅函〔2025〕10号',
      nationalDocumentOn: '2025-06-10',
      grounds: '国家级。',
    };
    expect(await refusing(officer, draftNational, { body: national })).toContain('recognition.notBanned');
  });
});

async function personIdOf(username: string): Promise<number> {
  const { rows } = await small.opened.house.database.pool.query<{ id: string }>(
    'select id from person where username = $1',
    [username],
  );
  return Number(rows[0]?.id);
}

describe('a review and its results, through HTTP', () => {
  let reviewId = 0;
  let batchId = 0;
  let applications: number[] = [];
  const officer = () => played.as('province');
  const expertsOf = async () => {
    const { seats } = await (await officer()).call(getReview, { params: { id: reviewId } });
    const seated = seats.filter((seat) => seat.status === 'seated');
    return Promise.all(
      seated.map(async (seat) => {
        const username = expertLogin(seat.name, played.cast);
        const caller = await played.as(username).catch(() => played.cast.as(username));
        return { caller, seat };
      }),
    );
  };

  it('keeps scores to their sheet, their hand and their time', async () => {
    const province = await officer();
    const { rows: batches } = await province.call(listBatches, { query: {} });
    batchId = batches.find(({ state }) => state.state === 'underReview')?.id ?? 0;
    const { rows } = await province.call(listReviews);
    reviewId = rows.find((row) => row.batchId === batchId)?.id ?? 0;
    const listed = await province.call(listApplications, { query: { batch: batchId, size: 100 } });
    applications = listed.rows.filter(({ state }) => state.state === 'underReview').map(({ id }) => id);
    expect(applications.length).toBeGreaterThan(0);
    expect(await tryMove(province, reviewId, 'closeScoring')).toContain('review.allScoresIn');
    const experts = await expertsOf();
    const first = experts[0];
    const last = experts.at(-1);
    if (!first || !last) throw new Error('no seats');
    const target = { id: reviewId, application: applications[0] ?? 0 };
    const cards = (await first.caller.call(myScores, { params: { id: reviewId } })).cards;
    const version = cards.find((card) => card.applicationId === target.application)?.version ?? 0;
    expect(
      await refusing(first.caller, saveScore, { params: target, body: { marks: {}, comment: '', version } }),
    ).toContain('score.beforeClosing');
    const own =
      (await last.caller.call(myScores, { params: { id: reviewId } })).cards.find(
        (card) => card.applicationId === target.application,
      )?.version ?? 0;
    const item = scoringSheet.criteria[0]?.items[0]?.id ?? '';
    expect(
      await refusing(last.caller, saveScore, {
        params: target,
        body: { marks: { [item]: 0.3 }, comment: '', version: own },
      }),
    ).toContain('score.withinRange');
    expect(await refusing(last.caller, submitScores, { params: { id: reviewId } })).toContain('score.complete');
  });

  it('replaces a member who has left, during scoring, by the order of the draw', async () => {
    const province = await officer();
    const leaving = (await expertsOf()).at(-1);
    await leaving?.caller.call(declineSeat, { params: { id: reviewId }, body: { reason: '生病。', interest: false } });
    await played.seal();
    const version = await versionOf(province, reviewId);
    const { status } = await province.ask(replaceSeat, { params: { id: reviewId }, body: { version } });
    expect(status).toBe(200);
    await played.seal();
    await province.ask(replaceSeat, {
      params: { id: reviewId },
      body: { version: await versionOf(province, reviewId) },
    });
    expect((await expertsOf()).length).toBe(7);
  });

  it('votes with a quorum on every application, after a discussion', async () => {
    const province = await officer();
    const experts = await expertsOf();
    for (const { caller } of experts) {
      const { cards, sheet } = await caller.call(myScores, { params: { id: reviewId } });
      if (cards.every((card) => card.submitted)) continue;
      for (const card of cards) {
        const marks = Object.fromEntries(
          sheet.criteria.flatMap(({ items }) => items).map(({ id, max }) => [id, Math.round(max * 1.6) / 2]),
        );
        await caller.call(saveScore, {
          params: { id: reviewId, application: card.applicationId },
          body: { marks, comment: '好。', version: card.version },
        });
      }
      await caller.call(submitScores, { params: { id: reviewId } });
    }
    await moveOn(province, reviewId, 'closeScoring');
    await province.call(discuss, {
      params: { id: reviewId },
      body: { version: await versionOf(province, reviewId), minutes: '逐一评议。' },
    });
    expect(await tryMove(province, reviewId, 'closeVote')).toEqual(
      expect.arrayContaining(['vote.quorum', 'vote.everyApplication']),
    );
    const votes = applications.map((applicationId, place) => ({ applicationId, inFavour: place > 0 }));
    for (const { caller } of experts) await caller.call(castVotes, { params: { id: reviewId }, body: { votes } });
    await moveOn(province, reviewId, 'closeVote');
    expect(await tryMove(province, batchId, 'finishReview')).toContain('batch.everyApplicationJudged');
    await moveOn(province, reviewId, 'rank');
    await moveOn(province, batchId, 'finishReview');
  });

  it('recognises by a decision, and after the objections are answered', async () => {
    const province = await officer();
    const signer = await played.as('province.sign');
    const [failed, ...passed] = applications;
    const propose = (ids: readonly (number | undefined)[]) => ({
      body: { batchId, applications: ids.filter((id) => id !== undefined), grounds: '经评审。' },
    });
    expect(await refusing(province, draftRecognition, propose([failed, ...passed]))).toContain(
      'decision.allPassedReview',
    );
    const first = await province.call(draftRecognition, propose(passed));
    await moveOn(province, first.head.id, 'withdrawDraft');
    const { head } = await province.call(draftRecognition, propose(passed));
    await moveOn(signer, head.id, 'sign', { opinion: '同意。' });
    await moveOn(province, head.id, 'publishNotice');
    expect(await tryMove(province, head.id, 'announce')).toContain('notice.periodOver');
    const { rows } = await played.visitor().call(listNotices, { query: {} });
    const notice = rows.find((row) => row.kind === 'notice' && row.open)?.id ?? 0;
    for (const contact of ['13800001111', '13800002222']) {
      const body = {
        applicationId: passed[0] ?? null,
        name: '李明',
        contact,
        text: '该单位申报的培训人次与年报不一致。',
      };
      await played.visitor().call(fileObjection, { params: { id: notice }, body });
    }
    const { objections, noticeTo } = await province.call(getDecision, { params: { id: head.id } });
    played.clock.set(plus(noticeTo ?? '', 1));
    expect(await tryMove(province, head.id, 'announce')).toContain('notice.objectionsAnswered');
    const [heard, dropped] = objections;
    await moveOn(province, dropped?.id ?? 0, 'dismiss', { opinion: '重复提出。' });
    await moveOn(province, heard?.id ?? 0, 'accept');
    await moveOn(signer, heard?.id ?? 0, 'answerNotUpheld', { opinion: '经核实不成立。' });
    await moveOn(province, head.id, 'announce');
  });

  it('an objection comes in time', async () => {
    const { rows } = await played.visitor().call(listNotices, { query: {} });
    const over = rows.find((row) => row.kind === 'notice' && !row.open);
    const body = {
      applicationId: null,
      name: '李明',
      contact: '13800001111',
      text: '该单位申报的培训人次与年报不一致。',
    };
    expect(await refusing(played.visitor(), fileObjection, { params: { id: over?.id ?? 0 }, body })).toContain(
      'objection.insidePeriod',
    );
  });
});
