import { sql } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { SignInRefused } from './refused.ts';
import { signInTry } from './tables.ts';

const most = 5;
const minutes = 15;

/**
 * Counts a try before the secret is looked at, in one statement, so that tries in parallel cannot pass together. The sixth within
 * 15 minutes is refused with `locked` (429) until 15 minutes after the fifth. Keys are of a person, whatever the path.
 */
export async function countTry(db: Tx, key: string): Promise<void> {
  const span = sql.raw(`interval '${minutes} minutes'`);
  const over = sql`case when ${signInTry.lockedUntil} is not null then ${signInTry.lockedUntil} <= now()
    else ${signInTry.windowFrom} <= now() - ${span} end`;
  const { rows } = await db.execute<{ tries: number; wait: number | null }>(sql`
    insert into sign_in_try (key, tries, window_from) values (${key}, 1, now())
    on conflict (key) do update set
      tries = case when ${over} then 1 else least(${signInTry.tries} + 1, 1000000) end,
      window_from = case when ${over} then now() else ${signInTry.windowFrom} end,
      locked_until = case when ${over} then null when ${signInTry.lockedUntil} is not null then ${signInTry.lockedUntil}
        when ${signInTry.tries} + 1 >= ${sql.raw(String(most))} then now() + ${span} end
    returning tries, ceil(extract(epoch from locked_until - now()))::int as wait`);
  const row = rows[0];
  if (row && row.tries > most) throw new SignInRefused('locked', row.wait ?? minutes * 60);
}

/** Refuses with `locked` when tries are used up, without counting one. */
export async function refuseLocked(db: Tx, key: string): Promise<void> {
  const { rows } = await db.execute<{ wait: number }>(sql`
    select ceil(extract(epoch from locked_until - now()))::int as wait from sign_in_try
    where key = ${key} and locked_until > now()`);
  if (rows[0]) throw new SignInRefused('locked', rows[0].wait);
}

/** Takes back one counted try: the secret was right, but another step is still open. */
export async function forgiveTry(db: Tx, key: string): Promise<void> {
  await db.execute(sql`
    update sign_in_try set tries = greatest(tries - 1, 0),
      locked_until = case when tries - 1 >= ${sql.raw(String(most))} then locked_until end
    where key = ${key}`);
}

/** Forgets the tries: the sign-in is complete, or an administrator unlocks. */
export async function clearTries(db: Tx, key: string): Promise<void> {
  await db.execute(sql`delete from sign_in_try where key = ${key}`);
}

/** Drops counts that no longer matter; for the nightly sweep. */
export async function sweepTries(db: Tx): Promise<void> {
  await db.execute(sql`
    delete from sign_in_try where window_from < now() - interval '1 day' and (locked_until is null or locked_until < now())`);
}
