import {
  addExpert,
  announceDraw,
  castVotes,
  declareInterests,
  declineSeat,
  drawPanel,
  getReview,
  givePost,
  listApplications,
  listBatches,
  listReviews,
  listScores,
  recordDiscussion,
  replaceSeat,
  saveScore,
  submitScores,
} from '@jijiao/contract';
import { scoringSheet } from '@jijiao/measures';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../../demo/caller.ts';
import { expertLogin } from '../../../../demo/judgement.ts';
import { creditCode, institutions } from '../../../../demo/names.ts';
import type { TestHouse } from '../application.testing.ts';
import { type Houses, moveOn, personIdOf, refusing, stateOf, tryMove, versionOf } from './houses.testing.ts';

/** What the demonstration leaves under review, as the tests go on with it. */
export interface UnderReview {
  reviewId: number;
  batchId: number;
  applications: number[];
}

/** Twelve experts from outside in one field, each with an account. */
async function fillBank({ cast }: TestHouse): Promise<void> {
  const officer = await cast.as('province');
  for (let index = 0; index < 12; index++) {
    const username = `bank${String(index).padStart(2, '0')}`;
    await cast.hire(username, 'expert', { id: 1, name: '河北省人力资源和社会保障厅' });
    await officer.call(addExpert, {
      body: {
        name: cast.nameOf(username),
        title: '教授',
        organisation: '外省院校',
        organisationCode: creditCode('12', '110000', 300 + index),
        fields: [institutions[0]?.field ?? ''],
        past: [],
        partners: [],
        username,
      },
    });
  }
}

export function describeDrawRefusals(houses: Houses): void {
  describe('a draw, through HTTP', () => {
    let reviewId = 0;
    const query = (text: string, values: unknown[]) =>
      houses.small.opened.house.database.pool.query<{ candidates: object[] }>(text, values);

    it('waits for a bank that can fill the panel, and for its seed', async () => {
      const { small } = houses;
      const officer = await small.cast.as('province');
      const { rows } = await officer.call(listBatches, { query: {} });
      const batchId = rows.find(({ name }) => name === '正批次')?.id ?? 0;
      expect(await stateOf(officer, batchId)).toBe('closed');
      expect(await refusing(officer, announceDraw, { params: { id: batchId } })).toEqual(
        expect.arrayContaining(['panel.complete', 'panel.outsideMembers']),
      );
      await fillBank(small);
      // Seals bear the time of the machine: the announcement must not come from the future.
      small.clock.set(small.clock.day(0), '00:00');
      const { head } = await officer.call(announceDraw, { params: { id: batchId } });
      reviewId = head.id;
      const draw = { params: { id: head.id }, body: { version: head.version } };
      expect(await refusing(officer, drawPanel, draw)).toEqual(['draw.announcedBeforeSeed']);
    });

    it('is not made from a list that was altered in the database after its announcement', async () => {
      const { small } = houses;
      const officer = await small.cast.as('province');
      const { rows } = await query('select candidates from draw where review_id = $1', [reviewId]);
      const write = (candidates: object[] | undefined) =>
        query('update draw set candidates = $2 where review_id = $1', [reviewId, JSON.stringify(candidates)]);
      await small.seal();
      await write(rows[0]?.candidates.slice(1));
      const draw = { params: { id: reviewId }, body: { version: await versionOf(officer, reviewId) } };
      expect(await refusing(officer, drawPanel, draw)).toContain('draw.listUnchanged');
      await write(rows[0]?.candidates);
      await officer.call(drawPanel, draw);
    });

    it('leads to no scoring before everyone has declared, nor with a member who has come to an applicant', async () => {
      const { small, province } = houses;
      const officer = await small.cast.as('province');
      const { seats } = await officer.call(getReview, { params: { id: reviewId } });
      const username = expertLogin(seats[0]?.name ?? '', small.cast);
      await small.cast.admin.call(givePost, {
        params: { id: await personIdOf(small, username) },
        body: { organisationId: province.institutionIds[0] ?? 0, role: 'applicant', title: null },
      });
      expect(await tryMove(officer, reviewId, 'startScoring')).toEqual([
        'draw.noRecusedExpert',
        'panel.everyoneDeclared',
      ]);
    });

    it('seats nobody out of the drawn order', async () => {
      const officer = await houses.small.cast.as('province');
      const { seats, head } = await officer.call(getReview, { params: { id: reviewId } });
      const drawn = new Set(seats.map(({ expertId }) => expertId));
      const other = [...Array(30).keys()].find((id) => id > 0 && !drawn.has(id)) ?? 0;
      const replace = (version: number, expertId?: number) => ({
        params: { id: reviewId },
        body: { version, ...(expertId !== undefined && { expertId }) },
      });
      expect(await refusing(officer, replaceSeat, replace(head.version, other))).toEqual(['draw.replacementInOrder']);
      const announced = await officer.call(replaceSeat, replace(head.version));
      await houses.small.seal();
      const stays = seats[1]?.expertId ?? 0;
      expect(await refusing(officer, replaceSeat, replace(announced.head.version, stays))).toContain(
        'draw.replacementInOrder',
      );
      const filled = await officer.call(replaceSeat, replace(announced.head.version));
      expect(filled.seats.filter(({ status }) => status === 'seated')).toHaveLength(7);
    });
  });
}

