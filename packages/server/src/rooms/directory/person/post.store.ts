import { and, asc, count, desc, eq, gte, inArray, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { forgetActor } from '../../../platform/auth/presence.ts';
import { organisation, person, post } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';

export type Post = typeof post.$inferSelect;

const heldOn = (day: string) => and(lte(post.validFrom, day), or(isNull(post.validTo), gte(post.validTo, day)));
const standing = (day: string) => or(isNull(post.validTo), gte(post.validTo, day));

/** The posts that these people hold on a day. */
export function listPostsOf(tx: Tx, personIds: readonly number[], day: string) {
  return tx
    .select({
      id: post.id,
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

/** Every post a person ever held, the latest first. */
export function listPostHistory(tx: Tx, personId: number) {
  return tx
    .select({ post, organisation: organisation.name })
    .from(post)
    .innerJoin(organisation, eq(organisation.id, post.organisationId))
    .where(eq(post.personId, personId))
    .orderBy(sql`${post.validTo} desc nulls first`, desc(post.validFrom), desc(post.id))
    .limit(200);
}

/** Posts of a person that are held on a day or later, and of which `which` holds. */
export async function countStanding(tx: Tx, personId: number, day: string, which: SQL): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(post)
    .where(and(eq(post.personId, personId), standing(day), which));
  return row?.n ?? 0;
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
    .where(and(samePost(wanted), heldOn(day)));
  return rows.length > 0;
}

/** Adds a post from a day on; one that began and ended on that same day goes on. */
export async function insertPost(tx: Tx, values: typeof post.$inferInsert): Promise<void> {
  await tx
    .insert(post)
    .values(values)
    .onConflictDoUpdate({
      target: [post.personId, post.organisationId, post.role, post.validFrom],
      set: { validTo: null, endReason: null, title: values.title ?? null },
    });
  forgetActor(tx, values.personId);
}

/** A post of a person, if it is one of theirs. */
export async function findPost(
  tx: Tx,
  personId: number,
  postId: number,
): Promise<{ post: Post; organisation: string } | undefined> {
  const [row] = await tx
    .select({ post, organisation: organisation.name })
    .from(post)
    .innerJoin(organisation, eq(organisation.id, post.organisationId))
    .where(and(eq(post.id, postId), eq(post.personId, personId)));
  return row;
}

/** Writes the last day of a post and why it ends. */
export async function closePost(tx: Tx, postId: number, validTo: string, endReason: string): Promise<void> {
  const ended = await tx
    .update(post)
    .set({ validTo, endReason })
    .where(eq(post.id, postId))
    .returning({ personId: post.personId });
  for (const { personId } of ended) forgetActor(tx, personId);
}

/** The organisations that a person administers on a day or later, by id. */
export function listAdministered(tx: Tx, personId: number, day: string): Promise<{ id: number; name: string }[]> {
  return tx
    .selectDistinct({ id: organisation.id, name: organisation.name })
    .from(post)
    .innerJoin(organisation, eq(organisation.id, post.organisationId))
    .where(and(eq(post.personId, personId), eq(post.role, 'administrator'), standing(day)))
    .orderBy(asc(organisation.id));
}

/**
 * Others who administer an organisation from a day on without an end, and are not disabled. Whoever takes an administrator away
 * counts one after the other, so that two who end each other's posts do not both pass.
 */
export async function countOtherAdministrators(
  tx: Tx,
  organisationId: number,
  exceptPersonId: number,
  day: string,
): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`administrators ${organisationId}`}, 0))`);
  const [row] = await tx
    .select({ n: sql<number>`count(distinct ${post.personId})::int` })
    .from(post)
    .innerJoin(person, eq(person.id, post.personId))
    .where(
      and(
        eq(post.organisationId, organisationId),
        eq(post.role, 'administrator'),
        ne(post.personId, exceptPersonId),
        lte(post.validFrom, day),
        isNull(post.validTo),
        isNull(person.disabledAt),
      ),
    );
  return row?.n ?? 0;
}

const samePost = (wanted: Pick<Post, 'personId' | 'organisationId' | 'role'>) =>
  and(eq(post.personId, wanted.personId), eq(post.organisationId, wanted.organisationId), eq(post.role, wanted.role));
