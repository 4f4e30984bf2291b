import { activationDays, activationMoves } from '@jijiao/measures';
import { addDays } from '../../../platform/calendar/days.ts';
import { openDossier } from '../../../platform/dossier/move.ts';
import { titleOf } from '../../../platform/dossier/titles.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notify } from '../../../platform/notify/index.ts';
import { type Base, partiesOf } from '../base/index.ts';
import { activationKind } from './activation.kind.ts';
import { insertActivation } from './activation.store.ts';

/** Opens the activation of a base that has just been recognised, for its host, with the deadline of the guiding unit's parameter (Art. 6). */
export async function openActivation(context: Context, base: Base, host: string): Promise<void> {
  const dueOn = addDays(context.today, activationDays(await context.parameters(base.guidingUnitId)));
  const record = await openDossier(context, activationKind, {
    title: titleOf(activationMoves, { number: base.number, host }),
    ...(await partiesOf(context, base)),
    dueOn,
  });
  await insertActivation(context.tx, { dossierId: record.id, baseId: base.id });
  await notify(context.tx, {
    to: { unit: base.organisationId, role: 'applicant' },
    kind: 'activation.open',
    text: {
      zh: `基地 ${base.number} 已认定，请在 ${dueOn} 前完成启用清单。`,
      en: `Base ${base.number} is recognised: complete its activation list by ${dueOn}.`,
    },
    link: `/desk/bases/${base.id}/activation`,
  });
}
