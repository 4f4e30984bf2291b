import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/annualPlan';
import { planAmendmentMoves } from '@jijiao/measures';
import { holds } from '../../../platform/auth/actor.ts';
import { openDossier } from '../../../platform/dossier/move.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import { titleOf } from '../../../platform/dossier/titles.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, refused } from '../../../platform/http/errors.ts';
import { getBase } from '../../register/index.ts';
import { getPlanRecord } from '../annualPlan/annualPlan.store.ts';
import { countTotals, enterItems, listItems } from '../annualPlan/items.store.ts';
import { amendmentRefusals } from './openable.ts';
import { planAmendmentKind } from './planAmendment.kind.ts';
import { planAmendment } from './planAmendment.tables.ts';

/** Begins an amendment of a plan on file: its items are copied, to be changed. One at a time; two at once queue on the plan. */
export async function openAmendment(context: Context, planId: number): Promise<OutputOf<typeof wire.openAmendment>> {
  await seeDossier(context, planId, 'annualPlan');
  const record = await lockDossier(context.tx, planId);
  if (record.ownerId === null || !holds(actorOf(context), 'applicant', { organisationId: record.ownerId }))
    throw forbidden();
  const refusals = await amendmentRefusals(context, planId);
  if (refusals.length) throw refused(refusals);
  const { tx, now } = context;
  const plan = await getPlanRecord(tx, planId);
  const { version, parties } = await getBase(context, plan.baseId);
  const opened = await openDossier(context, planAmendmentKind, {
    title: titleOf(planAmendmentMoves, { host: version.host, year: plan.year }),
    parentId: planId,
    ...parties,
  });
  await tx.insert(planAmendment).values({ dossierId: opened.id, planId, fromRevision: plan.revision });
  await enterItems(
    tx,
    (await listItems(tx, planId)).map(({ id, content }) => ({
      sheetId: opened.id,
      originId: id,
      content,
      savedAt: now,
      savedBy: actorOf(context).personId,
    })),
  );
  await countTotals(tx, opened.id);
  return { id: opened.id };
}
