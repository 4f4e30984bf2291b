import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';

/** A dossier as the work list shows it. */
export interface WorkRow extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly state: string;
  readonly due_at: string;
  readonly holder: string | null;
  readonly changed_at: string;
}

/** For whom: posts whose turn it may be, and organisations that are a party. */
export interface Asking {
  readonly posts: readonly { readonly unit: number; readonly role: string }[];
  readonly units: readonly number[];
  /** Holds for a dossier whose turn is an expert's, if this one sees it: the rest of the bank does not. */
  readonly seen: SQL;
  /** Holds for a dossier that has left its owner's desk. */
  readonly left: SQL;
}

export type Tab = 'todo' | 'waiting' | 'done';

/** Counts stop here, so that no page grows with history. */
export const cap = 1000;

/** A page of the work list, and whether there is more behind it. Reads as many entries of an index as the page is long. */
export async function listWorkRows(
  tx: Tx,
  asking: Asking,
  { tab, page, size }: { tab: Tab; page: number; size: number },
): Promise<WorkRow[]> {
  const columns = sql`id, kind, number, title, state, due_at, act_unit, changed_at`;
  const end = page * size;
  const found =
    tab === 'todo'
      ? turns(asking, columns, end)
      : sql`select distinct ${columns} from (${parts(asking, columns, tab === 'done', end)}) part`;
  const order = tab === 'todo' ? sql`due_at, id` : sql`changed_at desc, id desc`;
  const { rows } = await tx.execute<WorkRow>(sql`
    select shown.*, organisation.name as holder
    from (select * from (${found}) found order by ${order} offset ${end - size} limit ${size}) shown
    left join organisation on organisation.id = shown.act_unit order by ${order}`);
  return rows;
}

/** How much there is of each, counted up to the cap from indices alone. */
export async function countWork(
  tx: Tx,
  asking: Asking,
  { now, endOfToday, monthStart }: { now: Date; endOfToday: Date; monthStart: Date },
): Promise<{ todo: number; dueToday: number; overdue: number; waiting: number; doneThisMonth: number }> {
  const [from, to, month] = [now, endOfToday, monthStart].map((at) => sql`${at.toISOString()}::timestamptz`);
  const many = (ended: boolean, since?: SQL) =>
    sql`select least(count(distinct id), ${sql.raw(String(cap))}) from (${parts(asking, sql`id`, ended, cap, since)}) part`;
  const { rows } = await tx.execute<Record<string, string>>(sql`
    select count(*) as todo, count(*) filter (where due_at >= ${from} and due_at <= ${to}) as due_today,
      count(*) filter (where due_at < ${from}) as overdue,
      (${many(false)}) as waiting, (${many(true, month)}) as done
    from (select * from (${turns(asking, sql`due_at, id`, cap)}) turn order by due_at, id limit ${sql.raw(String(cap))}) todo`);
  const [{ todo, due_today, overdue, waiting, done } = {}] = rows;
  return {
    todo: Number(todo),
    dueToday: Number(due_today),
    overdue: Number(overdue),
    waiting: Number(waiting),
    doneThisMonth: Number(done),
  };
}

/** What waits for the posts: one walk of an index a post. */
function turns({ posts, seen }: Asking, columns: SQL, most: number): SQL {
  const units = sql.param(posts.map(({ unit }) => unit));
  const roles = sql.param(posts.map(({ role }) => role));
  return sql`select turn.* from unnest(${units}::bigint[], ${roles}::text[]) as post (unit, role) cross join lateral (
    select ${columns} from dossier where act_unit = post.unit and act_role = post.role
      and (post.role <> 'expert' or ${seen}) order by due_at, id limit ${most}) turn`;
}

/** What the organisations have a part in, open and not theirs to act on, or ended: one walk of an index a part. */
function parts({ units, left: open }: Asking, columns: SQL, ended: boolean, most: number, since?: SQL): SQL {
  const state = ended
    ? sql`ended_at is not null${since ? sql` and changed_at >= ${since}` : sql``}`
    : sql`ended_at is null and act_unit is distinct from mine.unit`;
  const part = (party: SQL) =>
    sql`(select ${columns} from dossier where ${party} and ${state} order by changed_at desc, id desc limit ${most})`;
  return sql`select part.* from unnest(${sql.param([...units])}::bigint[]) as mine (unit) cross join lateral (
    ${part(sql`owner_id = mine.unit`)} union all ${part(sql`guiding_unit_id = mine.unit and ${open}`)}
    union all ${part(sql`issuer_id = mine.unit and (owner_id is null or ${open})`)}) part`;
}
