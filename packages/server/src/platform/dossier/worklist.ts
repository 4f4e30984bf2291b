import type { OutputOf, worklist } from '@jijiao/contract';
import { sql } from 'drizzle-orm';
import { organisation } from '../auth/tables.ts';
import { beijingDate, endOfBeijingDay, workingDaysBetween } from '../calendar/index.ts';
import { actorOf, type Context } from '../http/context.ts';
import { namesOf } from './head.ts';
import { getKind, stateOf } from './kinds.ts';
import { maySee } from './sight.ts';
import { getDossier } from './store.ts';

type Worklist = OutputOf<typeof worklist>;
type Row = {
  id: string;
  kind: string;
  number: string | null;
  title: string;
  state: string;
  due_at: string;
  act_unit: string | null;
  changed_at: string;
};

/** Counts stop here, so that no page grows with history. */
const cap = 1000;

/**
 * What waits for the actor's posts, what the actor's organisations wait for, and what is done; by deadline.
 * One index scan a post; never a scan over all.
 */
export async function listWork(
  context: Context,
  query: { tab: 'todo' | 'waiting' | 'done'; page: number; size: number },
): Promise<Worklist> {
  const { posts } = actorOf(context);
  const units = [...new Set(posts.filter((post) => post.role !== 'expert').map((post) => post.organisationId))];
  const mine = sql`(values ${sql.join([sql`(null::bigint, null::text)`, ...posts.map((post) => sql`(${post.organisationId}::bigint, ${post.role}::text)`)], sql`, `)}) as post(unit, role)`;
  const ours = sql`(values ${sql.join([sql`(null::bigint)`, ...units.map((unit) => sql`(${unit}::bigint)`)], sql`, `)}) as mine(unit)`;
  const columns = sql`d.id, d.kind, d.number, d.title, d.state, d.due_at, d.act_unit, d.changed_at`;
  const limit = query.page * query.size + 1;
  const todo = (most: number) =>
    sql`select ${columns} from ${mine} cross join lateral (select * from dossier where act_unit = post.unit and act_role = post.role order by due_at, id limit ${most}) d`;
  const others = (ended: boolean, most: number) => sql`
    select distinct ${columns} from ${ours} cross join lateral (
      (select * from dossier where owner_id = mine.unit and (ended_at is not null) = ${ended} order by changed_at desc limit ${most})
      union all (select * from dossier where guiding_unit_id = mine.unit and state <> 'draft' and (ended_at is not null) = ${ended} order by changed_at desc limit ${most})
      union all (select * from dossier where issuer_id = mine.unit and state <> 'draft' and (ended_at is not null) = ${ended} order by changed_at desc limit ${most})
    ) d where ${ended} or d.act_unit is distinct from mine.unit`;
  const list = query.tab === 'todo' ? todo(limit) : others(query.tab === 'done', limit);
  const order = query.tab === 'todo' ? sql`due_at, id` : sql`changed_at desc, id`;
  const { rows } = await context.tx.execute<Row>(
    sql`select * from (${list}) listed order by ${order} offset ${(query.page - 1) * query.size} limit ${query.size}`,
  );
  const seen = query.tab === 'todo' ? await keepSeen(context, rows) : rows;
  const endOfToday = endOfBeijingDay(context.today).toISOString();
  const monthStart = `${context.today.slice(0, 7)}-01T00:00:00+08:00`;
  const { rows: counts } = await context.tx.execute<Record<string, string>>(sql`
    select (select count(*) from (${todo(cap)}) t) as todo,
      (select count(*) from (${todo(cap)}) t where due_at <= ${endOfToday}::timestamptz and due_at >= ${context.now.toISOString()}::timestamptz) as due_today,
      (select count(*) from (${todo(cap)}) t where due_at < ${context.now.toISOString()}::timestamptz) as overdue,
      (select count(*) from (${others(false, cap)}) t) as waiting,
      (select count(*) from (${others(true, cap)}) t where changed_at >= ${monthStart}::timestamptz) as done_this_month`);
  const figure = (name: string) => Number(counts[0]?.[name] ?? 0);
  const names = await namesOf(
    context.tx,
    organisation,
    seen.map((row) => (row.act_unit === null ? null : Number(row.act_unit))),
  );
  const total =
    query.tab === 'todo'
      ? figure('todo') - (rows.length - seen.length)
      : query.tab === 'waiting'
        ? figure('waiting')
        : rows.length;
  return {
    page: {
      total,
      capped: total >= cap,
      rows: seen.map((row) => {
        const due = row.due_at === 'infinity' || (row.due_at as unknown) === Infinity ? null : new Date(row.due_at);
        return {
          id: Number(row.id),
          kind: row.kind,
          kindLabel: getKind(row.kind).table.title,
          number: row.number,
          title: row.title,
          state: stateOf(row),
          dueAt: due?.toISOString() ?? null,
          workingDaysLeft: due ? daysLeft(context.today, beijingDate(due)) : null,
          holder: row.act_unit === null ? null : (names.get(Number(row.act_unit)) ?? null),
          changedAt: new Date(row.changed_at).toISOString(),
        };
      }),
    },
    figures: {
      todo: query.tab === 'todo' ? total : figure('todo'),
      dueToday: figure('due_today'),
      overdue: figure('overdue'),
      waiting: figure('waiting'),
      doneThisMonth: figure('done_this_month'),
    },
  };
}

/** An expert's turn is for those on the panel: the rest of the bank does not see the dossier. */
async function keepSeen(context: Context, rows: readonly Row[]): Promise<Row[]> {
  if (!actorOf(context).posts.some((post) => post.role === 'expert')) return [...rows];
  const kept: Row[] = [];
  for (const row of rows) if (await maySee(context, await getDossier(context.tx, Number(row.id)))) kept.push(row);
  return kept;
}

function daysLeft(today: string, due: string): number {
  return due < today ? -workingDaysBetween(due, today) : workingDaysBetween(today, due);
}
