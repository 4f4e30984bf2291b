import {
  changeOrganisation,
  correctCreditCode,
  disablePerson,
  type Endpoint,
  endPost,
  getOrganisationView,
  getPersonView,
  givePost,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../demo/caller.ts';
import type { Stage } from '../../../../demo/chapterThree.ts';
import { creditCode, institutions } from '../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../application.testing.ts';
import { enterStandingBase } from '../rooms/register/base/base.fixture.ts';
import { imposeBan } from '../rooms/supervision/index.ts';
import { makeSmallProvince } from './smallProvince.testing.ts';

let house: TestHouse;
let stage: Stage;
beforeAll(async () => {
  house = await openTestHouse();
  stage = await makeSmallProvince(house);
});
afterAll(() => house?.close());

type Asked = { params: object; body: object };
async function rulesRefusing(caller: Caller, endpoint: Endpoint, input: Asked): Promise<string[]> {
  const { status, body } = await caller.ask(endpoint, input as never);
  expect(status, JSON.stringify(body).slice(0, 600)).toBe(409);
  return ((body as { refusals?: { rule: string }[] }).refusals ?? []).map(({ rule }) => rule);
}

function plus(isoDate: string, days: number): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

describe('the directory, through HTTP', () => {
  it('keeps administrators, accounts and registered items where they belong', async () => {
    const { admin } = house.cast;
    const today = house.clock.today();
    const [hostId, baseHostId] = [stage.institutionIds[0] ?? 0, stage.institutionIds[5] ?? 0];
    const host = { id: hostId, name: institutions[0]?.name ?? '' };
    const keeperId = await house.cast.hire('own.admin', 'administrator', host);
    const keeper = await house.cast.as('own.admin');
    const own = await admin.call(getPersonView, { params: { id: keeperId } });
    const end = { id: keeperId, post: own.posts[0]?.id ?? 0 };
    expect(await rulesRefusing(admin, endPost, { params: end, body: { on: plus(today, -1), reason: '调离' } })).toEqual(
      ['post.administratorRemains', 'post.endsFromTodayOn'],
    );
    const reason = { reason: '调离' };
    expect(await rulesRefusing(keeper, disablePerson, { params: { id: keeperId }, body: reason })).toContain(
      'account.notOwn',
    );
    const shared = await house.cast.hire('two.posts', 'applicant', host);
    await admin.call(givePost, {
      params: { id: shared },
      body: { organisationId: 1, role: 'officer', title: null },
    });
    expect(await rulesRefusing(keeper, disablePerson, { params: { id: shared }, body: reason })).toContain(
      'account.keptHereAlone',
    );
    const edit = async (caller: Caller, id: number, changes: object) => {
      const { name, nameEn, shortName, hostKind, areaCode, guidingUnitId, address, contact, contactPhone, version } =
        await caller.call(getOrganisationView, { params: { id } });
      const kept = { name, nameEn, shortName, hostKind, areaCode, guidingUnitId, address, contact, contactPhone };
      return rulesRefusing(caller, changeOrganisation, {
        params: { id },
        body: { ...kept, version, reason: null, ...changes },
      });
    };
    expect(await edit(keeper, hostId, { areaCode: null })).toContain('organisation.placedByProvince');
    const { db } = house.opened.house.database;
    const baseHost = await admin.call(getOrganisationView, { params: { id: baseHostId } });
    await enterStandingBase(house.opened.house.database, {
      organisationId: baseHostId,
      guidingUnitId: baseHost.guidingUnitId ?? 0,
      host: baseHost.name,
      recognisedOn: today,
      termEndsOn: plus(today, 1000),
    });
    await imposeBan(db, {
      creditCode: baseHost.creditCode,
      name: baseHost.name,
      since: today,
      ground: 'falsified',
      documentNo: '冀人社字〔2026〕2号',
      decisionId: 1,
    });
    expect(await edit(admin, baseHostId, { address: '新址' })).toContain('organisation.registeredByFiling');
    const { version } = await admin.call(getOrganisationView, { params: { id: baseHostId } });
    const body = {
      creditCode: creditCode('12', '130000', 77),
      version,
      documentNo: '冀人社函〔2026〕9号',
      reason: '有误',
    };
    expect(await rulesRefusing(admin, correctCreditCode, { params: { id: baseHostId }, body })).toContain(
      'organisation.bannedKeepsCode',
    );
  });
});
