import { draftStanding, startApplication } from '@jijiao/contract';
import { describe, expect, it } from 'vitest';
import { applicantOf, openBatch } from '../../../../demo/chapterThree.ts';
import { institutions } from '../../../../demo/names.ts';
import { enterStandingBase } from '../rooms/register/base/base.fixture.ts';
import { changeBase } from '../rooms/register/index.ts';
import { type Houses, plus, refusing } from './houses.testing.ts';

export function describeStandingRefusals(houses: Houses): void {
  describe('the standing of bases, through HTTP', () => {
    it('is neither renewed early, nor adjusted without a change, nor given to fallen bases, nor recognised twice', async () => {
      const { small, province } = houses;
      const { database } = small.opened.house;
      const today = small.clock.today();
      const organisationId = province.institutionIds[0] ?? 0;
      const { rows } = await database.pool.query<{ guiding_unit_id: string }>(
        'select guiding_unit_id from organisation where id = $1',
        [organisationId],
      );
      const base = await enterStandingBase(database, {
        organisationId,
        guidingUnitId: Number(rows[0]?.guiding_unit_id),
        host: institutions[0]?.name ?? '',
        recognisedOn: plus(today, -400),
        termEndsOn: plus(today, 1400),
        field: 'consulting',
      });
      const officer = await small.cast.as('province');
      const ask = (type: 'renewal' | 'adjustment') =>
        refusing(officer, draftStanding, { body: { type, bases: [{ baseId: base.id }], grounds: '依据检查评估。' } });
      expect(await ask('renewal')).toEqual(['renewal.insideWindow']);
      expect(await ask('adjustment')).toEqual(['adjustment.changesSomething']);
      const batchId = await openBatch(province, {
        name: '重复认定批次',
        opensOn: today,
        closesOn: plus(today, 30),
        quota: 2,
        size: 7,
      });
      expect(
        await refusing(await small.cast.as(applicantOf(0)), startApplication, {
          body: { batchId, organisationId, field: 'consulting' },
        }),
      ).toEqual(['application.noStandingBase']);
      await changeBase(database.db, {
        baseId: base.id,
        from: today,
        changes: { status: 'revoked' },
        what: { zh: '取消', en: 'Revoked' },
        documentNo: null,
      });
      expect(await ask('renewal')).toEqual(['standing.basesStand', 'renewal.insideWindow']);
    });
  });
}