export function describeReviewRefusals(houses: Houses, underReview: UnderReview): void {
  const officer = () => houses.played.as('province');
  const expertsOf = async () => {
    const { seats } = await (await officer()).call(getReview, { params: { id: underReview.reviewId } });
    return Promise.all(
      seats
        .filter(({ status }) => status === 'seated')
        .map(async (seat) => {
          const username = expertLogin(seat.name, houses.played.cast);
          const caller = await houses.played.as(username).catch(() => houses.played.cast.as(username));
          return { caller, seat };
        }),
    );
  };
  const cardOf = async (caller: Caller) => {
    const { cards } = await caller.call(listScores, { params: { id: underReview.reviewId }, query: {} });
    const [card] = cards;
    if (!card) throw new Error('nothing to score');
    return card;
  };
  /** A score of the first application. */
  const score = (version: number, more: object = {}) => ({
    params: { id: underReview.reviewId, application: underReview.applications[0] ?? 0 },
    body: { marks: {}, comment: '', version, ...more },
  });

  describe('a review, through HTTP', () => {
    it('keeps scores to their sheet, their hand and their time', async () => {
      const province = await officer();
      const { rows: batches } = await province.call(listBatches, { query: {} });
      underReview.batchId = batches.find(({ state }) => state.state === 'underReview')?.id ?? 0;
      const { rows } = await province.call(listReviews);
      underReview.reviewId = rows.find((row) => row.batchId === underReview.batchId)?.id ?? 0;
      const listed = await province.call(listApplications, { query: { batch: underReview.batchId, size: 100 } });
      const found = listed.rows.filter(({ state }) => state.state === 'underReview').map(({ id }) => id);
      expect(found.length).toBeGreaterThan(2);
      const experts = await expertsOf();
      const [first, second] = experts;
      const last = experts.at(-1);
      if (!first || !second || !last) throw new Error('no seats');
      underReview.applications = (
        await first.caller.call(listScores, { params: { id: underReview.reviewId }, query: {} })
      ).cards.map(({ applicationId }) => applicationId);
      const handedIn = await cardOf(first.caller);
      expect(await refusing(first.caller, saveScore, score(handedIn.version))).toEqual(['score.beforeClosing']);
      const { version } = await cardOf(last.caller);
      const item = scoringSheet.criteria[0]?.items[0]?.id ?? '';
      expect(await refusing(last.caller, saveScore, score(version, { marks: { [item]: 0.3 } }))).toEqual([
        'score.withinRange',
      ]);
      expect(await refusing(last.caller, saveScore, score(version, { expertId: second.seat.expertId }))).toEqual([
        'score.own',
      ]);
      const { reviewId: id } = underReview;
      for (const caller of [last.caller, province])
        expect(await refusing(caller, listScores, { params: { id }, query: { expert: first.seat.expertId } })).toEqual([
          'score.notSeenEarly',
        ]);
      expect(await refusing(last.caller, submitScores, { params: { id } })).toContain('score.complete');
      expect(await tryMove(province, id, 'closeScoring')).toEqual(['review.allScoresIn']);
    });

    it('records no result before the panel has finished', async () => {
      const [application = 0] = underReview.applications;
      expect(await tryMove(await officer(), application, 'passReview')).toEqual([
        'review.finished',
        'recognition.passedReview',
      ]);
    });

    it('frees no seat without a reason, or whose scores are in', async () => {
      const experts = await expertsOf();
      const [first] = experts;
      const last = experts.at(-1);
      const params = { id: underReview.reviewId };
      const [applicationId = 0] = underReview.applications;
      const leave = (reason: string) => ({ params, body: { reason, interest: false } });
      const declare = (reason: string) => ({ params, body: { interests: [{ applicationId, reason }] } });
      if (!first || !last) throw new Error('no seats');
      for (const [caller, said] of [
        [first.caller, '有事。'],
        [last.caller, ''],
      ] as const) {
        expect(await refusing(caller, declineSeat, leave(said))).toEqual(['panel.replacementGrounded']);
        expect(await refusing(caller, declareInterests, declare(said))).toEqual(['panel.replacementGrounded']);
      }
      const province = await officer();
      const replace = { params, body: { version: await versionOf(province, params.id) } };
      expect(await refusing(province, replaceSeat, replace)).toEqual(['panel.replacementGrounded']);
    });

    it('replaces a member who has left, during scoring, by the order of the draw; the next declares, then scores', async () => {
      const province = await officer();
      const { reviewId: id } = underReview;
      const before = await expertsOf();
      await before.at(-1)?.caller.call(declineSeat, { params: { id }, body: { reason: '生病。', interest: false } });
      for (let step = 0; step < 2; step++) {
        await houses.played.seal();
        const body = { version: await versionOf(province, id) };
        await province.call(replaceSeat, { params: { id }, body });
      }
      const experts = await expertsOf();
      expect(experts.length).toBe(7);
      const come = experts.find(({ seat }) => !before.some((each) => each.seat.expertId === seat.expertId));
      if (!come) throw new Error('nobody came');
      expect(await refusing(come.caller, saveScore, score(0))).toEqual(['score.afterDeclaration']);
      await come.caller.call(declareInterests, { params: { id }, body: { interests: [] } });
    });

    it('discusses on record, and votes with a quorum on every application', async () => {
      const province = await officer();
      const { reviewId: id, applications } = underReview;
      const experts = await expertsOf();
      for (const { caller } of experts) {
        const { cards, sheet } = await caller.call(listScores, { params: { id }, query: {} });
        if (cards.every((card) => card.submitted)) continue;
        const marks = Object.fromEntries(
          sheet.criteria.flatMap(({ items }) => items).map((item) => [item.id, Math.round(item.max * 1.6) / 2]),
        );
        for (const { applicationId, version } of cards) {
          const params = { id, application: applicationId };
          await caller.call(saveScore, { params, body: { marks, comment: '好。', version } });
        }
        await caller.call(submitScores, { params: { id } });
      }
      await moveOn(province, id, 'closeScoring');
      const discussed = async (minutes: string) => ({
        params: { id },
        body: { version: await versionOf(province, id), minutes },
      });
      expect(await refusing(province, recordDiscussion, await discussed(''))).toEqual(['review.discussionOnRecord']);
      await province.call(recordDiscussion, await discussed('逐一评议。'));
      expect(await tryMove(province, id, 'closeVote')).toEqual(['vote.quorum', 'vote.everyApplication']);
      const votes = applications.map((applicationId, place) => ({ applicationId, inFavour: place > 0 }));
      for (const { caller } of experts) await caller.call(castVotes, { params: { id }, body: { votes } });
      await moveOn(province, id, 'closeVote');
      expect(await tryMove(province, underReview.batchId, 'finishReview')).toEqual(['batch.everyApplicationJudged']);
      expect(await tryMove(province, applications[1] ?? 0, 'failReview')).toEqual([
        'review.finished',
        'review.failedOnlyByResult',
      ]);
      await moveOn(province, id, 'rank');
      await moveOn(province, underReview.batchId, 'finishReview');
    });
  });
}
