import type { Caller } from '../../../../demo/caller.ts';
import { applicantOf, officerOf } from '../../../../demo/chapterThree.ts';
import { institutions } from '../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../application.testing.ts';
import { offer } from '../platform/room/port.ts';
import { enterStandingBase } from '../rooms/register/base/base.fixture.ts';
import { curriculum } from '../rooms/supervision/annualPlan/annualPlan.fixture.ts';
import { curricula, summaries as summariesHandedIn } from '../rooms/supervision/index.ts';
import { hostsOfSmallProvince, makeSmallProvince } from './smallProvince.testing.ts';

type Status = 'recognised' | 'operating';

/** The small province with its people, who enter bases of the first institution. */
export interface PlanHouse {
  readonly house: TestHouse;
  /** Whether the summary of the year before is handed in; null where none is asked for. */
  askForSummary(handedIn: boolean | null): void;
  readonly people: Readonly<
    Record<'host' | 'otherHost' | 'unit' | 'otherUnit' | 'province' | 'province2' | 'auditor' | 'nobody', Caller>
  >;
  /** `other`: of the second institution, which another unit guides. */
  enterBase(
    field: string,
    more?: { status?: Status; recognisedOn?: string; level?: 'provincial' | 'municipal'; other?: boolean },
  ): Promise<number>;
}

/** Opens the house of the tests of plans, with one consented curriculum for every base; summaries are asked for where told. */
export async function openPlanHouse({ summaries = false } = {}): Promise<PlanHouse> {
  const state: { summaryBeside: boolean | null } = { summaryBeside: null };
  const house = await openTestHouse({
    instead: [
      offer(curricula, async () => [curriculum]),
      ...(summaries ? [] : [offer(summariesHandedIn, async () => state.summaryBeside)]),
    ],
  });
  const stage = await makeSmallProvince(house);
  const { cast } = house;
  const [first = 0, other = 0] = hostsOfSmallProvince;
  await cast.hire('province2', 'officer', { id: 1, name: '省厅' });
  const unitOf = (index: number) => officerOf(institutions[index]?.guide ?? '');
  const { rows } = await house.opened.house.database.pool.query<{ id: string; guide: string }>(
    'select id, guiding_unit_id as guide from organisation where guiding_unit_id is not null',
  );
  const guideOf = new Map(rows.map(({ id, guide }) => [Number(id), Number(guide)]));
  return {
    house,
    askForSummary: (handedIn) => {
      state.summaryBeside = handedIn;
    },
    people: {
      host: await cast.as(applicantOf(first)),
      otherHost: await cast.as(applicantOf(other)),
      unit: await cast.as(unitOf(first)),
      otherUnit: await cast.as(unitOf(other)),
      province: await cast.as('province'),
      province2: await cast.as('province2'),
      auditor: await cast.as('auditor'),
      nobody: house.visitor(),
    },
    enterBase: async (field, { status, recognisedOn = '2024-03-01', level = 'provincial', other: second } = {}) => {
      const index = second ? other : first;
      const organisationId = stage.institutionIds[index] ?? 0;
      const base = await enterStandingBase(house.opened.house.database, {
        organisationId,
        guidingUnitId: guideOf.get(organisationId) ?? 0,
        host: institutions[index]?.name ?? '',
        recognisedOn,
        termEndsOn: '2029-02-28',
        field,
        level,
        ...(status && { status }),
      });
      return base.id;
    },
  };
}
