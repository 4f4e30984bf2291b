import { eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { ban } from './ban.tables.ts';

export type Ban = typeof ban.$inferSelect;

/** The ban on a legal person, by unified social credit code, if there is one (Art. 25). */
export async function findBan(tx: Tx, creditCode: string): Promise<Ban | undefined> {
  const [row] = await tx.select().from(ban).where(eq(ban.creditCode, creditCode));
  return row;
}

/** Whether applications of this legal person are no longer taken (Art. 25). A change of name does not lift a ban. */
export async function isBanned(tx: Tx, creditCode: string): Promise<boolean> {
  return (await findBan(tx, creditCode)) !== undefined;
}

/** Those of the credit codes that are banned, in one query. */
export async function findBanned(tx: Tx, creditCodes: readonly string[]): Promise<Set<string>> {
  if (creditCodes.length === 0) return new Set();
  const rows = await tx
    .select({ creditCode: ban.creditCode })
    .from(ban)
    .where(inArray(ban.creditCode, [...creditCodes]));
  return new Set(rows.map((row) => row.creditCode));
}

/** Writes a ban that a decision has announced. A code banned already keeps its first ban. */
export async function imposeBan(tx: Tx, entry: typeof ban.$inferInsert): Promise<void> {
  await tx.insert(ban).values(entry).onConflictDoNothing();
}
