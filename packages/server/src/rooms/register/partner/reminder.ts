import { lastDayReminded } from '@jijiao/measures';
import { and, asc, eq, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import type { Context } from '../../../platform/http/context.ts';
import { notify } from '../../../platform/notify/index.ts';
import { base, baseVersion } from '../base/base.tables.ts';
import { standingStatuses } from '../base/index.ts';
import { agreement, partner } from './partner.tables.ts';

/** Most reminders of one turn of the clock; the next turn takes what is left. */
const atOnce = 200;

/**
 * Reminds the hosts of agreements that end soon, and of those that have ended: once each, and not of one that was renewed or whose
 * base stands no more. Gives how many were told. Two clocks at once share the rows between them.
 */
export async function remindOfAgreements(context: Context): Promise<number> {
  const { tx, today } = context;
  const until = lastDayReminded(today, await context.parameters());
  const due = await tx
    .select({
      id: agreement.id,
      endsOn: agreement.endsOn,
      name: partner.name,
      baseId: base.id,
      host: base.organisationId,
      number: base.number,
    })
    .from(agreement)
    .innerJoin(partner, eq(partner.id, agreement.partnerId))
    .innerJoin(base, eq(base.id, agreement.baseId))
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(
      and(
        isNull(agreement.endedToldOn),
        eq(agreement.renewed, false),
        lte(agreement.endsOn, until),
        or(lt(agreement.endsOn, today), isNull(agreement.soonToldOn)),
        inArray(baseVersion.status, [...standingStatuses]),
      ),
    )
    .orderBy(asc(agreement.endsOn), asc(agreement.id))
    .limit(atOnce)
    .for('update', { of: agreement, skipLocked: true });
  for (const { id, endsOn, name, baseId, host, number } of due) {
    const ended = endsOn < today;
    await tx
      .update(agreement)
      .set(ended ? { endedToldOn: today } : { soonToldOn: today })
      .where(eq(agreement.id, id));
    await notify(tx, {
      to: { unit: host, role: 'applicant' },
      kind: ended ? 'partner.ended' : 'partner.ending',
      text: ended
        ? {
            zh: `基地 ${number} 与${name}的合作协议已于 ${endsOn} 到期。`,
            en: `The agreement of base ${number} with ${name} ended on ${endsOn}.`,
          }
        : {
            zh: `基地 ${number} 与${name}的合作协议将于 ${endsOn} 到期，需要继续合作的请及时续签。`,
            en: `The agreement of base ${number} with ${name} ends on ${endsOn}: renew it in time to go on.`,
          },
      link: `/desk/bases/${baseId}/partners`,
    });
  }
  return due.length;
}
