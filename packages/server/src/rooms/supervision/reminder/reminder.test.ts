import { listMessages } from '@jijiao/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPlanHouse, type PlanHouse } from '../../../conscience/planHouse.testing.ts';
import { addDays } from '../../../platform/calendar/days.ts';
import { contextOf } from '../../../platform/http/context.ts';
import { notifyHandlers } from '../../../platform/notify/index.ts';
import { changeBase } from '../../register/index.ts';
import { moveOn, openWholePlan } from '../annualPlan/annualPlan.fixture.ts';
import { remindOfAnnualDuties } from './reminder.ts';

interface Told {
  readonly to: { readonly unit: number; readonly role: string };
  readonly kind: string;
  readonly text: { readonly zh: string; readonly en: string };
  readonly link: string;
}

let at: PlanHouse;
let people: PlanHouse['people'];
let dueYear = 0;
const kept = process.env['TZ'];

beforeAll(async () => {
  at = await openPlanHouse();
  people = at.people;
  dueYear = Number(at.house.clock.today().slice(0, 4)) + 1;
});
afterEach(() => {
  process.env['TZ'] = kept;
  at.house.clock.stopAt(null);
});
afterAll(() => at.house.close());

const pool = () => at.house.opened.house.database.pool;
const stopAt = (day: string, time = '09:00:00') => at.house.clock.stopAt(new Date(`${day}T${time}+08:00`));
const remind = () => {
  const { house } = at.house.opened;
  return house.database.db.transaction((tx) => remindOfAnnualDuties(contextOf(house, tx, null)));
};
/** Plan reminders and lateness messages told since the last look. */
async function told(): Promise<Told[]> {
  const { rows } = await pool().query<{ payload: Told }>(
    "delete from outbox where topic = 'notify' and payload ->> 'kind' in ('plan.reminder', 'annual.late') returning id, payload",
  );
  return rows.map(({ payload }) => payload);
}
const aboutPage = (rows: readonly Told[], base: number) =>
  rows.filter(({ link }) => link === `/desk/bases/${base}/plans`);

describe('reminders of the plan', () => {
  it('go out day by day at 60, 30, 7 and 1 days, once each, wherever the server stands, and lateness follows once', async () => {
    process.env['TZ'] = 'America/Los_Angeles';
    const waits = await at.enterBase('law');
    const handsIn = await at.enterBase('tourism');
    const other = await at.enterBase('education', { other: true });
    const idle = await at.enterBase('finance', { status: 'recognised' });
    // What is late of the year before is told by then.
    stopAt(`${dueYear}-10-31`);
    await remind();
    await told();
    const days = new Map<string, Told[]>();
    for (let day = `${dueYear}-10-31`; day <= `${dueYear + 1}-01-02`; day = addDays(day, 1)) {
      if (day === `${dueYear}-11-20`) {
        stopAt(day);
        await moveOn(people.host, await openWholePlan(people.host, handsIn, dueYear + 1), 'submit');
      }
      for (const time of ['00:00:00', '23:59:59']) {
        stopAt(day, time);
        await remind();
      }
      const rows = await told();
      if (rows.length) days.set(day, rows);
    }
    expect([...days.keys()]).toEqual([
      `${dueYear}-11-01`,
      `${dueYear}-12-01`,
      `${dueYear}-12-24`,
      `${dueYear}-12-30`,
      `${dueYear + 1}-01-01`,
    ]);
    const ofPlans = [...days.values()].slice(0, 4);
    expect(ofPlans.map((rows) => aboutPage(rows, waits).length)).toEqual([1, 1, 1, 1]);
    expect(ofPlans.map((rows) => aboutPage(rows, other).length)).toEqual([1, 1, 1, 1]);
    expect(ofPlans.map((rows) => aboutPage(rows, handsIn).length)).toEqual([1, 0, 0, 0]);
    expect(ofPlans.flatMap((rows) => aboutPage(rows, idle))).toEqual([]);
    expect(ofPlans[0]?.[0]?.text.zh).toContain('还有 60 天');
    expect(ofPlans[3]?.[0]?.text).toMatchObject({
      zh: expect.stringContaining('还有 1 天'),
      en: expect.stringContaining('1 day is left'),
    });
    const late = [...days.values()][4] ?? [];
    expect(late.map(({ kind, to }) => [kind, to.role])).toEqual(late.map(() => ['annual.late', 'officer']));
    expect(late).toHaveLength(3);
    const counts = late.map(({ text }) => [...text.zh.matchAll(/(\d+) 个基地/g)].map(([, n]) => Number(n)));
    // Plans and summaries: of one unit, of the other, of the province.
    expect(counts.sort()).toEqual([
      [1, 1],
      [1, 2],
      [2, 3],
    ]);
    const { rows: marks } = await pool().query<{ base_id: string; year: number }>(
      "select base_id, year from annual_lateness where year = $1 and what = 'plan' order by base_id",
      [dueYear + 1],
    );
    expect(marks.map(({ base_id, year }) => [Number(base_id), year])).toEqual([
      [waits, dueYear + 1],
      [other, dueYear + 1],
    ]);
  });

  it('of a clock that stood still are the newest one alone, with the days that are left', async () => {
    const base = await at.enterBase('marine');
    stopAt(`${dueYear}-12-27`);
    await remind();
    await remind();
    const rows = aboutPage(await told(), base);
    expect(rows.map(({ text }) => text.zh)).toEqual([expect.stringContaining('还有 4 天')]);
    stopAt(`${dueYear}-12-31`);
    await remind();
    const last = aboutPage(await told(), base);
    expect(last.map(({ text }) => text.en)).toEqual([expect.stringContaining('today is the last day')]);
    expect(await remind()).toBe(0);
  });

  it('are not sent twice by two processes at once, nor is lateness marked or told twice', async () => {
    const base = await at.enterBase('consulting');
    stopAt(`${dueYear}-12-24`);
    await Promise.all([remind(), remind(), remind()]);
    expect(aboutPage(await told(), base)).toHaveLength(1);
    stopAt(`${dueYear + 1}-02-10`);
    await Promise.all([remind(), remind(), remind()]);
    const late = await told();
    expect(late.map(({ kind }) => kind)).toEqual(['annual.late', 'annual.late']);
  });

  it('end with the standing of the base, and one that began to operate after the due date is not late', async () => {
    const ended = await at.enterBase('accounting');
    stopAt(`${dueYear}-12-02`);
    const what = { zh: '撤销', en: 'Revoked' };
    await changeBase(at.house.opened.house.database.db, {
      baseId: ended,
      from: `${dueYear}-12-02`,
      changes: { status: 'revoked' },
      what,
      documentNo: null,
    });
    await remind();
    expect(aboutPage(await told(), ended)).toEqual([]);
    stopAt(`${dueYear + 1}-01-20`);
    const fresh = await at.enterBase('foodSafety', { recognisedOn: `${dueYear + 1}-01-15` });
    await remind();
    await told();
    const { rows } = await pool().query<{ base_id: string }>(
      "select base_id from annual_lateness where year = $1 and what = 'plan'",
      [dueYear + 1],
    );
    const marked = rows.map(({ base_id }) => Number(base_id));
    expect(marked).not.toContain(ended);
    expect(marked).not.toContain(fresh);
  });

  it('reach the host in the app and by mail, and nobody else', async () => {
    const base = await at.enterBase('biotechnology');
    await told();
    stopAt(`${dueYear}-12-30`);
    await at.house.sweep();
    const mails = await deliver();
    const heard = async (who: PlanHouse['people'][keyof PlanHouse['people']]) =>
      (await who.call(listMessages, { query: {} })).rows.filter(({ link }) => link === `/desk/bases/${base}/plans`);
    const [message, ...more] = await heard(people.host);
    expect(message?.text.zh).toContain('还没有报送');
    expect(more).toEqual([]);
    for (const who of [people.otherHost, people.unit, people.province]) expect(await heard(who)).toEqual([]);
    expect(mails.filter((text) => text.includes(`/desk/bases/${base}/plans`))).toHaveLength(1);
  });
});

