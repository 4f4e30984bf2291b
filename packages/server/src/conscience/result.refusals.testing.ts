import {
  draftRecognition,
  fileObjection,
  getDecision,
  listNotices,
  listPublicBases,
  printPlaque,
} from '@jijiao/contract';
import { describe, expect, it } from 'vitest';
import { type Houses, moveOn, plus, refusing, stateOf, tryMove } from './houses.testing.ts';
import type { UnderReview } from './review.refusals.testing.ts';

const text = '该单位申报的培训人次与年报不一致。';

export function describeResultRefusals(houses: Houses, underReview: UnderReview): void {
  describe('the results of a review, through HTTP', () => {
    let decisionId = 0;
    let recognised = 0;
    let objected = 0;
    const officer = () => houses.played.as('province');
    const signer = () => houses.played.as('province.sign');
    const naming = (applications: readonly (number | undefined)[], grounds = '经评审。') => ({
      body: {
        batchId: underReview.batchId,
        applications: applications.filter((id) => id !== undefined),
        grounds,
      },
    });
    const noticeId = async (open: boolean) => {
      const { rows } = await houses.played.visitor().call(listNotices, { query: {} });
      return rows.find((row) => row.kind === 'notice' && row.open === open)?.id ?? 0;
    };

    it('recognises those who passed, by one decision, inside the quota; the rest is left out', async () => {
      const province = await officer();
      const [failed, ...passed] = underReview.applications;
      const [first = 0, second = 0, third = 0] = passed;
      expect(await refusing(province, draftRecognition, naming([failed, ...passed]))).toEqual([
        'decision.allPassedReview',
      ]);
      expect(await refusing(province, draftRecognition, naming([]))).toEqual(['decision.namesSomeone']);
      expect(await refusing(province, draftRecognition, naming(passed))).toEqual(['recognition.withinQuota']);
      const opinion = '名额用完。';
      expect(await tryMove(province, third, 'leaveOut', { opinion })).toEqual(['recognition.leftOutOnlyByQuota']);
      const withdrawn = await province.call(draftRecognition, naming([first, second]));
      await moveOn(province, withdrawn.head.id, 'withdrawDraft');
      const both = await province.call(draftRecognition, naming([first, second]));
      await moveOn(province, third, 'leaveOut', { opinion });
      expect(await tryMove(province, first, 'publishNotice')).toEqual(['recognition.byDecision']);
      expect(await tryMove(province, underReview.batchId, 'publishNotice')).toEqual(['batch.resultsByDecision']);
      decisionId = both.head.id;
      [recognised, objected] = [first, second];
    });

    it('by no second decision, unless the first is taken back before it is public', async () => {
      const province = await officer();
      await moveOn(province, decisionId, 'withdrawDraft');
      const one = await province.call(draftRecognition, naming([recognised]));
      const other = await province.call(draftRecognition, naming([objected]));
      await moveOn(await signer(), one.head.id, 'sign', { opinion: '同意。' });
      expect(await tryMove(await signer(), other.head.id, 'sign', { opinion: '同意。' })).toEqual([
        'notice.onePerBatch',
      ]);
      await moveOn(province, other.head.id, 'withdrawDraft');
      expect(await stateOf(province, objected)).toBe('passed');
      await moveOn(province, one.head.id, 'withdrawSigned', { opinion: '文字有误，重新起草。' });
      expect(await stateOf(province, recognised)).toBe('passed');
      const again = await province.call(draftRecognition, naming([recognised]));
      await moveOn(await signer(), again.head.id, 'sign', { opinion: '同意。' });
      decisionId = again.head.id;
    });

    it('after its notice and the answers to objections', async () => {
      const province = await officer();
      await moveOn(province, decisionId, 'publishNotice');
      expect(await tryMove(province, decisionId, 'announce')).toEqual(['notice.periodOver']);
      expect(await tryMove(province, underReview.batchId, 'announce')).toEqual(['batch.announcedByDecision']);
      expect(await tryMove(province, recognised, 'upheldObjection', { opinion: '不予认定。' })).toEqual([
        'recognition.refusedOnlyByObjection',
        'recognition.announced',
      ]);
      const id = await noticeId(true);
      for (const contact of ['13800001111', '13800002222', '13800004444']) {
        const body = { applicationId: recognised, name: '李明', contact, text };
        await houses.played.visitor().call(fileObjection, { params: { id }, body });
      }
      const nobody = { applicationId: null, name: '李明', contact: '13800003333', text };
      expect(await refusing(houses.played.visitor(), fileObjection, { params: { id }, body: nobody })).toEqual([
        'objection.grounded',
      ]);
      const { objections, noticeTo } = await province.call(getDecision, { params: { id: decisionId } });
      houses.played.clock.set(plus(noticeTo ?? '', 1));
      expect(await tryMove(province, decisionId, 'announce')).toEqual(['notice.objectionsAnswered']);
      const [heard, unheard, dropped] = objections;
      await moveOn(province, dropped?.id ?? 0, 'dismiss', { opinion: '重复提出。' });
      await moveOn(province, heard?.id ?? 0, 'accept');
      await moveOn(await signer(), heard?.id ?? 0, 'answerUpheld', { opinion: '经核实成立。' });
      await moveOn(province, unheard?.id ?? 0, 'accept');
      await moveOn(await signer(), unheard?.id ?? 0, 'answerNotUpheld', { opinion: '该项不成立。' });
      expect(await tryMove(province, recognised, 'recognise')).toEqual([
        'recognition.announced',
        'recognition.noUpheldObjection',
      ]);
      await moveOn(province, decisionId, 'announce');
      expect(await stateOf(province, recognised)).toBe('notRecognised');
    });

    it('an objection comes in time', async () => {
      const body = { applicationId: null, name: '李明', contact: '13800001111', text };
      expect(
        await refusing(houses.played.visitor(), fileObjection, { params: { id: await noticeId(false) }, body }),
      ).toContain('objection.insidePeriod');
    });

    it('a plaque is printed for a base that stands', async () => {
      const visitor = houses.played.visitor();
      const { page } = await visitor.call(listPublicBases, { query: {} });
      const number = page.rows[0]?.number ?? '';
      houses.played.clock.set(plus(houses.played.clock.today(), 3660));
      expect(await refusing(visitor, printPlaque, { params: { number } })).toEqual(['plaque.onlyRecognised']);
    });
  });
}
