import {
  addExchange,
  addPartner,
  addProject,
  type BodySent,
  changePartner,
  changeProject,
  correctAgreement,
  exportPartners,
  getPartner,
  getPublicBase,
  listPartners,
  listPast,
  removePartner,
  renewAgreement,
  unmaskPartner,
} from '@jijiao/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../../../demo/caller.ts';
import { applicantOf, officerOf, type Stage } from '../../../../../../demo/chapterThree.ts';
import { evidencePdf } from '../../../../../../demo/material.ts';
import { institutions } from '../../../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../../../application.testing.ts';
import { makeSmallProvince } from '../../../conscience/smallProvince.testing.ts';
import { readSheet } from '../../../platform/spreadsheet/index.ts';
import { findOrganisation } from '../../directory/index.ts';
import { enterStandingBase } from '../base/base.fixture.ts';
import type { Base } from '../base/index.ts';

let house: TestHouse;
let stage: Stage;
let base: Base;
let host: Caller;
let otherHost: Caller;
let guide: Caller;
let otherGuide: Caller;
let province: Caller;
let auditor: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  stage = await makeSmallProvince(house);
  [host, otherHost, guide, otherGuide, province, auditor] = await Promise.all([
    stage.cast.as(applicantOf(0)),
    stage.cast.as(applicantOf(5)),
    stage.cast.as(officerOf(institutions[0]?.guide ?? '')),
    stage.cast.as(officerOf(institutions[5]?.guide ?? '')),
    stage.cast.as('province'),
    stage.cast.as('auditor'),
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

const day = (offset: number) => house.clock.day(offset);
const text = async (caller = host) => caller.upload('合作协议.pdf', await evidencePdf('合作协议', ['双方签署']));
const rulesOf = (body: unknown) => ((body as { refusals?: { rule: string }[] }).refusals ?? []).map(({ rule }) => rule);
type New = BodySent<typeof addPartner>;

async function partnerOf(name: string, term: Partial<New['agreement']> = {}): Promise<New> {
  return {
    partner: {
      kind: 'institute',
      name,
      creditCode: null,
      contactName: '周文博',
      phone: '13800138000',
      note: '',
    },
    agreement: { title: '战略合作协议', startsOn: day(-400), endsOn: day(300), file: await text(), ...term },
  };
}
const add = async (name: string, term: Partial<New['agreement']> = {}) =>
  host.call(addPartner, { params: { id: base.id }, body: await partnerOf(name, term) });
const view = (partner: number, caller = host) => caller.call(getPartner, { params: { id: base.id, partner } });
const partners = async (query: { standing?: 'coming' | 'inForce' | 'ending' | 'ended' } = {}) =>
  (await host.call(listPartners, { params: { id: base.id }, query: { size: 100, ...query } })).rows;

/** Messages that wait to be delivered, by kind and text. */
async function told(kind: string, name: string): Promise<number> {
  const { rows } = await house.opened.house.database.pool.query<{ n: string }>(
    "select count(*) as n from outbox where payload->>'kind' = $1 and payload->'text'->>'zh' like $2",
    [kind, `%${name}%`],
  );
  return Number(rows[0]?.n);
}

describe('registering a partner', () => {
  it('takes an agreement in force with its text, and the telephone is sealed and masked', async () => {
    const { id } = await add('环渤海材料研究院');
    const { partner, agreements } = await view(id);
    expect(partner).toMatchObject({ phone: '138****8000', agreement: { standing: 'inForce', daysLeft: 300 } });
    expect(agreements).toMatchObject([{ file: { name: '合作协议.pdf' }, renews: null }]);
    const { rows } = await house.opened.house.database.pool.query<{ row: string }>(
      'select p::text as row from partner p where id = $1',
      [id],
    );
    expect(rows[0]?.row).not.toContain('13800138000');
  });

  it('is refused with a term that has ended, and without a file', async () => {
    const { status, body } = await host.ask(addPartner, {
      params: { id: base.id },
      body: await partnerOf('过期研究院', { endsOn: day(-1), file: null }),
    });
    expect([status, rulesOf(body)]).toEqual([409, ['partner.agreementInForce', 'partner.agreementFiled']]);
    expect((await partners()).map(({ name }) => name)).not.toContain('过期研究院');
  });

  it('names the field of a wrong credit code, a term turned round, a day that is none, and a partner registered twice', async () => {
    const ask = async (change: (body: New) => void) => {
      const body = await partnerOf('滨海重工集团');
      change(body);
      const answer = await host.ask(addPartner, { params: { id: base.id }, body });
      return [answer.status, (answer.body as { issues?: { path: string }[] }).issues?.[0]?.path];
    };
    expect(await ask((body) => Object.assign(body.partner, { creditCode: '911300000000000001' }))).toEqual([
      422,
      'partner.creditCode',
    ]);
    expect(await ask((body) => Object.assign(body.agreement, { startsOn: day(301) }))).toEqual([
      422,
      'agreement.endsOn',
    ]);
    expect(await ask((body) => Object.assign(body.agreement, { endsOn: '2027-02-29' }))).toEqual([
      422,
      'agreement.endsOn',
    ]);
    expect(await ask((body) => Object.assign(body.partner, { phone: '12345' }))).toEqual([422, 'partner.phone']);
    await add('滨海重工集团');
    expect(await ask(() => undefined)).toEqual([422, 'partner.name']);
  });

  it('twice at once makes one partner', async () => {
    const body = await partnerOf('双击大学');
    const answers = await Promise.all([1, 2].map(() => host.ask(addPartner, { params: { id: base.id }, body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });
});

describe('the term of an agreement', () => {
  it('runs out by itself: the same record reads as ending, and the day after as ended', async () => {
    const { id } = await add('到期大学', { endsOn: day(31) });
    const standing = async () => (await view(id)).partner.agreement.standing;
    const isPublic = async () =>
      (await house.visitor().call(getPublicBase, { params: { number: base.number } })).partners.some(
        ({ name }) => name === '到期大学',
      );
    expect([await standing(), await isPublic()]).toEqual(['inForce', true]);
    house.clock.set(day(1));
    expect([await standing(), await isPublic()]).toEqual(['ending', true]);
    expect((await partners({ standing: 'ending' })).map(({ name }) => name)).toContain('到期大学');
    house.clock.set(day(31));
    expect([await standing(), await isPublic()]).toEqual(['ending', true]);
    house.clock.set(day(32));
    expect([await standing(), await isPublic()]).toEqual(['ended', false]);
    expect((await partners({ standing: 'inForce' })).map(({ name }) => name)).not.toContain('到期大学');
    const { status, body } = await host.ask(addProject, {
      params: { id: base.id, partner: id },
      body: { name: '联合课程开发', startsOn: day(32), endsOn: null, outcome: '' },
    });
    expect([status, rulesOf(body)]).toEqual([409, ['partner.agreementInForce']]);
    house.clock.set(day(0));
  });

  it('is prolonged by a further agreement; the old term stays, and an ended or shorter one is refused', async () => {
    const { id } = await add('续签大学', { endsOn: day(20) });
    const renew = async (term: Partial<New['agreement']>) =>
      host.ask(renewAgreement, {
        params: { id: base.id, partner: id },
        body: { title: '续签协议', startsOn: day(21), endsOn: day(700), file: await text(), ...term },
      });
    const ended = await renew({ startsOn: day(-90), endsOn: day(-2), file: null });
    expect([ended.status, rulesOf(ended.body)]).toEqual([409, ['partner.agreementInForce', 'partner.agreementFiled']]);
    expect((await renew({ startsOn: day(1), endsOn: day(20) })).status).toBe(422);
    expect((await renew({})).status).toBe(200);
    const { agreements, partner } = await view(id);
    expect(agreements.map(({ standing }) => standing)).toEqual(['coming', 'ending']);
    expect(agreements[0]?.renews).toBe(agreements[1]?.id);
    expect(partner.agreement.id).toBe(agreements[1]?.id);
    house.clock.set(day(22));
    expect((await view(id)).partner.agreement).toMatchObject({ title: '续签协议', standing: 'inForce' });
    house.clock.set(day(0));
  });

  it('is corrected with a reason, and what stood is kept', async () => {
    const { id } = await add('更正大学');
    const [first] = (await view(id)).agreements;
    const data = { title: '合作协议（正）', startsOn: day(-400), endsOn: day(100), file: first?.file?.id ?? '' };
    const put = (version: number) =>
      host.ask(correctAgreement, {
        params: { id: base.id, partner: id, record: first?.id ?? 0 },
        body: { version, reason: '录入时看错日期', data },
      });
    expect((await put(1)).status).toBe(200);
    expect(await put(1)).toMatchObject({ status: 409, body: { error: 'stale', current: { version: 2 } } });
    const past = await guide.call(listPast, {
      params: { id: base.id },
      query: { of: 'agreement', record: first?.id ?? 0 },
    });
    expect(past.rows).toMatchObject([{ reason: '录入时看错日期', data: { endsOn: day(300) } }]);
  });
});

describe('reminders', () => {
  it('go to the host thirty days before the end and on the day after, once each, and not for one renewed', async () => {
    const { id } = await add('提醒大学', { endsOn: day(40) });
    await house.sweep();
    expect(await told('partner.ending', '提醒大学')).toBe(0);
    house.clock.set(day(10));
    await Promise.all([house.sweep(), house.sweep()]);
    await house.sweep();
    expect(await told('partner.ending', '提醒大学')).toBe(1);
    house.clock.set(day(40));
    await house.sweep();
    expect(await told('partner.ended', '提醒大学')).toBe(0);
    house.clock.set(day(41));
    await Promise.all([house.sweep(), house.sweep()]);
    await house.sweep();
    expect([await told('partner.ending', '提醒大学'), await told('partner.ended', '提醒大学')]).toEqual([1, 1]);
    expect((await view(id)).partner.agreement.standing).toBe('ended');
    house.clock.set(day(0));
    const renewed = await add('已续大学', { endsOn: day(5) });
    await host.call(renewAgreement, {
      params: { id: base.id, partner: renewed.id },
      body: { title: '续', startsOn: day(6), endsOn: day(800), file: await text() },
    });
    await house.sweep();
    expect(await told('partner.ending', '已续大学')).toBe(0);
  });

  it('fall at midnight in Beijing, wherever the server stands', async () => {
    await add('零点大学', { endsOn: day(30) });
    house.clock.stopAt(new Date(`${day(30)}T23:59:59+08:00`));
    await house.sweep();
    expect([await told('partner.ending', '零点大学'), await told('partner.ended', '零点大学')]).toEqual([1, 0]);
    house.clock.stopAt(new Date(`${day(31)}T00:00:00+08:00`));
    await house.sweep();
    expect(await told('partner.ended', '零点大学')).toBe(1);
    house.clock.stopAt(null);
    house.clock.set(day(0));
  });
});

describe('joint projects', () => {
  it('stand under the agreement of the day, are changed with what stood kept, and hold their partner', async () => {
    const { id } = await add('项目大学');
    const project = { name: '新能源课程联合开发', startsOn: day(-30), endsOn: null, outcome: '' };
    const made = await host.call(addProject, { params: { id: base.id, partner: id }, body: project });
    await host.call(changeProject, {
      params: { id: base.id, partner: id, record: made.id },
      body: { version: 1, data: { ...project, outcome: '形成教材两部' } },
    });
    const { projects, agreements, partner } = await view(id);
    expect(projects).toMatchObject([{ outcome: '形成教材两部', agreementId: agreements[0]?.id, version: 2 }]);
    const removal = await host.ask(removePartner, {
      params: { id: base.id, record: id },
      body: { version: partner.version, reason: '误登' },
    });
    expect(removal.status).toBe(422);
    const elsewhere = await add('别处大学');
    const foreign = await host.ask(changeProject, {
      params: { id: base.id, partner: elsewhere.id, record: made.id },
      body: { version: 2, data: project },
    });
    expect(foreign.status).toBe(404);
  });

  it('and exchanges hold a partner, one without them can be taken out with the reason', async () => {
    const { id } = await add('误登大学');
    await host.call(addExchange, {
      params: { id: base.id },
      body: {
        on: day(-3),
        until: null,
        scope: 'domestic',
        place: '天津',
        subject: '互访',
        partnerId: id,
        otherParty: null,
        people: 6,
        outcome: '',
        files: [],
      },
    });
    const remove = (record: number) =>
      host.ask(removePartner, { params: { id: base.id, record }, body: { version: 1, reason: '误登' } });
    expect((await remove(id)).status).toBe(422);
    const free = await add('可删大学');
    expect((await remove(free.id)).status).toBe(200);
    expect((await remove(free.id)).status).toBe(404);
    const past = await host.call(listPast, { params: { id: base.id }, query: { of: 'partner', record: free.id } });
    expect(past.rows).toMatchObject([{ removed: true, reason: '误登', data: { name: '可删大学' } }]);
    expect(JSON.stringify(past.rows)).not.toContain('hone');
  });
});

describe('who keeps and who sees partners', () => {
  it('the host writes, its guiding unit, the province and the auditor read, others find nothing', async () => {
    const { id } = await add('权限大学');
    const read = async (caller: Caller) =>
      (await caller.ask(getPartner, { params: { id: base.id, partner: id } })).status;
    expect(await Promise.all([guide, province, auditor].map(read))).toEqual([200, 200, 200]);
    expect(await Promise.all([otherHost, otherGuide].map(read))).toEqual([404, 404]);
    const { partner } = await partnerOf('权限大学');
    const change = async (caller: Caller, version = 1) =>
      (
        await caller.ask(changePartner, {
          params: { id: base.id, record: id },
          body: { version, data: { ...partner, note: '改' } },
        })
      ).status;
    expect(await Promise.all([guide, province, otherHost].map((caller) => change(caller)))).toEqual([403, 403, 404]);
    expect([await change(host), await change(host, 1), await change(host, 2)]).toEqual([200, 409, 200]);
  });

  it('the whole telephone is for the host and the guiding officer, with a reason on record', async () => {
    const { id } = await add('电话大学');
    const ask = (caller: Caller, reason = '核对联系方式') =>
      caller.ask(unmaskPartner, { params: { id: base.id, partner: id }, body: { reason } });
    expect(await ask(guide)).toMatchObject({ status: 200, body: { phone: '13800138000' } });
    expect((await ask(host, ' ')).status).toBe(422);
    expect([(await ask(province)).status, (await ask(otherHost)).status]).toEqual([403, 404]);
    const { rows } = await house.opened.house.database.pool.query<{ detail: object }>(
      "select detail from audit_entry where action = 'partner.unmask' and subject_id = $1",
      [String(id)],
    );
    expect(rows.map(({ detail }) => detail)).toEqual([{ field: 'phone', reason: '核对联系方式' }]);
  });

  it('the list leaves as a spreadsheet with masked telephones', async () => {
    const answer = await house.app.inject({
      url: exportPartners.path.replace(':id', String(base.id)),
      query: { language: 'en' },
      cookies: auditor.cookies,
    });
    const { rows } = await readSheet(answer.rawPayload);
    expect(rows[0]?.cells.slice(0, 5)).toEqual(['Kind', 'Name', 'Credit code', 'Contact', 'Telephone']);
    expect(rows.slice(1).every(({ cells }) => cells[4] === '138****8000')).toBe(true);
  });
});
