import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dossier } from '../../../platform/dossier/tables.ts';
import { openProvince, type Province } from '../decision/decision.fixture.ts';
import { publish } from '../decision/publication.store.ts';

let province: Province;
beforeAll(async () => {
  province = await openProvince('2026-04-30');
});
afterAll(() => province.close());

it('the front page names a batch until its last day, and only while it is open', async () => {
  const open = async () =>
    ((await province.ask(null, 'GET', '/api/public/home')).body as { openBatches: unknown[] }).openBatches;
  expect(await open()).toEqual([]);
  const { db } = province.house.database;
  await db.update(dossier).set({ state: 'open' }).where(eq(dossier.id, province.ids.batch));
  expect(await open()).toEqual([{ id: province.ids.batch, name: '第一批', closesOn: '2026-04-30', quota: 2 }]);
  province.goTo('2026-05-01');
  expect(await open()).toEqual([]);
});

it('publications are listed newest first, in bounded pages, and read by anyone', async () => {
  const { db } = province.house.database;
  for (const day of ['2026-05-02', '2026-05-03', '2026-05-04']) {
    await publish(db, {
      kind: 'call',
      title: `通知 ${day}`,
      body: '正文',
      publishedOn: day,
      items: [],
      publishedAt: new Date(`${day}T01:00:00Z`),
    });
  }
  const page = (await province.ask(null, 'GET', '/api/public/notices?size=2')).body as {
    rows: { id: number; on: string }[];
  };
  expect(page).toMatchObject({ rows: [{ on: '2026-05-04' }, { on: '2026-05-03' }], total: 3, capped: false });
  const one = await province.ask(null, 'GET', `/api/public/notices/${page.rows[0]?.id}`);
  expect(one.body).toMatchObject({ body: '正文', notice: { open: false, objectionsUntil: null } });
  const objected = await province.ask(null, 'POST', `/api/public/notices/${page.rows[0]?.id}/objections`, {
    applicationId: null,
    name: '李示例',
    contact: '13000000000',
    text: '对通知有不同的意见，请予以说明。',
  });
  expect(objected.status).toBe(404);
  expect((await province.ask(null, 'GET', '/api/public/notices?size=1000')).status).toBe(422);
  expect((await province.ask(null, 'GET', '/api/public/notices/999999')).status).toBe(404);
});

it('the heads of the audit are public, with the key that proves them', async () => {
  const before = await province.ask(null, 'GET', '/api/public/heads');
  expect(before.body).toEqual({ heads: [], publicKey: '' });
  await writeFile(join(province.house.dataFolder, 'seal.pub'), 'PEM');
  expect((await province.ask(null, 'GET', '/api/public/heads?after=5')).body).toEqual({ heads: [], publicKey: 'PEM' });
});

it('decisions are for those who issue them', async () => {
  expect((await province.ask(null, 'GET', '/api/decisions')).status).toBe(401);
  expect((await province.ask('applicant', 'GET', '/api/decisions')).body).toEqual({ rows: [] });
  expect(
    (
      await province.ask('applicant', 'POST', '/api/decisions/ban', {
        organisationId: 1,
        ground: 'revoked',
        grounds: '—',
      })
    ).status,
  ).toBe(403);
});
