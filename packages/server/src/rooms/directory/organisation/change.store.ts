import { and, desc, eq } from 'drizzle-orm';
import { organisation, person } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import type { Organisation } from './organisation.store.ts';
import { organisationChange } from './organisation.tables.ts';

export type Values = Partial<Omit<Organisation, 'id' | 'kind' | 'version' | 'createdAt'>>;

/** The organisation, if `visible` holds of it; locked until the transaction ends where asked. */
export async function findVisible(
  tx: Tx,
  id: number,
  visible: Parameters<typeof and>[0],
  { lock = false }: { lock?: boolean } = {},
): Promise<Organisation | undefined> {
  const found = tx
    .select()
    .from(organisation)
    .where(and(eq(organisation.id, id), visible));
  const [row] = await (lock ? found.for('update') : found);
  return row;
}

/** Writes what is changed, as the next version. */
export async function writeOrganisation(tx: Tx, before: Organisation, values: Values): Promise<Organisation> {
  const [row] = await tx
    .update(organisation)
    .set({ ...values, version: before.version + 1 })
    .where(eq(organisation.id, before.id))
    .returning();
  if (!row) throw new Error(`organisation ${before.id} is gone`);
  return row;
}

/** Adds to the history of an organisation. */
export async function insertChange(tx: Tx, values: typeof organisationChange.$inferInsert): Promise<void> {
  await tx.insert(organisationChange).values(values);
}

/** The history of an organisation with who changed it, the latest first. */
export function listChanges(tx: Tx, organisationId: number) {
  return tx
    .select({ change: organisationChange, by: person.name })
    .from(organisationChange)
    .innerJoin(person, eq(person.id, organisationChange.personId))
    .where(eq(organisationChange.organisationId, organisationId))
    .orderBy(desc(organisationChange.version))
    .limit(200);
}
