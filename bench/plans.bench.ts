import type { Actor } from '../packages/server/src/platform/auth/actor.ts';
import { contextOf } from '../packages/server/src/platform/http/context.ts';
import { countRows } from '../packages/server/src/rooms/supervision/planOverview/planOverview.fixture.ts';
import {
  getPlanOverview,
  listOverviewBases,
} from '../packages/server/src/rooms/supervision/planOverview/planOverview.ts';
import { recountPlans } from '../packages/server/src/rooms/supervision/planOverview/recount.ts';
import { type Line, median } from './line.ts';
import { openScratch, type Scratch } from './scratch.ts';

const few = 20;
const many = 2000;
const guides = 14;
const years = [2023, 2024, 2025, 2026, 2027];
const itemsOfPlan = 30;
const asked = 60;
const msGoal = 50;
const growthGoal = 1.2;

const province: Actor = {
  personId: 1,
  name: '张三',
  sessionId: null,
  posts: [{ postId: 1, organisationId: 1, organisationKind: 'province', role: 'officer' }],
};

/** Opening the overview of plans of a year, with twenty bases and with two thousand, five years of thirty items each. */
export async function bench(): Promise<Line[]> {
  const small = await openScratch();
  const large = await openScratch();
  try {
    await fill(small, few);
    await fill(large, many);
    const taken = { small: [] as number[], large: [] as number[], list: [] as number[] };
    for (let time = -10; time < asked; time++) {
      const one = await open(small);
      const other = await open(large);
      if (time < 0) continue;
      taken.small.push(one.overview);
      taken.large.push(other.overview);
      taken.list.push(other.list);
    }
    const [figure, floor, list] = [median(taken.large), median(taken.small), median(taken.list)];
    const ratio = figure / floor;
    return [
      {
        name: 'plans opening the overview',
        figure,
        floor,
        unit: 'ms',
        ratio,
        goal: `≤ ${msGoal} ms, ≤ ${growthGoal} × of ${few} bases`,
        holds: figure <= msGoal && ratio <= growthGoal,
        note: `${many.toLocaleString('en')} bases × ${years.length} years × ${itemsOfPlan} items`,
      },
      {
        name: '      its first page of bases',
        figure: list,
        unit: 'ms',
        goal: `≤ ${msGoal} ms`,
        holds: list <= msGoal,
      },
    ];
  } finally {
    await large.close();
    await small.close();
  }
}

async function open({ opened: { house } }: Scratch): Promise<{ overview: number; list: number }> {
  const context = () => contextOf(house, house.database.db, province);
  const began = performance.now();
  await getPlanOverview(context(), { year: 2027 });
  const seen = performance.now();
  await listOverviewBases(context(), { year: 2027, of: 'plan', show: 'toPlan', page: 1, size: 20 });
  return { overview: seen - began, list: performance.now() - seen };
}

/** Bases of a few units with a plan on file each year, whose counters are what their rows come to. */
async function fill({ owner }: Scratch, bases: number): Promise<void> {
  const client = await owner.pool.connect();
  try {
    await enter(client, bases);
    for (const year of years) await countRows(owner.db, year);
    if ((await recountPlans(owner.db)).length > 0) throw new Error('counters of the bench are not those of its rows');
    await client.query('vacuum analyze dossier, annual_plan, plan_item, plan_counter, base, base_version');
  } finally {
    client.release(true);
  }
}

async function enter(
  client: { query(text: string, values?: unknown[]): Promise<unknown> },
  bases: number,
): Promise<void> {
  await client.query('set statement_timeout = 0');
  await client.query(
    `insert into organisation (kind, name, credit_code, guiding_unit_id)
     select case when n = 1 then 'province' when n <= $1::integer + 1 then 'guidingUnit' else 'institution' end, '单位' || n, 'C' || n,
       case when n > $1::integer + 1 then 2 + n % $1::integer end from generate_series(1, $1::integer + $2::integer + 1) n`,
    [guides, bases],
  );
  await client.query(
    `with made as (insert into base (number, organisation_id, guiding_unit_id, recognised_on, term_ends_on, decision_id, document_no, plaque_code)
       select 'N' || id, id, guiding_unit_id, '2022-03-01', '2029-02-28', 1, '文号', 'P' || id from organisation where kind = 'institution'
       returning id)
     insert into base_version (base_id, valid_from, name, host, level, field, area_code, status, what)
     select id, '2022-03-01', '基地' || id, '单位', 'provincial', 'law', '130' || 1 + id % 9 || '00', 'operating', '{"zh":"","en":""}' from made`,
  );
  await client.query(
    `with made as (insert into dossier (kind, number, title, state, owner_id, guiding_unit_id, issuer_id, parent_id, changed_at)
       select 'annualPlan', '冀继计备〔' || year || '〕' || id || '号', '单位 ' || year, 'settled', organisation_id, guiding_unit_id, 1, id, now()
       from base cross join unnest($1::integer[]) year returning id, parent_id, number)
     insert into annual_plan (dossier_id, base_id, year, area_code, due_on, handed_in_on, filed_on, revision)
     select id, parent_id, year, '130' || 1 + parent_id % 9 || '00', make_date(year - 1, 12, 31), make_date(year - 1, 12, 20), make_date(year - 1, 12, 28), 1
     from (select *, substring(number from '\\d+')::integer as year from made) named`,
    [years],
  );
  await client.query(
    `insert into plan_item (sheet_id, content, saved_at)
     select dossier_id, jsonb_build_object('title', '项目' || n, 'kind', (array['keyProject', 'commissioned', 'subject', 'ability'])[1 + n % 4],
       'need', (array['majorTask', 'keyField', 'modernService', 'frontier'])[1 + n / 2 % 4], 'audience',
       (array['highLevel', 'urgent', 'backbone', 'teachers'])[1 + n / 3 % 4], 'field', (array['law', 'marine', 'tourism', 'education',
       'accounting', 'consulting'])[1 + n % 6], 'feeBasis', (array['free', 'approved', 'market'])[1 + n % 3], 'publicInterest', n % 3 = 0,
       'personTimes', 40 + n, 'hoursTenths', 240, 'favoured', jsonb_build_array((array['grassroots', 'remote', 'poor'])[1 + n % 3]),
       'budget', jsonb_build_object('venue', 100000 * n, 'lecture', 50000)), now()
     from annual_plan cross join generate_series(1, $1::integer) n`,
    [itemsOfPlan],
  );
  await client.query('vacuum analyze dossier, annual_plan, plan_item, base, base_version');
}
