import { type BodyOf, engageInstructor } from '@jijiao/contract';
import { eq } from 'drizzle-orm';
import type { Caller } from '../../../../../../demo/caller.ts';
import { applicantOf, officerOf } from '../../../../../../demo/chapterThree.ts';
import { citizenId, institutions } from '../../../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../../../application.testing.ts';
import { hostsOfSmallProvince, makeSmallProvince } from '../../../conscience/smallProvince.testing.ts';
import { organisation } from '../../../platform/auth/tables.ts';
import { enterStandingBase } from '../../register/base/base.fixture.ts';

/** The small province with two bases of one host and one of another under another unit, and who works with their faculties. */
export interface FacultyHouse {
  readonly house: TestHouse;
  readonly bases: { readonly own: number; readonly second: number; readonly other: number };
  readonly host: Caller;
  readonly otherHost: Caller;
  readonly unit: Caller;
  readonly otherUnit: Caller;
  readonly province: Caller;
  readonly auditor: Caller;
}

/** Opens the house on a fixed morning. */
export async function openFacultyHouse(): Promise<FacultyHouse> {
  const house = await openTestHouse();
  const { cast, institutionIds } = await makeSmallProvince(house);
  const { database } = house.opened.house;
  const [one = 0, two = 5] = hostsOfSmallProvince;
  const enter = async (index: number, field: string) => {
    const id = institutionIds[index] ?? 0;
    const [host] = await database.db.select().from(organisation).where(eq(organisation.id, id));
    const base = await enterStandingBase(database, {
      organisationId: id,
      guidingUnitId: host?.guidingUnitId ?? 0,
      host: host?.name ?? '',
      recognisedOn: '2024-03-01',
      termEndsOn: '2029-02-28',
      field,
    });
    return base.id;
  };
  const bases = {
    own: await enter(one, 'digitalTechnology'),
    second: await enter(one, 'law'),
    other: await enter(two, 'law'),
  };
  const guide = (index: number) => institutions[index]?.guide ?? '';
  return {
    house,
    bases,
    host: await cast.as(applicantOf(one)),
    otherHost: await cast.as(applicantOf(two)),
    unit: await cast.as(officerOf(guide(one))),
    otherUnit: await cast.as(officerOf(guide(two))),
    province: await cast.as('province'),
    auditor: await cast.as('auditor'),
  };
}

/** An identity number of the tests, by its running number. */
export const numberOf = (running: number): string => citizenId('130102', 1970 + (running % 25), running * 7, running);

type Typed = BodyOf<typeof engageInstructor>;

/** What a base types about a person to engage. */
export const someone = (
  name: string,
  {
    instructor = {},
    engagement = {},
  }: { instructor?: Partial<Typed['instructor']>; engagement?: Partial<Typed['engagement']> } = {},
): Typed => ({
  instructor: {
    name,
    citizenId: null,
    series: 'higherEducationTeachers',
    title: '教授',
    institution: '燕赵示例大学',
    fields: ['智能制造'],
    phone: null,
    ...instructor,
  },
  engagement: {
    fullTime: true,
    startsOn: '2026-01-01',
    endsOn: null,
    vettedOn: '2025-12-20',
    vettingFileId: null,
    subjects: ['工业机器人'],
    ...engagement,
  },
});

/** Engages someone and gives the id. */
export async function engaged(caller: Caller, baseId: number, body: Typed): Promise<number> {
  return (await caller.call(engageInstructor, { params: { id: baseId }, body })).id;
}
