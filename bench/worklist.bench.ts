import type { Actor } from '../packages/server/src/platform/auth/actor.ts';
import { listWork } from '../packages/server/src/platform/dossier/worklist.ts';
import { contextOf } from '../packages/server/src/platform/http/context.ts';
import { type Line, median, quantile } from './line.ts';
import { openScratch, type Scratch } from './scratch.ts';

const few = 10_000;
const many = 1_000_000;
const hosts = 2000;
const guides = 30;
const asked = 60;
const growthGoal = 2;
const p99Goal = 30;

/** The work list over ten thousand and over a million dossiers: median growth, and the slow end. */
export async function bench(): Promise<Line[]> {
  const small = await openScratch();
  const large = await openScratch();
  try {
    await fill(small, few);
    await fill(large, many);
    const lines: Line[] = [];
    for (const [who, place, kind, role] of [
      ['a guiding unit', 2, 'guidingUnit', 'officer'],
      ['a host', 40, 'institution', 'applicant'],
      ['the province', 1, 'province', 'officer'],
    ] as const) {
      const actor: Actor = {
        personId: 1,
        name: '张三',
        sessionId: null,
        posts: [{ postId: 1, organisationId: place, organisationKind: kind, role }],
      };
      for (const tab of ['todo', 'waiting'] as const)
        lines.push(...(await compare(small, large, actor, tab, `${who}, ${tab}`)));
    }
    return lines;
  } finally {
    await large.close();
    await small.close();
  }
}

async function compare(
  small: Scratch,
  large: Scratch,
  actor: Actor,
  tab: 'todo' | 'waiting',
  name: string,
): Promise<Line[]> {
  const taken = { small: [] as number[], large: [] as number[] };
  for (let time = -10; time < asked; time++) {
    for (const [size, scratch] of [
      ['small', small],
      ['large', large],
    ] as const) {
      const { house } = scratch.opened;
      const began = performance.now();
      await listWork(contextOf(house, house.database.db, actor), { tab, page: 1, size: 20 });
      if (time >= 0) taken[size].push(performance.now() - began);
    }
  }
  const [figure, floor, p99] = [median(taken.large), median(taken.small), quantile(taken.large, 0.99)];
  const ratio = figure / floor;
  return [
    {
      name: `worklist ${name}`,
      figure,
      floor,
      unit: 'ms',
      ratio,
      goal: `≤ ${growthGoal} × of at ${few.toLocaleString('en')}`,
      holds: ratio <= growthGoal,
    },
    { name: '         its p99', figure: p99, unit: 'ms', goal: `≤ ${p99Goal} ms`, holds: p99 <= p99Goal },
  ];
}

/** One province, its guiding units and hosts, and applications of which one in ten is open; the rest have ended. */
async function fill({ owner }: Scratch, dossiers: number): Promise<void> {
  const client = await owner.pool.connect();
  // Filling a table takes longer than a statement of the program may.
  await client.query('set statement_timeout = 0');
  await client.query(
    `insert into organisation (kind, name, credit_code, guiding_unit_id)
     select case when n = 1 then 'province' when n <= $1::integer + 1 then 'guidingUnit' else 'institution' end, '单位' || n, 'C' || n,
       case when n > $1::integer + 1 then 2 + n % $1::integer end from generate_series(1, $1::integer + $2::integer + 1) n`,
    [guides, hosts],
  );
  await client.query(
    `insert into dossier (kind, number, title, state, owner_id, guiding_unit_id, issuer_id, act_unit, act_role, due_at, changed_at, created_at, ended_at)
     select 'application', '冀继申〔2026〕' || n || '号', '申报 ' || n, case when n % 10 > 0 then 'recognised' else (array['draft', 'submitted', 'recommended'])[1 + n / 10 % 3] end,
       host, guide, 1, case when n % 10 = 0 then (array[host, guide, 1])[1 + n / 10 % 3] end,
       case when n % 10 = 0 then (array['applicant', 'officer', 'officer'])[1 + n / 10 % 3] end,
       case when n % 10 = 0 and n / 10 % 3 = 1 then now() + (n % 4000 - 1000) * interval '1 hour' else 'infinity' end,
       moment, moment, case when n % 10 > 0 then moment end
     from (select n, host, 2 + host % $1::integer as guide, now() - n * interval '1 minute' as moment
       from (select n, $1::integer + 2 + (n * 7919::bigint + n / 10) % $2::integer as host from generate_series(1, $3::integer) n) placed) made`,
    [guides, hosts, dossiers],
  );
  await client.query('vacuum analyze dossier');
  client.release(true);
}
