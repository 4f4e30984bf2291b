import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/faculty/instructor';
import { appendAudit } from '../../../platform/audit/index.ts';
import { holds } from '../../../platform/auth/actor.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden } from '../../../platform/http/errors.ts';
import { watchInstructors } from './instructor.policy.ts';
import { openNumber } from './numbers.ts';
import { findKeepingBase, seeInstructor } from './sight.ts';

/**
 * Shows a number of an instructor in full. Who saw whose, which one and for what reason is in the audit before the number leaves.
 * Refuses (404) without sight, (403) whom neither keeps the person's entry nor watches over bases.
 */
export async function unmaskInstructor(
  context: Context,
  id: number,
  { what, reason }: BodyOf<typeof wire.unmaskInstructor>,
): Promise<OutputOf<typeof wire.unmaskInstructor>> {
  const actor = actorOf(context);
  return context.tx.transaction(async (tx) => {
    const found = await seeInstructor({ ...context, tx }, id);
    const keeps = holds(actor, 'applicant') && (await findKeepingBase({ ...context, tx }, id)) !== undefined;
    if (!keeps && !watchInstructors(actor)) throw forbidden();
    await appendAudit(tx, {
      chain: `instructor:${id}`,
      action: 'instructor.unmask',
      personId: actor.personId,
      subjectKind: 'instructor',
      subjectId: id,
      detail: { what, reason },
    });
    return { value: openNumber(context.house.keys, found, what) };
  });
}
