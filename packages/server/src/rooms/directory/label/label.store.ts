import { eq, inArray, ne, or } from 'drizzle-orm';
import { person } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { label } from './label.tables.ts';

export type Label = typeof label.$inferSelect & { readonly by: string | null };

const withName = {
  key: label.key,
  zh: label.zh,
  en: label.en,
  version: label.version,
  changedAt: label.changedAt,
  changedBy: label.changedBy,
  by: person.name,
};

/** Every label that stands, by its key. */
export async function standingLabels(tx: Tx): Promise<ReadonlyMap<string, Label>> {
  const rows = await tx
    .select(withName)
    .from(label)
    .leftJoin(person, eq(person.id, label.changedBy))
    .where(or(ne(label.zh, ''), ne(label.en, '')))
    .orderBy(label.key)
    .limit(20_000);
  return new Map(rows.map((row) => [row.key, row]));
}

/** The labels of these keys, also those taken back, held against others who change them until the transaction ends. */
export async function findLabels(
  tx: Tx,
  keys: readonly string[],
): Promise<ReadonlyMap<string, typeof label.$inferSelect>> {
  const rows = await tx
    .select()
    .from(label)
    .where(inArray(label.key, [...keys]))
    .orderBy(label.key)
    .for('update');
  return new Map(rows.map((row) => [row.key, row]));
}

/** Writes a label over the version given, 0 for a new one; false where another version stands. */
export async function writeLabel(tx: Tx, row: typeof label.$inferInsert): Promise<boolean> {
  const { key, version, ...words } = row;
  const done =
    version === 1
      ? await tx.insert(label).values(row).onConflictDoNothing().returning({ key: label.key })
      : await tx
          .update(label)
          .set({ ...words, version })
          .where(eq(label.key, key))
          .returning({ key: label.key });
  return done.length === 1;
}
