import { and, count, desc, eq, gt, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { auditEntry } from '../../../platform/audit/tables.ts';
import { forgetActor } from '../../../platform/auth/presence.ts';
import { organisation, person, session } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';

export type Person = typeof person.$inferSelect;
export type NewPerson = typeof person.$inferInsert;

const countCap = 1000;
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/** Adds a person; undefined where the user name or the citizen identity number is registered already. */
export async function insertPerson(tx: Tx, values: NewPerson): Promise<Person | undefined> {
  const [row] = await tx.insert(person).values(values).onConflictDoNothing().returning();
  return row;
}

/** Whether the user name, in whatever case, is taken. */
export async function isUsernameTaken(tx: Tx, username: string): Promise<boolean> {
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(sql`lower(${person.username}) = ${username.toLowerCase()}`);
  return rows.length > 0;
}

/** Whether someone of that identity number, by its blind index, is registered. */
export async function isCitizenIdTaken(tx: Tx, index: Uint8Array): Promise<boolean> {
  const rows = await tx.select({ id: person.id }).from(person).where(eq(person.citizenIdIndex, index));
  return rows.length > 0;
}

/** Whether there is anyone at all. */
export async function isAnyone(tx: Tx): Promise<boolean> {
  const rows = await tx.select({ id: person.id }).from(person).limit(1);
  return rows.length > 0;
}

/** A page of people by user name, searched by part of the name or of the user name; how many, counted up to 1,000. */
export async function listPersonRows(
  tx: Tx,
  { q, page, size, kept }: { q?: string | undefined; page: number; size: number; kept: SQL | undefined },
) {
  const text = q?.trim();
  const pattern = text ? `%${literally(text)}%` : undefined;
  const where = and(kept, pattern ? or(ilike(person.name, pattern), ilike(person.username, pattern)) : undefined);
  const rows = await tx
    .select()
    .from(person)
    .where(where)
    .orderBy(sql`lower(${person.username})`)
    .limit(size)
    .offset((page - 1) * size);
  const found = tx
    .select({ id: person.id })
    .from(person)
    .where(where)
    .limit(countCap + 1)
    .as('found');
  const [counted] = await tx.select({ total: count() }).from(found);
  const total = counted?.total ?? 0;
  return { rows, total: Math.min(total, countCap), capped: total > countCap };
}

type Account = Pick<Person, 'disabledAt' | 'passwordHash' | 'mustChangePassword' | 'totpSealed' | 'totpLastStep'>;

/** Changes what an account is, and gives the person as it now stands. */
export async function changeAccount(tx: Tx, id: number, values: Partial<Account>): Promise<Person> {
  const [row] = await tx.update(person).set(values).where(eq(person.id, id)).returning();
  forgetActor(tx, id);
  if (!row) throw new Error(`person ${id} is gone`);
  return row;
}

/** Browsers in which the person is signed in. */
export async function countSessions(tx: Tx, personId: number): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(session)
    .where(
      and(
        eq(session.personId, personId),
        eq(session.complete, true),
        isNull(session.revokedAt),
        gt(session.expiresAt, sql`now()`),
      ),
    );
  return row?.n ?? 0;
}

/** What was done to an account, the latest first, with who did it and at which organisation. */
export function listAccountHistory(tx: Tx, personId: number, actions: readonly string[]) {
  return tx
    .select({
      at: auditEntry.at,
      action: auditEntry.action,
      by: person.name,
      organisation: organisation.name,
      detail: auditEntry.detail,
    })
    .from(auditEntry)
    .leftJoin(person, eq(person.id, auditEntry.personId))
    .leftJoin(organisation, eq(organisation.id, auditEntry.organisationId))
    .where(
      and(
        eq(auditEntry.subjectKind, 'person'),
        eq(auditEntry.subjectId, String(personId)),
        inArray(auditEntry.action, [...actions]),
      ),
    )
    .orderBy(desc(auditEntry.at), desc(auditEntry.id))
    .limit(100);
}
