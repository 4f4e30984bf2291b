import { addOrganisation } from '@jijiao/contract';
import { applicantOf, officerOf, type Stage, signerOf } from '../../../../demo/chapterThree.ts';
import { guidingUnits, institutionCode, institutions } from '../../../../demo/names.ts';
import type { TestHouse } from '../application.testing.ts';

/** Numbers, in the list of the demonstration, of the institutions that the small province has: two guiding units apart. */
export const hostsOfSmallProvince: readonly number[] = [0, 5];

/** The province with two guiding units, an institution each, and the people at their posts. */
export async function makeSmallProvince(house: TestHouse): Promise<Stage> {
  await house.begin();
  const { cast, clock, seal, sweep } = house;
  const province = { id: 1, name: '河北省人力资源和社会保障厅' };
  await cast.hire('province', 'officer', province);
  await cast.hire('province.sign', 'signer', province);
  await cast.hire('auditor', 'auditor', province);
  const institutionIds: number[] = [];
  for (const index of hostsOfSmallProvince) {
    const plan = institutions[index];
    const unit = guidingUnits.find((each) => each.id === plan?.guide);
    if (!plan || !unit) throw new Error(`the demonstration has no institution ${index} with a guiding unit`);
    const guide = await cast.admin.call(addOrganisation, {
      body: {
        kind: 'guidingUnit',
        name: unit.name,
        nameEn: unit.nameEn,
        creditCode: unit.creditCode,
        hostKind: null,
        areaCode: unit.areaCode,
        guidingUnitId: null,
        address: null,
      },
    });
    await cast.hire(officerOf(unit.id), 'officer', guide);
    await cast.hire(signerOf(unit.id), 'signer', guide);
    const host = await cast.admin.call(addOrganisation, {
      body: {
        kind: 'institution',
        name: plan.name,
        nameEn: plan.nameEn,
        creditCode: institutionCode(index),
        hostKind: plan.kind,
        areaCode: plan.area,
        guidingUnitId: guide.id,
        address: '示范路 1 号',
      },
    });
    await cast.hire(applicantOf(index), 'applicant', host);
    institutionIds[index] = host.id;
  }
  const turn = async () => void (await sweep());
  return { cast, clock, institutionIds, seal, turn, tell: () => undefined };
}