/** Hands on what waits in the outbox, as the jobs do. Gives the texts of the mails. */
async function deliver(): Promise<string[]> {
  const mails: string[] = [];
  const handlers = notifyHandlers({
    database: at.house.opened.house.database,
    mailer: { send: async ({ text }) => void mails.push(text) },
    textMessenger: { send: async () => undefined },
    publicUrl: 'https://jijiao.example',
    openPhone: () => '',
  });
  for (const topic of ['notify', 'mail'] as const) {
    const { rows } = await pool().query<{ id: string; payload: unknown }>(
      'delete from outbox where topic = $1 returning id, payload',
      [topic],
    );
    const job = { attempt: 1, last: false };
    for (const { id, payload } of rows) await handlers[topic](payload, { ...job, source: Number(id) } as never);
  }
  return mails;
}

describe('two thousand bases', () => {
  it('are reminded by as many statements as one, each host once of plan and summary', async () => {
    await pool().query(
      `with host as (
         insert into organisation (kind, name, credit_code, guiding_unit_id)
         select 'institution', '单位' || n, 'B' || n, (select id from organisation where kind = 'guidingUnit' order by id limit 1)
         from generate_series(1, 2000) n returning id, guiding_unit_id
       ), made as (
         insert into base (number, organisation_id, guiding_unit_id, recognised_on, term_ends_on, decision_id, document_no, plaque_code)
         select 'N' || id, id, guiding_unit_id, '2024-03-01', '2029-02-28', 1, '文号', 'P' || id from host returning id
       )
       insert into base_version (base_id, valid_from, name, host, level, field, status, what)
       select id, '2024-03-01', '基地', '单位', 'provincial', 'law', 'operating', '{"zh":"","en":""}' from made`,
    );
    stopAt(`${dueYear}-12-08`);
    await told();
    const { house } = at.house.opened;
    let statements = 0;
    await house.database.db.transaction(async (tx) => {
      const execute = tx.execute.bind(tx);
      const counting = (...given: Parameters<typeof execute>) => {
        statements += 1;
        return execute(...given);
      };
      Object.assign(tx, { execute: counting });
      expect(await remindOfAnnualDuties(contextOf(house, tx, null))).toBeGreaterThanOrEqual(2000);
    });
    expect(statements).toBeLessThanOrEqual(4);
    const units = (await told()).map(({ to }) => to.unit);
    expect(new Set(units.slice(-2000)).size).toBe(2000);
    const { rows } = await pool().query<{ n: number }>(
      "select count(*)::int as n from outbox where payload ->> 'kind' = 'summary.reminder' and payload ->> 'link' like '%/summaries'",
    );
    expect(rows[0]?.n).toBeGreaterThanOrEqual(2000);
    expect(await remind()).toBe(0);
  });
});
