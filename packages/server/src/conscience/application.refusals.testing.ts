import {
  addOrganisation,
  addRosterMember,
  examineApplication,
  makeMove,
  recheckApplication,
  recommendApplication,
  returnApplication,
  saveSection,
  startApplication,
} from '@jijiao/contract';
import { fields, needsPractice } from '@jijiao/measures';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../demo/caller.ts';
import { applicantOf, fillApplication, makeNow, openBatch, recommend } from '../../../../demo/chapterThree.ts';
import { photograph } from '../../../../demo/material.ts';
import { creditCode, institutions } from '../../../../demo/names.ts';
import { department } from './batch.refusals.testing.ts';
import { draftBatch, type Houses, moveOn, plus, refusing, stateOf, tryMove, versionOf } from './houses.testing.ts';

const practical = fields.find(({ id }) => needsPractice(id) && id !== institutions[0]?.field)?.id ?? '';
const other = fields.find(({ id }) => !needsPractice(id) && id !== institutions[0]?.field)?.id ?? '';

export function describeApplicationRefusals(houses: Houses): void {
  let host: Caller;
  let guide: Caller;
  let signer: Caller;
  let organisationId = 0;
  beforeAll(async () => {
    const { cast } = houses.small;
    host = await cast.as(applicantOf(0));
    guide = await cast.as('unit.130300');
    signer = await cast.as('unit.130300.sign');
    organisationId = houses.province.institutionIds[0] ?? 0;
  });
  const batchOf = (name: string, days: number) => {
    const today = houses.small.clock.today();
    return openBatch(houses.province, { name, opensOn: today, closesOn: plus(today, days), quota: 2, size: 7 });
  };
  /** A recheck as it would be recorded, but for what is said of it. */
  const recheckOf = async (id: number, more: object = {}) => ({
    params: { id },
    body: {
      version: await versionOf(guide, id),
      on: houses.small.clock.today(),
      people: ['甲', '乙'],
      findings: '查看了场地。',
      meets: true,
      photographs: [await guide.upload('一.png', photograph(3), id)],
      ...more,
    },
  });
  const recommendation = async (caller: Caller, id: number, rank: number | null) => ({
    params: { id },
    body: { version: await versionOf(caller, id), opinion: '同意推荐。', rank },
  });

  describe('an application, through HTTP', () => {
    let batchId = 0;
    let application = 0;

    it('is not opened outside what the batch offers, nor by another kind of body', async () => {
      const { small } = houses;
      const officer = await small.cast.as('province');
      const today = small.clock.today();
      const narrow = await draftBatch(officer, '窄批次', today, {
        fields: ['law'],
        areas: ['130200'],
        closesOn: plus(today, 1),
      });
      await moveOn(officer, narrow, 'open');
      const start = { batchId: narrow, field: institutions[0]?.field ?? '', organisationId };
      expect(await refusing(host, startApplication, { body: start })).toEqual(
        expect.arrayContaining(['application.fieldOffered', 'application.regionAllowed']),
      );
      const company = await small.cast.admin.call(addOrganisation, {
        body: {
          kind: 'institution',
          name: '商贸有限公司',
          nameEn: null,
          creditCode: creditCode('91', '130300', 501),
          hostKind: 'company',
          areaCode: '130300',
          guidingUnitId: 2,
          address: null,
        },
      });
      await small.cast.hire('company', 'applicant', company);
      const stranger = await small.cast.as('company');
      const body = { ...start, organisationId: company.id };
      expect(await refusing(stranger, startApplication, { body })).toContain('application.eligibleKind');
      small.clock.set(plus(today, 5));
      expect(await refusing(host, startApplication, { body: start })).toContain('application.insideWindow');
    });

    it('is not opened twice', async () => {
      batchId = await batchOf('正批次', 30);
      const body = { batchId, field: practical, organisationId };
      application = (await host.call(startApplication, { body })).head.id;
      expect(await refusing(host, startApplication, { body })).toContain('application.oneForHostAndField');
    });

    it('is not submitted empty, and all that lacks is said at once', async () => {
      expect(await tryMove(host, application, 'submit')).toEqual(
        expect.arrayContaining([
          'application.facultyListed',
          'application.managementStaffed',
          'application.eightRegulations',
          'application.fundsMatched',
          'application.venueFixed',
          'application.equipmentAndLibrary',
          'application.practiceWhereNeeded',
          'application.distanceReady',
          'application.distanceLinked',
          'application.personTimesEachYear',
        ]),
      );
      const year = Number(houses.small.clock.today().slice(0, 4));
      const years = [1, 2, 3].map((back) => ({ year: year - back, personTimes: 2000, keyField: true, evidence: [] }));
      const record = { data: { years, highlights: '无' }, version: 0 };
      await host.call(saveSection, { params: { id: application, section: 'record' }, body: record });
      await host.call(addRosterMember, {
        params: { id: application },
        body: { name: '赵䶮', title: '', field: '机械', years: 1, institution: '某校', fullTime: true, vettedOn: null },
      });
      expect(await tryMove(host, application, 'submit')).toEqual(
        expect.arrayContaining([
          'application.facultyVetted',
          'application.facultyQualified',
          'application.recordEvidenced',
        ]),
      );
      await moveOn(host, application, 'withdraw');
    });

    it('is begun anew for the same field once the first is withdrawn', async () => {
      const again = await host.call(startApplication, { body: { batchId, field: practical, organisationId } });
      await moveOn(host, again.head.id, 'withdraw');
    });

    it('is returned with marks, examined whole, rechecked by two with findings, and recommended', async () => {
      application = await fillApplication(houses.province, batchId, 0);
      await makeNow(host, application, 'submit');
      const unmarked = { version: await versionOf(guide, application), opinion: '请补正。', marks: [] };
      expect(await refusing(guide, returnApplication, { params: { id: application }, body: unmarked })).toEqual([
        'application.returnMarksSections',
      ]);
      const examine = async (verdicts: object[]) =>
        refusing(guide, examineApplication, {
          params: { id: application },
          body: { version: await versionOf(guide, application), verdicts },
        });
      expect(await examine([{ section: 'faculty', meets: true, note: '符合' }])).toContain(
        'application.everySectionExamined',
      );
      const all = ['faculty', 'management', 'means', 'distance', 'record'].map((section) => ({
        section,
        meets: section !== 'record',
        note: '不符',
      }));
      expect(await examine(all)).toContain('application.everySectionMet');
      await recommend(houses.province, application, 0, 1, 'examined');
      const bare = { people: ['甲'], findings: '', photographs: [], on: plus(houses.small.clock.today(), 1) };
      expect(await refusing(guide, recheckApplication, await recheckOf(application, bare))).toEqual([
        'recheck.dated',
        'recheck.byEnoughPeople',
        'recheck.withFindings',
      ]);
      await guide.call(recheckApplication, await recheckOf(application));
      await signer.call(recommendApplication, await recommendation(signer, application, 1));
    });

    it('that comes back too late is refused and lapses; one in time is taken', async () => {
      const late = await houses.small.cast.as(applicantOf(5));
      const unit = await houses.small.cast.as('unit.130200');
      const id = await fillApplication(houses.province, batchId, 5);
      const giveBack = async () =>
        unit.call(returnApplication, {
          params: { id },
          body: {
            version: await versionOf(unit, id),
            opinion: '请补正。',
            marks: [{ section: 'record', note: '补正' }],
          },
        });
      await makeNow(late, id, 'submit');
      await giveBack();
      await moveOn(late, id, 'resubmit');
      await giveBack();
      houses.small.clock.set(plus(houses.small.clock.today(), 60));
      expect(await tryMove(late, id, 'resubmit')).toContain('application.correctedInTime');
      await houses.small.sweep();
      expect(await stateOf(late, id)).toBe('lapsed');
    });
  });

  describe('a recommendation, through HTTP', () => {
    it('rests on a recheck that found the conditions met, has a rank of its own, and stays within the quota', async () => {
      const officer = await houses.small.cast.as('province');
      const batchId = await draftBatch(officer, '限额批次', houses.small.clock.today(), { unitQuota: 1 });
      await moveOn(officer, batchId, 'open');
      const [first, second] = [
        await fillApplication(houses.province, batchId, 0),
        await fillApplication(houses.province, batchId, 0, { field: other }),
      ];
      for (const id of [first, second]) {
        await makeNow(host, id, 'submit');
        await recommend(houses.province, id, 0, 1, 'examined');
        await guide.call(recheckApplication, await recheckOf(id, { meets: id === first }));
      }
      await signer.call(recommendApplication, await recommendation(signer, first, null));
      expect(await refusing(signer, recommendApplication, await recommendation(signer, second, 1))).toEqual([
        'recommendation.recheckOnRecord',
        'recommendation.ranked',
        'recommendation.withinQuota',
      ]);
    });

    it('is the part of the unit that guides the applicant, not of the one that issues the batch', async () => {
      const { cast, clock } = houses.small;
      const officer = await cast.as(department.officer);
      const batchId = await draftBatch(officer, '行业批次', clock.today());
      await moveOn(officer, batchId, 'open');
      const id = await fillApplication(houses.province, batchId, 0);
      await makeNow(host, id, 'submit');
      const version = await versionOf(officer, id);
      const opinion = '请补正。';
      const marks = [{ section: 'record', note: '补正' }];
      expect(await refusing(officer, returnApplication, { params: { id }, body: { version, opinion, marks } })).toEqual(
        ['guidance.ownBasesOnly'],
      );
      const others = await cast.as(department.signer);
      expect(await refusing(others, recommendApplication, await recommendation(others, id, 1))).toEqual([
        'recommendation.byItsGuidingUnit',
      ]);
      const province = await cast.as('province');
      const body = { version, opinion, marks };
      expect((await province.ask(returnApplication, { params: { id }, body: body as never })).status).toBe(403);
      expect((await officer.ask(makeMove, { params: { id }, body: { move: 'refuse', version, opinion } })).status).toBe(
        403,
      );
    });
  });
}
