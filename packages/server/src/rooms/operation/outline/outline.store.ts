import { and, desc, eq } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { outline } from './outline.tables.ts';

export type Outline = typeof outline.$inferSelect;

/** The outline of that dossier; 404 where there is none. */
export async function getOutlineRecord(tx: Tx, id: number): Promise<Outline> {
  const [row] = await tx.select().from(outline).where(eq(outline.dossierId, id));
  if (!row) throw notFound();
  return row;
}

/** The consented outlines of a base, the newest consent first. */
export function listConsentedOutlines(tx: Tx, baseId: number) {
  return tx
    .select({ id: outline.dossierId, title: dossier.title, fromYear: outline.fromYear, toYear: outline.toYear })
    .from(outline)
    .innerJoin(dossier, eq(dossier.id, outline.dossierId))
    .where(and(eq(outline.baseId, baseId), eq(dossier.state, 'settled')))
    .orderBy(desc(dossier.changedAt), desc(dossier.id))
    .limit(100);
}
