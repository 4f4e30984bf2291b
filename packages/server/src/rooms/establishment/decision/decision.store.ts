import { and, asc, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { organisation } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { application, applicationSection } from '../application/application.tables.ts';
import { batch } from '../batch/batch.tables.ts';
import { objection } from '../objection/objection.tables.ts';
import { decision, decisionItem } from './decision.tables.ts';

export type Decision = typeof decision.$inferSelect;
export type DecisionItem = typeof decisionItem.$inferSelect & {
  readonly organisation: string;
  readonly creditCode: string;
};
export type DecisionState = 'drafted' | 'signed' | 'noticed' | 'announced';

/** The decision of that dossier; 404 where there is none. */
export async function getDecisionRecord(tx: Tx, id: number): Promise<Decision> {
  const [row] = await tx.select().from(decision).where(eq(decision.dossierId, id));
  if (!row) throw notFound();
  return row;
}

/** Whom a decision names, by rank. */
export async function listItems(tx: Tx, decisionId: number): Promise<DecisionItem[]> {
  const rows = await tx
    .select({ item: decisionItem, organisation: organisation.name, creditCode: organisation.creditCode })
    .from(decisionItem)
    .innerJoin(organisation, eq(organisation.id, decisionItem.organisationId))
    .where(eq(decisionItem.decisionId, decisionId))
    .orderBy(sql`${decisionItem.rank} nulls last`, asc(decisionItem.id))
    .limit(500);
  return rows.map(({ item, ...names }) => ({ ...item, ...names }));
}

export type NewDecision = typeof decision.$inferInsert;
export type NewItem = Omit<typeof decisionItem.$inferInsert, 'decisionId'>;

/** Writes a drafted decision with those it names. */
export async function insertDecision(tx: Tx, fresh: NewDecision, items: readonly NewItem[]): Promise<void> {
  await tx.insert(decision).values(fresh);
  await tx.insert(decisionItem).values(items.map((item) => ({ ...item, decisionId: fresh.dossierId })));
}

/** Records a step of the decision: its number, its notice, its announcement. */
export async function updateDecision(
  tx: Tx,
  id: number,
  change: Partial<Pick<Decision, 'documentNo' | 'noticeFrom' | 'noticeTo' | 'announcedOn'>>,
): Promise<void> {
  await tx.update(decision).set(change).where(eq(decision.dossierId, id));
}

/** Marks an entry as one that an upheld objection has taken down. */
export async function strikeItem(tx: Tx, decisionId: number, applicationId: number): Promise<void> {
  await tx
    .update(decisionItem)
    .set({ stands: false })
    .where(and(eq(decisionItem.decisionId, decisionId), eq(decisionItem.applicationId, applicationId)));
}

/** Decisions of these issuers, or all of them, newest first. */
export function listDecisionRecords(tx: Tx, issuers: readonly number[] | null) {
  return tx
    .select({ decision, dossier })
    .from(decision)
    .innerJoin(dossier, eq(dossier.id, decision.dossierId))
    .where(issuers === null ? undefined : inArray(decision.issuerId, [0, ...issuers]))
    .orderBy(desc(decision.dossierId))
    .limit(200);
}

/** Objections against a decision, oldest first. */
export function listObjectionsOf(tx: Tx, decisionId: number) {
  return tx
    .select({ objection, dossier, about: organisation.name })
    .from(objection)
    .innerJoin(dossier, eq(dossier.id, objection.dossierId))
    .leftJoin(application, eq(application.dossierId, objection.applicationId))
    .leftJoin(organisation, eq(organisation.id, application.organisationId))
    .where(eq(objection.decisionId, decisionId))
    .orderBy(asc(objection.dossierId))
    .limit(1000);
}

/** Objections against a decision that are neither answered nor dismissed. */
export async function countOpenObjections(tx: Tx, decisionId: number): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(objection)
    .innerJoin(dossier, eq(dossier.id, objection.dossierId))
    .where(and(eq(objection.decisionId, decisionId), inArray(dossier.state, ['received', 'accepted'])));
  return row?.n ?? 0;
}

