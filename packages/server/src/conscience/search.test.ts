import { type OutputOf, searchAll } from '@jijiao/contract';
import { findRule } from '@jijiao/measures';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../../../demo/caller.ts';
import { applicantOf } from '../../../../demo/chapterThree.ts';
import { expertLogin } from '../../../../demo/judgement.ts';
import { institutions } from '../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../application.testing.ts';

type Groups = OutputOf<typeof searchAll>['groups'];

let house: TestHouse;
let people: { who: string; caller: Caller }[];
beforeAll(async () => {
  house = await openTestHouse();
  await house.playDemonstration();
  const seated = await query<{ name: string }>(
    "select e.name from seat s join expert e on e.id = s.expert_id where s.status = 'seated' order by s.review_id desc limit 1",
  );
  const expert = expertLogin(seated[0]?.name ?? '', house.cast);
  const names = [
    'admin',
    'province',
    'province.sign',
    'auditor',
    'unit.130300',
    applicantOf(0),
    applicantOf(5),
    expert,
  ];
  people = await Promise.all(
    names.map(async (who) => ({ who, caller: await house.as(who).catch(() => house.cast.as(who)) })),
  );
}, 240_000);
afterAll(() => house?.close());

async function query<Row extends object>(text: string): Promise<Row[]> {
  return (await house.opened.house.database.pool.query<Row>(text)).rows;
}

const found = async (caller: Caller, q: string) => (await caller.call(searchAll, { query: { q } })).groups;
const rowsOf = (groups: Groups, group: Groups[number]['group']) =>
  groups.find((each) => each.group === group)?.rows ?? [];
const statusOf = async (caller: Caller, url: string) =>
  (await house.app.inject({ method: 'GET', url, cookies: caller.cookies })).statusCode;

const pages: Readonly<Record<string, (hit: { id: string; title: string }) => string>> = {
  dossiers: ({ id }) => `/api/dossiers/${id}`,
  application: ({ id }) => `/api/applications/${id}`,
  review: ({ id }) => `/api/reviews/${id}`,
  decision: ({ id }) => `/api/decisions/${id}`,
  objection: ({ id }) => `/api/objections/${id}`,
  batches: ({ id }) => `/api/batches/${id}`,
  bases: ({ id }) => `/api/public/bases/${encodeURIComponent(id)}`,
  organisations: ({ id }) => `/api/organisations/${id}`,
  people: ({ id }) => `/api/people/${id}`,
  instructors: ({ id }) => `/api/instructors/${id}`,
  policies: ({ id }) => `/api/public/policies/${id}`,
  events: ({ id }) => `/api/public/events/${id}`,
  experts: ({ title }) => `/api/experts?q=${encodeURIComponent(title)}`,
};

describe('what a search shows', () => {
  it('opens for whoever it is shown to, by any two characters of what there is', async () => {
    const titles = await query<{ title: string }>(
      `select title from dossier union select name from organisation union select name from expert union select name from person
       union select name from instructor union select title from policy_document union select title from event`,
    );
    const texts = titles.map(({ title }) => title).filter((title) => /^[\p{Script=Han}\d　]+$/u.test(title));
    const pairs = fc
      .tuple(fc.constantFrom(...texts), fc.nat(30))
      .map(([text, at]) => text.slice(at % (text.length - 1), (at % (text.length - 1)) + 2).trim())
      .filter((pair) => pair.length > 0);
    await fc.assert(
      fc.asyncProperty(pairs, fc.nat(people.length - 1), async (q, at) => {
        const { who, caller } = people[at] ?? people[0] ?? expect.fail();
        for (const { group, rows } of await found(caller, q))
          for (const hit of rows)
            for (const page of [pages[group], pages[hit.kind ?? '']])
              if (page) expect(await statusOf(caller, page(hit)), `${who} ${q} ${group} ${hit.id}`).toBe(200);
      }),
      { numRuns: 60, seed: 20_261_127 },
    );
  }, 120_000);

  it('is every dossier that opens, and none that does not', async () => {
    const all = await query<{ id: string; title: string; number: string | null }>(
      "select id, title, number from dossier where kind <> 'batch' order by kind, state, id",
    );
    const some = all.filter((_, at) => at % Math.ceil(all.length / 40) === 0);
    for (const { who, caller } of people) {
      for (const { id, title, number } of some) {
        const opens = (await statusOf(caller, `/api/dossiers/${id}`)) === 200;
        const groups = await found(caller, number ?? title.slice(0, 60));
        const shown = rowsOf(groups, 'dossiers').some((hit) => hit.id === id);
        const more = groups.find((each) => each.group === 'dossiers')?.more ?? false;
        expect(shown || (opens && more), `${who} ${title}`).toBe(opens);
      }
    }
  }, 120_000);
});

