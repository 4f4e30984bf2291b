import type { BodyOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/directory/person';
import { accountRules, disablingRules, judge, type Refusal } from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { clearTries } from '../../../platform/auth/lockOut.ts';
import { isWeak, makePasswords } from '../../../platform/auth/password.ts';
import { revokeAllSessions } from '../../../platform/auth/session.ts';
import { triesOf } from '../../../platform/auth/signIn.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { invalid, refused, stale } from '../../../platform/http/errors.ts';
import { elsewhere, lockKept } from './keeping.ts';
import { changeAccount, type Person } from './person.store.ts';
import { weakPassword } from './person.ts';
import { countOtherAdministrators, countStanding, listAdministered } from './post.store.ts';

const passwords = makePasswords();

/**
 * Disables a person: every session ends at once, nobody signs in, posts stay on record. Refuses (404) whom the actor does not keep,
 * (409) one who is disabled, the own account, posts at other organisations, and an organisation's last administrator.
 */
export async function disablePerson(context: Context, id: number, { reason }: { reason: string }): Promise<Person> {
  const row = await lockAccount(context, id, await lastAdministrator(context, id));
  if (row.disabledAt) throw stale({ disabledAt: row.disabledAt.toISOString() });
  await revokeAllSessions(context.tx, id);
  return keep(context, row, 'person.disable', { disabledAt: context.now }, reason);
}

/** Lets a disabled person sign in again, with the posts that are still held. Refuses as `disablePerson` does. */
export async function enablePerson(context: Context, id: number, { reason }: { reason: string }): Promise<Person> {
  const row = await lockAccount(context, id);
  if (!row.disabledAt) throw stale({ disabledAt: null });
  return keep(context, row, 'person.enable', { disabledAt: null }, reason);
}

/** Sets another password, which must be changed at the next sign-in; sessions end, a locked sign-in opens. Refuses (422) a weak one. */
export async function resetPassword(
  context: Context,
  id: number,
  { password, reason }: BodyOf<typeof wire.resetPassword>,
): Promise<Person> {
  const row = await lockAccount(context, id);
  if (isWeak(password, row.username)) throw invalid([weakPassword]);
  const passwordHash = await passwords.hash(password);
  await revokeAllSessions(context.tx, id);
  await clearTries(context.tx, triesOf(id));
  return keep(context, row, 'person.resetPassword', { passwordHash, mustChangePassword: true }, reason);
}

/** Takes the authenticator from a person who has lost it; sessions end. Refuses (409) where none is enrolled. */
export async function clearSecondFactor(context: Context, id: number, { reason }: { reason: string }): Promise<Person> {
  const row = await lockAccount(context, id);
  if (!row.totpSealed) throw stale({ secondFactor: false });
  await revokeAllSessions(context.tx, id);
  return keep(context, row, 'person.clearSecondFactor', { totpSealed: null, totpLastStep: null }, reason);
}

async function lockAccount(context: Context, id: number, more: readonly Refusal[] = []): Promise<Person> {
  const row = await lockKept(context, id);
  const actor = actorOf(context);
  const postsElsewhere = await countStanding(context.tx, id, context.today, elsewhere(actor));
  const facts = { account: { own: id === actor.personId, postsElsewhere } };
  const refusals = judge(accountRules, facts, { on: context.today, read: await context.parameters() });
  if (refusals.length + more.length > 0) throw refused([...refusals, ...more]);
  return row;
}

/** Refusals for each organisation that would be left without an administrator. */
async function lastAdministrator(context: Context, id: number): Promise<Refusal[]> {
  await lockKept(context, id);
  const read = await context.parameters();
  const refusals: Refusal[] = [];
  for (const { id: organisationId, name } of await listAdministered(context.tx, id, context.today)) {
    const others = await countOtherAdministrators(context.tx, organisationId, id, context.today);
    const facts = { administrators: { organisation: name, others } };
    refusals.push(...judge(disablingRules, facts, { on: context.today, read }));
  }
  return refusals;
}

async function keep(
  context: Context,
  row: Person,
  action: string,
  values: Parameters<typeof changeAccount>[2],
  reason: string,
): Promise<Person> {
  await appendAudit(context.tx, {
    chain: `person:${row.id}`,
    action,
    personId: context.actor?.personId,
    subjectKind: 'person',
    subjectId: row.id,
    detail: { reason },
  });
  return changeAccount(context.tx, row.id, values);
}
