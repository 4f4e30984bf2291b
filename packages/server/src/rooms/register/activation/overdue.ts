import { beijingDate, formatDate } from '../../../platform/calendar/index.ts';
import type { Context } from '../../../platform/http/context.ts';
import { type Notification, notifyAll } from '../../../platform/notify/index.ts';
import { getBase } from '../base/index.ts';
import { enterOverdue } from './activation.store.ts';

/**
 * The clock's part of Article 6: tells the host and the guiding unit, once, that an activation list was not complete in time. A base
 * without a guiding unit is told of to its issuer. Gives how many were told.
 */
export async function tellOfOverdueLists(context: Context): Promise<number> {
  const overdue = await enterOverdue(context.tx, { now: context.now, today: context.today, most: 100 });
  const told: Notification[] = [];
  for (const { baseId, dueAt } of overdue) {
    const { base, parties } = await getBase(context, baseId);
    const date = formatDate(beijingDate(dueAt));
    const text = {
      zh: `基地 ${base.number} 的启用清单应在 ${date.zh}前完成，至今没有完成。`,
      en: `The activation list of base ${base.number} was due by ${date.en} and is not complete.`,
    };
    const link = `/desk/bases/${base.id}/activation`;
    told.push(
      { to: { unit: parties.ownerId, role: 'applicant' }, kind: 'activation.overdue', text, link },
      {
        to: { unit: parties.guidingUnitId ?? parties.issuerId, role: 'officer' },
        kind: 'activation.overdue',
        text,
        link,
      },
    );
  }
  await notifyAll(context.tx, told);
  return told.length;
}
