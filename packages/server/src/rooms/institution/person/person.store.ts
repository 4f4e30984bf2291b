import { and, count, eq, gte, ilike, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { organisation, person, post } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';

export type Person = typeof person.$inferSelect;
export type NewPerson = typeof person.$inferInsert;
export type Post = typeof post.$inferSelect;

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

/** The person of that id, if there is one. */
export async function findPerson(tx: Tx, id: number): Promise<Person | undefined> {
  const [row] = await tx.select().from(person).where(eq(person.id, id));
  return row;
}

/** The same, locked until the transaction ends: two posts given at once queue here. */
export async function lockPerson(tx: Tx, id: number): Promise<Person | undefined> {
  const [row] = await tx.select().from(person).where(eq(person.id, id)).for('update');
  return row;
}

/** A page of people by user name, searched by part of the name or of the user name; how many, counted up to 1,000. */
export async function listPersonRows(
  tx: Tx,
  { q, page, size }: { q?: string | undefined; page: number; size: number },
) {
  const text = q?.trim();
  const pattern = text ? `%${literally(text)}%` : undefined;
  const where = pattern ? or(ilike(person.name, pattern), ilike(person.username, pattern)) : undefined;
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

const heldOn = (day: string) => and(lte(post.validFrom, day), or(isNull(post.validTo), gte(post.validTo, day)));

/** The posts that these people hold on a day. */
export function listPostsOf(tx: Tx, personIds: readonly number[], day: string) {
  return tx
    .select({
      personId: post.personId,
      organisationId: post.organisationId,
      organisation: organisation.name,
      role: post.role,
    })
    .from(post)
    .innerJoin(organisation, eq(organisation.id, post.organisationId))
    .where(and(inArray(post.personId, [...personIds]), heldOn(day)))
    .orderBy(post.id);
}

/** Whether the person holds the role in the organisation on a day. */
export async function isPostHeld(
  tx: Tx,
  wanted: Pick<Post, 'personId' | 'organisationId' | 'role'>,
  day: string,
): Promise<boolean> {
  const rows = await tx
    .select({ id: post.id })
    .from(post)
    .where(
      and(
        eq(post.personId, wanted.personId),
        eq(post.organisationId, wanted.organisationId),
        eq(post.role, wanted.role),
        heldOn(day),
      ),
    );
  return rows.length > 0;
}

/** Adds a post from a day on. */
export async function insertPost(tx: Tx, values: typeof post.$inferInsert): Promise<void> {
  await tx.insert(post).values(values);
}
