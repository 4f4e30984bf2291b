import {
  type Endpoint,
  exportApplications,
  exportBases,
  exportChanges,
  exportExperts,
  exportSummaries,
  exportWork,
  startChange,
} from '@jijiao/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '../../../../demo/caller.ts';
import { applicantOf, officerOf, type Stage } from '../../../../demo/chapterThree.ts';
import { institutions } from '../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../application.testing.ts';
import { readSheet } from '../platform/spreadsheet/index.ts';
import { findOrganisation } from '../rooms/directory/organisation/organisation.store.ts';
import { enterStandingBase } from '../rooms/register/base/base.fixture.ts';
import type { Base } from '../rooms/register/base/index.ts';
import { makeSmallProvince } from './smallProvince.testing.ts';

let house: TestHouse;
let stage: Stage;
let base: Base;
let host: Caller;
let otherHost: Caller;
let guide: Caller;
let otherGuide: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  stage = await makeSmallProvince(house);
  [host, otherHost, guide, otherGuide] = await Promise.all([
    stage.cast.as(applicantOf(0)),
    stage.cast.as(applicantOf(5)),
    stage.cast.as(officerOf(institutions[0]?.guide ?? '')),
    stage.cast.as(officerOf(institutions[5]?.guide ?? '')),
  ]);
  const { database } = house.opened.house;
  const organisation = await findOrganisation(database.db, stage.institutionIds[0] ?? 0);
  if (!organisation?.guidingUnitId) throw new Error('the host has no guiding unit');
  base = await enterStandingBase(database, {
    organisationId: organisation.id,
    guidingUnitId: organisation.guidingUnitId,
    host: organisation.name,
    recognisedOn: '2024-03-01',
    termEndsOn: '2031-02-28',
  });
});
afterAll(() => house.close());

async function sheetOf(endpoint: Endpoint, caller: Caller, query: Record<string, string> = { language: 'zh' }) {
  const url = endpoint.path.replace(':id', String(base.id));
  const answer = await house.app.inject({ url, query, cookies: caller.cookies });
  const rows = answer.statusCode === 200 ? (await readSheet(answer.rawPayload)).rows.map(({ cells }) => cells) : [];
  return { status: answer.statusCode, heading: rows[0], rows: rows.slice(1) };
}

it('the bases of a sheet are those of the list, by its filter, in the language asked for', async () => {
  expect((await sheetOf(exportBases, host)).rows.map(([number]) => number)).toEqual([base.number]);
  expect((await sheetOf(exportBases, guide)).rows).toHaveLength(1);
  expect((await sheetOf(exportBases, otherGuide)).rows).toHaveLength(0);
  expect((await sheetOf(exportBases, host, { language: 'zh', status: 'revoked' })).rows).toHaveLength(0);
  expect((await sheetOf(exportBases, host, { language: 'en' })).heading).toContain('Guiding unit');
  expect((await sheetOf(exportBases, host, { language: 'fr' })).status).toBe(422);
});

it('a change filing goes out to its parties alone, and so does the work that it makes', async () => {
  await host.call(startChange, {
    params: { id: base.id },
    body: {
      items: [{ item: 'director', after: '周安' }],
      happenedOn: house.clock.day(-3),
      lateReason: null,
      files: [],
    },
  });
  expect((await sheetOf(exportChanges, host)).rows.map(([, number]) => number)).toEqual([base.number]);
  expect((await sheetOf(exportChanges, otherHost)).rows).toHaveLength(0);
  const work = await sheetOf(exportWork, host, { language: 'en', tab: 'todo' });
  expect(work.heading).toContain('Working days left');
  expect(work.rows.map(([, kind]) => kind)).toContain('Change filing');
  expect((await sheetOf(exportWork, otherHost, { language: 'en', tab: 'todo' })).rows).toHaveLength(0);
});

it('the summaries of a base go out to who sees its desk; to others it is not there', async () => {
  expect((await sheetOf(exportSummaries, guide)).heading).toContain('计划人次');
  expect((await sheetOf(exportSummaries, otherGuide)).status).toBe(404);
});

it('applications go out as the reader lists them, and the expert bank to who keeps it', async () => {
  expect((await sheetOf(exportApplications, guide)).heading).toContain('评审均分');
  expect((await sheetOf(exportApplications, guide)).rows).toHaveLength(0);
  expect((await sheetOf(exportExperts, host)).status).toBe(403);
  expect((await sheetOf(exportExperts, await stage.cast.as('province'))).heading).toContain('工作单位');
});
