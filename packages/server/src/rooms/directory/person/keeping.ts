import { and, type Column, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import { person, post } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { administers } from '../organisation/organisation.policy.ts';
import type { Person } from './person.store.ts';

/** Whether the actor keeps the people of an organisation. */
export function keepsPeopleOf(actor: Actor, organisationId: number): boolean {
  return administers(actor, organisationId);
}

/** People whom the actor keeps: whoever holds or has held a post at an own organisation. Everyone for the province. */
export function peopleKeptBy(actor: Actor): SQL | undefined {
  if (holds(actor, 'administrator', { kind: 'province' })) return undefined;
  return sql`exists (select from ${post} where ${post.personId} = ${person.id} and ${atOwn(actor, post.organisationId)})`;
}

/** Posts at organisations of which the actor is not the administrator. */
export const elsewhere = (actor: Actor): SQL =>
  holds(actor, 'administrator', { kind: 'province' }) ? sql`false` : sql`not ${atOwn(actor, post.organisationId)}`;

const atOwn = (actor: Actor, column: Column): SQL => {
  const own = actor.posts.filter(({ role }) => role === 'administrator').map(({ organisationId }) => organisationId);
  return inArray(column, [0, ...own]);
};

/** The person, locked until the transaction ends, if the actor keeps them; else 404, as if there were none. */
export async function lockKept(context: Context, personId: number): Promise<Person> {
  const [row] = await kept(context.tx, actorOf(context), personId).for('update');
  if (!row) throw notFound();
  return row;
}

/** The same without the lock. */
export async function seeKept(context: Context, personId: number, tx: Tx = context.tx): Promise<Person> {
  const [row] = await kept(tx, actorOf(context), personId);
  if (!row) throw notFound();
  return row;
}

const kept = (tx: Tx, actor: Actor, personId: number) =>
  tx
    .select()
    .from(person)
    .where(and(eq(person.id, personId), peopleKeptBy(actor)));