/** Decisions on a batch that are signed and stand. */
const signedOn = (batchId: number) =>
  and(eq(decision.batchId, batchId), isNotNull(decision.documentNo), ne(dossier.state, 'withdrawn'));

/** Other signed decisions on the batch. */
export async function countOtherDecisions(tx: Tx, batchId: number, decisionId: number): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(decision)
    .innerJoin(dossier, eq(dossier.id, decision.dossierId))
    .where(and(signedOn(batchId), ne(decision.dossierId, decisionId)));
  return row?.n ?? 0;
}

/** How far a decision has come, read from what its steps have recorded: true already inside the step that records it. */
export function decisionStateOf(row: Pick<Decision, 'documentNo' | 'noticeFrom' | 'announcedOn'>): DecisionState {
  if (row.announcedOn !== null) return 'announced';
  if (row.noticeFrom !== null) return 'noticed';
  return row.documentNo === null ? 'drafted' : 'signed';
}

/** The place of an application in the decision of its batch, as the moves of the application ask it (Arts 9, 10). */
export async function findRecognition(
  tx: Tx,
  applicationId: number,
): Promise<{ decisionId: number; decisionState: DecisionState; upheldObjections: number } | undefined> {
  const [row] = await tx
    .select({ decision, stands: decisionItem.stands })
    .from(decisionItem)
    .innerJoin(decision, eq(decision.dossierId, decisionItem.decisionId))
    .innerJoin(dossier, eq(dossier.id, decision.dossierId))
    .where(and(eq(decisionItem.applicationId, applicationId), ne(dossier.state, 'withdrawn')))
    .orderBy(desc(decisionItem.id))
    .limit(1);
  return (
    row && {
      decisionId: row.decision.dossierId,
      decisionState: decisionStateOf(row.decision),
      upheldObjections: row.stands ? 0 : 1,
    }
  );
}

/** How far the signed recognition decision of a batch has come, as the moves of the batch ask it; null before one is signed. */
export async function findBatchDecisionState(
  tx: Tx,
  batchId: number,
): Promise<Exclude<DecisionState, 'drafted'> | null> {
  const [row] = await tx
    .select({ decision })
    .from(decision)
    .innerJoin(dossier, eq(dossier.id, decision.dossierId))
    .where(signedOn(batchId))
    .orderBy(desc(sql`coalesce(${decision.announcedOn}, ${decision.noticeFrom}) is not null`), desc(decision.dossierId))
    .limit(1);
  const state = row && decisionStateOf(row.decision);
  return state === undefined || state === 'drafted' ? null : state;
}

/** Applications with their dossiers and applicants, by id, whatever batch they are in. */
export function listApplications(tx: Tx, ids: readonly number[]) {
  return tx
    .select({ application, dossier, applicant: organisation })
    .from(application)
    .innerJoin(dossier, eq(dossier.id, application.dossierId))
    .innerJoin(organisation, eq(organisation.id, application.organisationId))
    .where(inArray(application.dossierId, [0, ...ids]))
    .orderBy(sql`${application.resultRank} nulls last`, asc(application.dossierId));
}

/** What the applicant wrote about itself: the register takes address, director and telephone from it. */
export async function findApplicantSection(tx: Tx, applicationId: number): Promise<Record<string, unknown>> {
  const [row] = await tx
    .select({ data: applicationSection.data })
    .from(applicationSection)
    .where(and(eq(applicationSection.applicationId, applicationId), eq(applicationSection.section, 'applicant')));
  return row?.data ?? {};
}

/** The level of the bases that a batch makes (Art. 38); 404 where there is no batch. */
export async function getBatchLevel(tx: Tx, batchId: number): Promise<typeof batch.$inferSelect.level> {
  const [row] = await tx.select({ level: batch.level }).from(batch).where(eq(batch.dossierId, batchId));
  if (!row) throw notFound();
  return row.level;
}

/** An organisation as decisions name it; 404 where there is none. */
export async function getNamed(tx: Tx, id: number): Promise<typeof organisation.$inferSelect> {
  const [row] = await tx.select().from(organisation).where(eq(organisation.id, id));
  if (!row) throw notFound();
  return row;
}