describe('a search', () => {
  const of = (who: string) => people.find((each) => each.who === who)?.caller ?? expect.fail(who);

  it('finds by two Chinese characters, by several words, by a number in other brackets, by an article and a rule', async () => {
    const province = of('province');
    const name = institutions[0]?.name ?? '';
    const short = name.slice(0, 2);
    expect(rowsOf(await found(province, short), 'organisations').map(({ title }) => title)).toContain(name);
    const several = rowsOf(await found(province, `申报 ${short}`), 'dossiers');
    expect(several.length).toBeGreaterThan(0);
    for (const { title } of several) expect(title).toMatch(new RegExp(`${short}.*申报`));
    const [numbered] = await query<{ id: string; number: string }>(
      "select id, number from dossier where kind = 'application' and number like '%〔%' limit 1",
    );
    const typed = numbered?.number.replace('〔', '[').replace('〕', ']') ?? '';
    expect(rowsOf(await found(province, typed), 'dossiers').map(({ id }) => id)).toEqual([numbered?.id]);
    expect(rowsOf(await found(province, '第二十五条'), 'articles').map(({ id }) => id)).toEqual(['25']);
    const rule = findRule('decision.secondPerson')?.title.zh ?? '';
    expect(rowsOf(await found(province, rule), 'rules').map(({ id }) => id)).toEqual(['decision.secondPerson']);
    expect(await found(province, '%')).toEqual([]);
    expect(await found(province, '没有这样的东西')).toEqual([]);
  });

  it('shows eight of a group at most, and says that there is more', async () => {
    const groups = await found(of('province'), '局');
    expect(rowsOf(groups, 'organisations')).toHaveLength(8);
    expect(groups.find(({ group }) => group === 'organisations')?.more).toBe(true);
  });

  it('shows experts to those who keep the bank, and people to administrators', async () => {
    const [expert] = await query<{ name: string }>('select name from expert order by id limit 1');
    const groupsOf = async (who: string, q: string) => (await found(of(who), q)).map(({ group }) => group);
    expect(await groupsOf('province', expert?.name ?? '')).toContain('experts');
    expect(await groupsOf('province.sign', expert?.name ?? '')).not.toContain('experts');
    for (const who of ['province', 'unit.130300', applicantOf(0)])
      expect(await groupsOf(who, 'unit.130300')).not.toContain('people');
    expect(await groupsOf('admin', 'unit.130300')).toEqual(['people']);
  });

  it('shows instructors to whoever oversees a base that engages them, published documents and events to all', async () => {
    const [alone] = await query<{ name: string; organisation_id: string }>(
      `select i.name, b.organisation_id from instructor i join instructor_engagement e on e.instructor_id = i.id
       join base b on b.id = e.base_id join organisation o on o.id = b.organisation_id
       where o.name = '${institutions[1]?.name}' and not exists (
         select from instructor_engagement other where other.instructor_id = i.id and other.base_id <> e.base_id)
         and (select count(*) from instructor same where same.name = i.name) = 1 order by i.id limit 1`,
    );
    const sees = async (who: string, q: string) => (await found(of(who), q)).map(({ group }) => group);
    const name = alone?.name ?? expect.fail();
    expect(await sees('province', name)).toContain('instructors');
    for (const who of [applicantOf(0), 'unit.130300', 'admin'])
      expect(await sees(who, name)).not.toContain('instructors');
    for (const who of ['province', applicantOf(5)]) {
      expect(await sees(who, '匾牌使用')).toContain('policies');
      expect(await sees(who, '经验交流会')).toContain('events');
      expect(rowsOf(await found(of(who), '师资建设规划'), 'policies')).toEqual([]);
    }
  });

  it('is refused without words, with too many, with control characters, at length, and to a visitor', async () => {
    const ask = async (caller: Caller, q: string) => statusOf(caller, `/api/search?q=${encodeURIComponent(q)}`);
    for (const q of ['', '   ', '继\u0000教', '继\u202e教', '继'.repeat(61), '继'.repeat(10_000), 'a b c d e f g'])
      expect(await ask(of('province'), q), q.slice(0, 20)).toBe(422);
    expect(await statusOf(of('province'), '/api/search')).toBe(422);
    expect(await ask(house.visitor(), '继教')).toBe(401);
  });
});
