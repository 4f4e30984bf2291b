import type { Stage } from '../../../../demo/chapterThree.ts';
import type { TestHouse } from '../application.testing.ts';
import { enterStandingBase } from '../rooms/register/base/base.fixture.ts';
import type { Base } from '../rooms/register/index.ts';

/** An operating base of an institution of the small province, guided by the unit that guides its host. */
export async function enterBaseOf(house: TestHouse, stage: Stage, index: number): Promise<Base> {
  const { database } = house.opened.house;
  const { rows } = await database.pool.query<{ id: string; guiding_unit_id: string; name: string }>(
    'select id, guiding_unit_id, name from organisation where id = $1',
    [stage.institutionIds[index]],
  );
  const [host] = rows;
  if (!host) throw new Error(`the small province has no institution ${index}`);
  return enterStandingBase(database, {
    organisationId: Number(host.id),
    guidingUnitId: Number(host.guiding_unit_id),
    host: host.name,
    recognisedOn: '2024-03-01',
    termEndsOn: '2029-02-28',
  });
}
