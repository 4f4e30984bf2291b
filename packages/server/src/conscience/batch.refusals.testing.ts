import { addOrganisation, announceDraw } from '@jijiao/contract';
import { scoringSheet } from '@jijiao/measures';
import { describe, expect, it } from 'vitest';
import { openBatch } from '../../../../demo/chapterThree.ts';
import { creditCode } from '../../../../demo/names.ts';
import { draftBatch, type Houses, moveOn, plus, refusing, tryMove } from './houses.testing.ts';

/** User names of an industry department's officer and signer; the department guides nobody. */
export const department = { officer: 'unit.trade', signer: 'unit.trade.sign' } as const;

export function describeBatchRefusals(houses: Houses): void {
  describe('a batch, through HTTP', () => {
    it('does not open against Articles 3, 8, 9 and 38', async () => {
      const { small } = houses;
      const officer = await small.cast.as('province');
      const today = small.clock.today();
      const wrong = {
        opensOn: today,
        closesOn: plus(today, -3),
        fields: [],
        areas: [],
        quota: 0,
        level: 'industry',
        sections: ['applicant'],
        sheet: { ...scoringSheet, criteria: scoringSheet.criteria.slice(1) },
        panel: { size: 3, outsideMin: 0, substitutes: 0, dropExtremes: false },
      };
      expect(await tryMove(officer, await draftBatch(officer, '有误', today, wrong), 'open')).toEqual(
        expect.arrayContaining([
          'batch.windowInOrder',
          'batch.fieldsChosen',
          'batch.quotaStated',
          'batch.allConditionsAsked',
          'batch.sheetComplete',
          'batch.panelRulesStated',
          'batch.levelOfIssuer',
        ]),
      );
      const unit = await small.cast.as('unit.130300');
      expect(await tryMove(unit, await draftBatch(unit, '市级', today), 'open')).toEqual(['batch.insideOwnArea']);
    });

    it('of a department is for its industry, not for the province', async () => {
      const { small } = houses;
      const unit = await small.cast.admin.call(addOrganisation, {
        body: {
          kind: 'guidingUnit',
          name: '河北省商务厅',
          nameEn: null,
          creditCode: creditCode('11', '130000', 77),
          hostKind: null,
          areaCode: null,
          guidingUnitId: null,
          address: null,
        },
      });
      await small.cast.hire(department.officer, 'officer', unit);
      await small.cast.hire(department.signer, 'signer', unit);
      const officer = await small.cast.as(department.officer);
      const provincial = await draftBatch(officer, '省级', small.clock.today(), { level: 'provincial' });
      expect(await tryMove(officer, provincial, 'open')).toEqual(['batch.levelOfIssuer']);
    });

    it('neither closes before its day, nor is reviewed with nothing recommended; a draft can be cancelled', async () => {
      const { small } = houses;
      const officer = await small.cast.as('province');
      const today = small.clock.today();
      const window = { opensOn: today, closesOn: plus(today, 2) };
      const id = await openBatch(houses.province, { name: '空批次', ...window, quota: 1, size: 7 });
      expect(await tryMove(officer, id, 'close')).toContain('batch.windowOver');
      await moveOn(officer, await draftBatch(officer, '作废', today), 'cancel');
      small.clock.set(plus(today, 3));
      await small.sweep();
      expect(await refusing(officer, announceDraw, { params: { id } })).toContain('batch.somethingRecommended');
    });
  });
}
