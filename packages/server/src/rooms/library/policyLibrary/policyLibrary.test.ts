import {
  type BodySent,
  getDossierHead,
  getPolicy,
  getPublicPolicy,
  givePost,
  listMessages,
  listPeople,
  listPolicies,
  listPublicPolicies,
  makeMove,
  savePolicy,
  startPolicy,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../../../demo/caller.ts';
import { applicantOf, officerOf, type Stage, signerOf } from '../../../../../../demo/chapterThree.ts';
import { evidencePdf } from '../../../../../../demo/material.ts';
import { institutions } from '../../../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../../../application.testing.ts';
import { makeSmallProvince } from '../../../conscience/smallProvince.testing.ts';
import { enterBaseOf } from '../../../conscience/standingBase.testing.ts';
import { readSheet } from '../../../platform/spreadsheet/index.ts';

let house: TestHouse;
let stage: Stage;
let province: Caller;
let signer: Caller;
let officer: Caller;
let unitSigner: Caller;
let host: Caller;
let unitId: number;

type Typed = BodySent<typeof startPolicy>;
const guide = institutions[0]?.guide ?? '';
const otherGuide = institutions[5]?.guide ?? '';
const today = () => stage.clock.today();
let running = 0;

/** What an officer types, lawful but for what is given. */
const typed = (change: Partial<Typed> = {}): Typed => ({
  kind: 'provincial',
  documentNo: `冀人社规〔2026〕${++running}号`,
  title: '基地经费管理规定',
  titleEn: 'Rules on the funds of bases',
  issuer: '河北省人力资源和社会保障厅',
  issuedOn: '2026-01-08',
  validFrom: '2026-02-01',
  validTo: null,
  text: '第一条　为规范基地经费管理，制定本规定。',
  files: [],
  articles: [32, 34],
  ends: [],
  ...change,
});
const local = (change: Partial<Typed> = {}): Typed =>
  typed({ kind: 'local', issuer: '示例市人力资源和社会保障局', articles: [5], ...change });

const draft = async (by: Caller, change: Typed) => (await by.call(startPolicy, { body: change })).head.id;

async function move(by: Caller, id: number, name: string, opinion?: string) {
  const { version } = await by.call(getDossierHead, { params: { id } });
  return by.ask(makeMove, { params: { id }, body: { move: name, version, ...(opinion && { opinion }) } });
}
async function done(by: Caller, id: number, name: string, opinion?: string): Promise<void> {
  const { status, body } = await move(by, id, name, opinion);
  expect(status, JSON.stringify(body).slice(0, 600)).toBe(200);
}
async function refusing(by: Caller, id: number, name: string): Promise<string[]> {
  const { status, body } = await move(by, id, name);
  expect(status, JSON.stringify(body).slice(0, 600)).toBe(409);
  return (body as { refusals: { rule: string }[] }).refusals.map(({ rule }) => rule);
}
async function published(change: Typed, { by = province, sign = signer } = {}): Promise<number> {
  const id = await draft(by, change);
  await done(by, id, 'propose');
  await done(sign, id, 'publish');
  return id;
}
const found = async (query: object) =>
  (await house.visitor().call(listPublicPolicies, { query })).page.rows.map(({ documentNo }) => documentNo);

beforeAll(async () => {
  house = await openTestHouse();
  stage = await makeSmallProvince(house);
  const { cast } = house;
  province = await cast.as('province');
  signer = await cast.as('province.sign');
  officer = await cast.as(officerOf(guide));
  unitSigner = await cast.as(signerOf(guide));
  host = await cast.as(applicantOf(0));
  unitId = (await enterBaseOf(house, stage, 0)).guidingUnitId ?? 0;
}, 120_000);
afterAll(() => house?.close());

describe('a document of the policy library', () => {
  it('is drafted by one person, published by another, and then read by anyone with its files', async () => {
    const fileId = await province.upload('规定.pdf', await evidencePdf('规定', ['全文']));
    const id = await draft(province, typed({ files: [fileId] }));
    expect((await house.visitor().ask(getPublicPolicy, { params: { id }, query: {} })).status).toBe(404);
    expect((await house.app.inject(`/api/public/policies/${id}/files/${fileId}`)).statusCode).toBe(404);
    await done(province, id, 'propose');
    await done(signer, id, 'return', '请写明适用范围。');
    const kept = await province.call(getPolicy, { params: { id } });
    expect(kept.mayEdit).toBe(true);
    const body = { ...typed({ files: [fileId], documentNo: kept.documentNo, title: '基地经费规定' }) };
    await province.call(savePolicy, { params: { id }, body: { ...body, contentVersion: kept.contentVersion } });
    await done(province, id, 'propose');
    await done(signer, id, 'publish');
    const shown = await house.visitor().call(getPublicPolicy, { params: { id }, query: {} });
    expect(shown).toMatchObject({
      title: '基地经费规定',
      standing: 'inForce',
      articles: [32, 34],
      publishedOn: today(),
      files: [{ id: fileId }],
      unit: null,
    });
    const file = await house.app.inject(`/api/public/policies/${id}/files/${fileId}`);
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(
      (await house.app.inject(`/api/public/policies/${id}/files/00000000-0000-4000-8000-000000000000`)).statusCode,
    ).toBe(404);
    expect((await province.ask(savePolicy, { params: { id }, body: { ...body, contentVersion: 2 } })).status).toBe(409);
  });

  it('is not published by whoever drafted or proposed it', async () => {
    const both = (await house.cast.admin.call(listPeople, { query: { q: 'province.sign' } })).rows[0]?.id ?? 0;
    await house.cast.admin.call(givePost, {
      params: { id: both },
      body: { organisationId: 1, role: 'officer', title: null },
    });
    const id = await draft(signer, typed());
    await done(signer, id, 'propose');
    expect(await refusing(signer, id, 'publish')).toEqual(['decision.secondPerson']);
    await done(signer, id, 'withdraw');
    expect((await move(province, id, 'propose')).status).toBe(409);
  });

  it('is found by words, kind, article and the day on which it holds', async () => {
    const documentNo = '冀人社发〔2025〕77号';
    await published(
      typed({
        ...{ kind: 'plan', documentNo, title: '五年培训规划', articles: [3], text: '规划正文' },
        ...{ issuedOn: '2025-03-01', validFrom: '2025-04-01', validTo: '2025-12-31' },
      }),
    );
    expect(await found({ q: '五年培训' })).toEqual([documentNo]);
    expect(await found({ q: '77号' })).toEqual([documentNo]);
    expect(await found({ kind: 'plan' })).toEqual([documentNo]);
    expect(await found({ article: 3 })).toEqual([documentNo]);
    expect(await found({ article: 39 })).toEqual([]);
    expect(await found({ kind: 'plan', inForce: 'true' })).toEqual([]);
    expect(await found({ kind: 'plan', inForce: 'true', on: '2025-12-31' })).toEqual([documentNo]);
    expect(await found({ kind: 'plan', inForce: 'true', on: '2025-03-31' })).toEqual([]);
    const { page } = await house.visitor().call(listPublicPolicies, { query: { kind: 'plan', on: '2025-03-31' } });
    expect(page.rows[0]).toMatchObject({ standing: 'coming' });
    const sheet = await house.app.inject('/api/public/policies.xlsx?kind=plan&language=en');
    const { rows } = await readSheet(sheet.rawPayload);
    expect(rows.map(({ cells }) => [cells[0], cells[1], cells[8]])).toEqual([
      ['Kind', 'Number', `On ${today()}`],
      ['Plan', documentNo, 'Ended'],
    ]);
  });

  it('replaces earlier ones, and a repeal ends them, with the history on both sides', async () => {
    const first = typed({ title: '评审办法' });
    const firstId = await published(first);
    const secondId = await published(
      typed({ title: '评审办法（修订）', issuedOn: '2026-03-01', validFrom: '2026-04-01', ends: [firstId] }),
    );
    const read = (id: number, on?: string) =>
      house.visitor().call(getPublicPolicy, { params: { id }, query: on ? { on } : {} });
    expect(await read(firstId)).toMatchObject({
      standing: 'ended',
      validTo: '2026-03-31',
      endedBy: { id: secondId, kind: 'provincial' },
    });
    expect(await read(firstId, '2026-03-31')).toMatchObject({ standing: 'inForce' });
    const repealId = await published(
      typed({ kind: 'repeal', issuedOn: '2026-05-01', validFrom: '2026-06-01', ends: [secondId] }),
    );
    expect(await read(secondId)).toMatchObject({ validTo: '2026-05-31', endedBy: { id: repealId, kind: 'repeal' } });
    expect((await read(repealId)).ends).toMatchObject([{ id: secondId }]);
  });
});

describe('a document is refused', () => {
  const refusedFor = async (change: Typed, by = province) => {
    const id = await draft(by, change);
    const rules = await refusing(by, id, 'propose');
    await done(by, id, 'withdraw');
    return rules;
  };

  it('by each rule, and says what would make it pass', async () => {
    expect(await refusedFor(typed({ documentNo: '' }))).toEqual(['policy.identified']);
    expect(await refusedFor(typed({ issuedOn: null }))).toEqual(['policy.dated']);
    expect(await refusedFor(typed({ validTo: '2026-01-31' }))).toEqual(['policy.datesInOrder']);
    expect(await refusedFor(typed({ text: ' ' }))).toEqual(['policy.textGiven']);
    expect(await refusedFor(typed({ kind: 'local' }))).toEqual(['policy.ownMeasures']);
    expect(await refusedFor(typed(), officer)).toEqual(['policy.ownMeasures']);
    expect(await refusedFor(typed({ kind: 'repeal' }))).toEqual(['policy.repealNames']);
  });

  it('where its number stands in the library, or it ends what is not its to end', async () => {
    const standing = typed({ issuedOn: '2026-02-01', validFrom: '2026-03-01' });
    const id = await published(standing);
    expect(await refusedFor(typed({ documentNo: standing.documentNo }))).toEqual(['policy.numberOnce']);
    expect(await refusedFor(typed({ ends: [id] }))).toEqual(['policy.endsEarlier']);
    expect(await refusedFor(local({ ends: [id], issuedOn: '2026-04-01', validFrom: '2026-04-01' }), officer)).toEqual([
      'policy.endsOwn',
    ]);
  });

  it('for its shape: an unknown article, a day that is none, a document that is not published', async () => {
    const issues = async (change: Partial<Typed>) => {
      const { status, body } = await province.ask(startPolicy, { body: typed(change) });
      expect(status).toBe(422);
      return (body as { issues: { path: string }[] }).issues.map(({ path }) => path);
    };
    expect(await issues({ articles: [41] })).toEqual(['articles.0']);
    expect(await issues({ articles: [5, 5] })).toEqual(['articles']);
    expect(await issues({ issuedOn: '2026-02-30' })).toEqual(['issuedOn']);
    expect(await issues({ ends: [await draft(province, typed())] })).toEqual(['ends.0']);
    expect(await issues({ files: [await host.upload('他人.pdf', await evidencePdf('他人', ['甲']))] })).toEqual([
      'files',
    ]);
  });

  it('the second time where two of one number, or two that end one, are published at once', async () => {
    const targetId = await published(typed());
    const later = { issuedOn: '2026-03-01', validFrom: '2026-04-01', ends: [targetId] };
    const ids = [await draft(province, typed(later)), await draft(province, typed(later))];
    for (const id of ids) await done(province, id, 'propose');
    const answers = await Promise.all(ids.map((id) => move(signer, id, 'publish')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const twice = typed();
    const same = [await draft(province, twice), await draft(province, twice)];
    for (const id of same) await done(province, id, 'propose');
    const both = await Promise.all(same.map((id) => move(signer, id, 'publish')));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('a local measure', () => {
  it('is the guiding unit’s own, reaches its bases, and shows under the unit', async () => {
    const measure = local({ title: '本市基地管理细则' });
    const id = await published(measure, { by: officer, sign: unitSigner });
    expect(await found({ unit: unitId })).toEqual([measure.documentNo]);
    expect((await house.visitor().call(getPublicPolicy, { params: { id }, query: {} })).unit).toBeTruthy();
    const { rows } = await house.opened.house.database.pool.query<{ kind: string }>(
      `select payload->>'kind' as kind from outbox where payload->>'kind' = 'policy.published'`,
    );
    expect(rows.length).toBe(1);
    expect((await host.call(listMessages, { query: {} })).rows).toEqual([]);
  });

  it('is drafted unseen by other desks; the province sees what is proposed and acts on none of it', async () => {
    const id = await draft(officer, local());
    const other = await house.cast.as(officerOf(otherGuide));
    const statusFor = async (by: Caller) => (await by.ask(getPolicy, { params: { id } })).status;
    expect([await statusFor(province), await statusFor(other), await statusFor(host)]).toEqual([404, 404, 404]);
    await done(officer, id, 'propose');
    expect([await statusFor(province), await statusFor(other), await statusFor(host)]).toEqual([200, 404, 404]);
    expect((await move(signer, id, 'publish')).status).toBe(403);
    const listed = async (by: Caller) =>
      (await by.call(listPolicies, { query: { state: 'proposed', size: 100 } })).page.rows.map((row) => row.id);
    expect(await listed(officer)).toContain(id);
    expect(await listed(province)).toContain(id);
    expect(await listed(other)).not.toContain(id);
  });

  it('is drafted by officers alone: nobody else of the unit, no host, no visitor', async () => {
    const body = local();
    for (const by of [unitSigner, host, await house.cast.as('auditor')])
      expect((await by.ask(startPolicy, { body })).status).toBe(403);
    expect((await house.visitor().ask(startPolicy, { body })).status).toBe(401);
    expect((await host.ask(listPolicies, { query: {} })).status).toBe(403);
    expect((await officer.call(listPolicies, { query: {} })).mayDraft).toEqual(['local', 'repeal']);
    expect((await house.cast.as('auditor').then((by) => by.call(listPolicies, { query: {} }))).mayDraft).toEqual([]);
  });

  it('kept twice from the same page is kept once', async () => {
    const id = await draft(officer, local());
    const body = { ...local({ title: '细则' }), contentVersion: 1 };
    const answers = await Promise.all([1, 2].map(() => officer.ask(savePolicy, { params: { id }, body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const other = await house.cast.as(officerOf(otherGuide));
    expect((await other.ask(savePolicy, { params: { id }, body })).status).toBe(404);
  });
});
