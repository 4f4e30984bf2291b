import { holds } from '../../../platform/auth/actor.ts';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, notFound, stale } from '../../../platform/http/errors.ts';
import { getAmendmentRecord, type PlanAmendment } from '../planAmendment/planAmendment.store.ts';
import { type AnnualPlan, getPlanRecord } from './annualPlan.store.ts';

/** What bears items: a plan, or an amendment of one while it is written. */
export interface PlanSheet {
  readonly record: Dossier;
  readonly plan: AnnualPlan;
  readonly amendment: PlanAmendment | null;
}

/** The plan or amendment, if the actor may see it; else 404. */
export async function seeSheet(context: Context, id: number): Promise<PlanSheet> {
  return sheetOf(context, await seeDossier(context, id));
}

/** The plan or amendment of a dossier, whoever asks. */
export async function sheetOf(context: Context, record: Dossier): Promise<PlanSheet> {
  if (record.kind === 'annualPlan') {
    return { record, plan: await getPlanRecord(context.tx, record.id), amendment: null };
  }
  if (record.kind !== 'planAmendment') throw notFound();
  const amendment = await getAmendmentRecord(context.tx, record.id);
  return { record, plan: await getPlanRecord(context.tx, amendment.planId), amendment };
}

/** Whether the actor writes for the base, in a state in which it is written. */
export function mayEditSheet(context: Context, record: Dossier): boolean {
  return isKeeper(context, record) && isOpen(record);
}

/** Whether the dossier is on the actor's desk as an official, who may mark items there. */
export function mayMarkSheet(context: Context, { actUnit, state }: Dossier): boolean {
  return actUnit !== null && ['submitted', 'examined'].includes(state) && isOfficerAt(context, actUnit);
}

/** The sheet locked for a change: 404 unseen, 403 not the base's own, 409 where it is handed in. */
export async function editSheet(context: Context, id: number): Promise<PlanSheet> {
  await seeSheet(context, id);
  const record = await lockDossier(context.tx, id);
  if (!isKeeper(context, record)) throw forbidden();
  if (!isOpen(record)) throw stale({ state: record.state, version: record.version });
  return sheetOf(context, record);
}

/** The sheet for marking: 403 for whoever does not handle it, 409 where it is at another desk. */
export async function markSheet(context: Context, id: number): Promise<PlanSheet> {
  const { record } = await seeSheet(context, id);
  const desks = [record.guidingUnitId, record.issuerId];
  if (!desks.some((unit) => unit !== null && isOfficerAt(context, unit))) throw forbidden();
  if (!mayMarkSheet(context, record)) throw stale({ state: record.state, version: record.version });
  return sheetOf(context, await lockDossier(context.tx, id));
}

/** Whether it is on the desk of whoever writes it. */
export const isOpen = ({ state }: Dossier) => state === 'draft' || state === 'returned';

/** Whether the actor writes for the host. */
export const isKeeper = (context: Context, { ownerId }: Pick<Dossier, 'ownerId'>) =>
  ownerId !== null && holds(actorOf(context), 'applicant', { organisationId: ownerId });

/** Whether the actor is an official of that unit. */
export const isOfficerAt = (context: Context, organisationId: number) =>
  holds(actorOf(context), 'officer', { organisationId });
