import type { BodyOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/directory/person';
import { judge, postEndRules } from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { addDays } from '../../../platform/calendar/days.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, invalid, notFound, refused, stale } from '../../../platform/http/errors.ts';
import { findOrganisation, type Organisation } from '../organisation/organisation.store.ts';
import { keepsPeopleOf, lockKept } from './keeping.ts';
import type { Person } from './person.store.ts';
import { closePost, countOtherAdministrators, findPost, insertPost, isPostHeld } from './post.store.ts';

export type PostBody = BodyOf<typeof wire.givePost>;

/**
 * Gives a person a post from today on; the same post twice is one. Refuses (404) a person whom the actor does not keep, (403) an
 * organisation of which the actor is not the administrator, and (422) an unknown organisation, a disabled person, and a role that
 * the organisation's kind does not have.
 */
export async function givePost(context: Context, personId: number, input: PostBody): Promise<Person> {
  const holder = await lockKept(context, personId);
  if (holder.disabledAt) throw invalid([{ path: '', message: '该人员已停用 / This person is disabled' }]);
  await appoint(context, personId, input);
  return holder;
}

/** Gives the post to someone whom the caller has locked or just added. */
export async function appoint(context: Context, personId: number, input: PostBody): Promise<void> {
  const { tx, today } = context;
  const where = await findOrganisation(tx, input.organisationId);
  if (where && !keepsPeopleOf(actorOf(context), where.id)) throw forbidden();
  checkRole(where, input.role);
  const wanted = { personId, organisationId: input.organisationId, role: input.role };
  if (await isPostHeld(tx, wanted, today)) return;
  await insertPost(tx, { ...wanted, title: input.title, validFrom: today });
  await appendAudit(tx, {
    chain: `person:${personId}`,
    action: 'post.give',
    personId: context.actor?.personId,
    organisationId: input.organisationId,
    subjectKind: 'person',
    subjectId: personId,
    detail: { role: input.role, validFrom: today },
  });
}

/**
 * Ends a post from a day on; the post stays on record with the reason. Refuses (404) a person whom the actor does not keep and a
 * post that is not theirs, (403) a post at another administrator's organisation, (409) one that is over, a day before today, and
 * the last administrator's.
 */
export async function endPost(
  context: Context,
  { id, post: postId }: { id: number; post: number },
  { on, reason }: BodyOf<typeof wire.endPost>,
): Promise<Person> {
  const { tx, today } = context;
  const holder = await lockKept(context, id);
  const found = await findPost(tx, id, postId);
  if (!found) throw notFound();
  const { post, organisation } = found;
  if (!keepsPeopleOf(actorOf(context), post.organisationId)) throw forbidden();
  if (post.validTo !== null && post.validTo < today) throw stale({ validTo: post.validTo });
  const administers = post.role === 'administrator';
  const facts = {
    end: { from: on },
    administrators: {
      organisation: administers ? organisation : null,
      others: administers ? await countOtherAdministrators(tx, post.organisationId, id, on) : 0,
    },
  };
  const refusals = judge(postEndRules, facts, { on: today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
  const validTo = addDays(on, -1);
  await closePost(tx, post.id, validTo, reason);
  await appendAudit(tx, {
    chain: `person:${id}`,
    action: 'post.end',
    personId: context.actor?.personId,
    organisationId: post.organisationId,
    subjectKind: 'person',
    subjectId: id,
    detail: { role: post.role, validTo, reason },
  });
  return holder;
}

function checkRole(where: Organisation | undefined, role: PostBody['role']): void {
  if (!where) throw invalid([{ path: 'organisationId', message: '没有这个单位 / There is no such organisation' }]);
  if (role === 'applicant' && where.kind !== 'institution') {
    throw invalid([{ path: 'role', message: '只有机构有申报岗位 / Only an institution has applicants' }]);
  }
  if (role === 'auditor' && where.kind === 'institution') {
    throw invalid([{ path: 'role', message: '机构没有审计岗位 / An institution has no auditors' }]);
  }
}
