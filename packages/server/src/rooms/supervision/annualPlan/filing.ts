import { eq } from 'drizzle-orm';
import type { Context } from '../../../platform/http/context.ts';
import type { AnnualPlan } from './annualPlan.store.ts';
import { annualPlan, planRevision } from './annualPlan.tables.ts';
import { listItems } from './items.store.ts';

/** Keeps the items of a plan as they are filed, by the plan itself or by an amendment. Gives the number of the revision. */
export async function fileRevision(context: Context, plan: AnnualPlan, byDossier: number): Promise<number> {
  const { tx } = context;
  const n = plan.revision + 1;
  const rows = await listItems(tx, plan.dossierId);
  await tx.insert(planRevision).values({
    planId: plan.dossierId,
    n,
    dossierId: byDossier,
    filedOn: context.today,
    at: context.now,
    items: rows.map(({ id, content }) => ({ id, ...content })),
  });
  await tx.update(annualPlan).set({ revision: n }).where(eq(annualPlan.dossierId, plan.dossierId));
  return n;
}
