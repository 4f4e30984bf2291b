import { decideParameter, draftBan, draftNational, givePost, startApplication } from '@jijiao/contract';
import { describe, expect, it } from 'vitest';
import { applicantOf, openBatch } from '../../../../demo/chapterThree.ts';
import { evidencePdf } from '../../../../demo/material.ts';
import { institutions } from '../../../../demo/names.ts';
import { type Houses, moveOn, personIdOf, plus, refusing, tryMove } from './houses.testing.ts';

export function describeDecisionRefusals(houses: Houses): void {
  describe('a parameter, through HTTP', () => {
    it('is neither backdated nor loosened by a guiding unit, and rests on a document', async () => {
      const { small } = houses;
      const officer = await small.cast.as('unit.130300.sign');
      const today = small.clock.today();
      const ask = (value: number, validFrom: string, documentNo = '秦人社〔2026〕1号') =>
        refusing(officer, decideParameter, {
          params: { id: 'base.minPersonTimesPerYear' },
          body: { value, validFrom, documentNo },
        });
      expect(await ask(10, today)).toEqual(['parameter.notLooser']);
      expect(await ask(2000, plus(today, -1))).toEqual(['parameter.notBackdated']);
      expect(await ask(2000, today, '')).toEqual(['parameter.documented']);
    });
  });

  describe('a decision, through HTTP', () => {
    it('is signed by a second person, with its grounds and evidence, once', async () => {
      const { small } = houses;
      const { cast } = small;
      const officer = await cast.as('province');
      const signer = await cast.as('province.sign');
      const organisationId = houses.province.institutionIds[5] ?? 0;
      const ban = { organisationId, ground: 'falsified', grounds: '伪造协议。' } as const;
      expect(await refusing(officer, draftBan, { body: { ...ban, grounds: ' ' } })).toEqual(['decision.groundsStated']);
      const { head } = await officer.call(draftBan, { body: ban });
      expect(await tryMove(signer, head.id, 'sign', { opinion: '同意' })).toContain('ban.groundProved');
      await cast.admin.call(givePost, {
        params: { id: await personIdOf(small, 'province') },
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
      expect(await refusing(officer, draftNational, { body: { ...national, nationalDocumentNo: '' } })).toEqual([
        'national.documentGiven',
      ]);
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
      const another = { ...ban, organisationId: houses.province.institutionIds[0] ?? 0 };
      const other = await officer.call(draftBan, { body: another });
      await moveOn(officer, other.head.id, 'withdrawDraft');
    });

    it('keeps out whom a ban names', async () => {
      const { small } = houses;
      const officer = await small.cast.as('province');
      const today = small.clock.today();
      const window = { opensOn: today, closesOn: plus(today, 9) };
      const batchId = await openBatch(houses.province, { name: '禁后批次', ...window, quota: 1, size: 7 });
      const host = await small.cast.as(applicantOf(5));
      const organisationId = houses.province.institutionIds[5] ?? 0;
      expect(await refusing(host, startApplication, { body: { batchId, field: 'law', organisationId } })).toContain(
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
}
