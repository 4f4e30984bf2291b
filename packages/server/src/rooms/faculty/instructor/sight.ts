import { holds } from '../../../platform/auth/actor.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, notFound, stale } from '../../../platform/http/errors.ts';
import { keepBase } from '../../register/index.ts';
import { basesOpenTo, isEngagedAtOpenBase, lastsOn, listEngagements } from './engagement.store.ts';
import { findInstructor, type Instructor } from './instructor.store.ts';

/** The entry, if it or the one that it was merged into is engaged at a base open to the actor; else 404 (Arts 4, 5). */
export async function seeInstructor(context: Context, id: number): Promise<Instructor> {
  const found = await findInstructor(context.tx, id);
  const open = basesOpenTo(actorOf(context));
  if (!found || !(await isEngagedAtOpenBase(context.tx, found.mergedIntoId ?? found.id, open))) throw notFound();
  return found;
}

/** A base of the actor's that engages the person today or later, by id; undefined where there is none. */
export async function findKeepingBase(context: Context, instructorId: number): Promise<number | undefined> {
  const actor = actorOf(context);
  const rows = await listEngagements(context.tx, instructorId, lastsOn(context.today));
  return rows.find(({ base }) => holds(actor, 'applicant', { organisationId: base.organisationId }))?.base.id;
}

/**
 * The entry, if the actor keeps it: whoever acts for a base that engages the person. 404 without sight, 403 where the base is
 * another's, 409 where the entry was merged or the base no longer stands. Gives that base too.
 */
export async function keepInstructor(context: Context, id: number): Promise<{ found: Instructor; baseId: number }> {
  const found = await seeInstructor(context, id);
  if (found.mergedIntoId !== null) throw stale({ mergedInto: found.mergedIntoId });
  const baseId = await findKeepingBase(context, id);
  if (baseId === undefined) throw forbidden();
  await keepBase(context, baseId);
  return { found, baseId };
}
