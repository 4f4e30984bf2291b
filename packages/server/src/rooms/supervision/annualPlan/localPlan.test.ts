import { getPlan } from '@jijiao/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officerOf } from '../../../../../../demo/chapterThree.ts';
import { institutions } from '../../../../../../demo/names.ts';
import { openPlanHouse, type PlanHouse } from '../../../conscience/planHouse.testing.ts';
import { hostsOfSmallProvince } from '../../../conscience/smallProvince.testing.ts';
import { askMove, moveOn, openWholePlan, rulesIn } from './annualPlan.fixture.ts';

let at: PlanHouse;

beforeAll(async () => {
  at = await openPlanHouse();
});
afterAll(() => at.house.close());

it('the plan of a base of a guiding unit’s own level is filed there, by another person than examined it', async () => {
  const { people, house } = at;
  const year = Number(house.clock.today().slice(0, 4)) + 1;
  const base = await at.enterBase('law', { level: 'municipal' });
  const id = await openWholePlan(people.host, base, year);
  await moveOn(people.host, id, 'submit');
  await moveOn(people.unit, id, 'examine', '同意');
  expect((await askMove(people.province, id, 'file')).status).toBe(403);
  expect(rulesIn(await askMove(people.unit, id, 'file'))).toEqual(['decision.secondPerson']);
  const guide = institutions[hostsOfSmallProvince[0] ?? 0]?.guide ?? '';
  const plan = await people.unit.call(getPlan, { params: { id } });
  const { rows } = await house.opened.house.database.pool.query<{ id: string; name: string }>(
    'select o.id, o.name from organisation o where o.name = $1',
    [plan.head.guidingUnit],
  );
  const unit = { id: Number(rows[0]?.id), name: rows[0]?.name ?? '' };
  await house.cast.hire(`${officerOf(guide)}.second`, 'officer', unit);
  await moveOn(await house.cast.as(`${officerOf(guide)}.second`), id, 'file');
  expect((await people.host.call(getPlan, { params: { id } })).head.state.state).toBe('settled');
});
