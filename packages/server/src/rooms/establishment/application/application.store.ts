import { and, count, desc, eq, gt, ilike, inArray, ne, notInArray, or, sql } from 'drizzle-orm';
import { organisation } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { notFound } from '../../../platform/http/errors.ts';
import {
  application,
  applicationEditor,
  applicationSection,
  applicationVersion,
  facultyMember,
  recheck,
  recommendation,
  sectionVerdict,
} from './application.tables.ts';

export type Application = typeof application.$inferSelect;
export type FacultyMember = typeof facultyMember.$inferSelect;

/** States in which an application has come to nothing: they free the field for another one. */
export const deadStates = ['withdrawn', 'lapsed', 'refused', 'failed', 'notRecognised'];

/** The application of that dossier; 404 where there is none. */
export async function getApplicationRecord(tx: Tx, id: number): Promise<Application> {
  const [row] = await tx.select().from(application).where(eq(application.dossierId, id));
  if (!row) throw notFound();
  return row;
}

/** Live applications of the host for the field in the batch, other than one. The host is known by its credit code. */
export async function countOthers(
  tx: Tx,
  asked: { batchId: number; creditCode: string; field: string; except: number | null },
): Promise<number> {
  const [row] = await tx
    .select({ others: count() })
    .from(application)
    .innerJoin(dossier, eq(dossier.id, application.dossierId))
    .innerJoin(organisation, eq(organisation.id, application.organisationId))
    .where(
      and(
        eq(application.batchId, asked.batchId),
        eq(organisation.creditCode, asked.creditCode),
        eq(application.field, asked.field),
        notInArray(dossier.state, deadStates),
        asked.except === null ? undefined : ne(application.dossierId, asked.except),
      ),
    );
  return row?.others ?? 0;
}

/** The sections as typed. */
export function listSections(tx: Tx, id: number): Promise<(typeof applicationSection.$inferSelect)[]> {
  return tx.select().from(applicationSection).where(eq(applicationSection.applicationId, id));
}

/** The roster in figures, in one query. */
export async function countFaculty(tx: Tx, id: number) {
  const [row] = await tx
    .select({
      total: count(),
      fullTime: sql<number>`count(*) filter (where ${facultyMember.fullTime})`.mapWith(Number),
      senior:
        sql<number>`count(*) filter (where ${facultyMember.title} ~ '^(正高级|高级|主任|教授|研究员|副教授|副研究员|副主任|译审|编审|一级|Professor|Senior)')`.mapWith(
          Number,
        ),
      unvetted: sql<number>`count(*) filter (where ${facultyMember.vettedOn} is null)`.mapWith(Number),
      withoutTitle:
        sql<number>`count(*) filter (where ${facultyMember.title} = '' or ${facultyMember.field} = '')`.mapWith(Number),
    })
    .from(facultyMember)
    .where(eq(facultyMember.applicationId, id));
  const figures = row ?? { total: 0, fullTime: 0, senior: 0, unvetted: 0, withoutTitle: 0 };
  return { ...figures, partTime: figures.total - figures.fullTime };
}

/** Marks and verdicts on sections, newest round first. */
export function listVerdicts(tx: Tx, id: number): Promise<(typeof sectionVerdict.$inferSelect)[]> {
  return tx
    .select()
    .from(sectionVerdict)
    .where(eq(sectionVerdict.applicationId, id))
    .orderBy(desc(sectionVerdict.round), sectionVerdict.id)
    .limit(200);
}

/** The recheck on record, if there is one. */
export async function findRecheck(tx: Tx, id: number): Promise<typeof recheck.$inferSelect | undefined> {
  return (await tx.select().from(recheck).where(eq(recheck.applicationId, id)))[0];
}

/** The signed recommendation, if there is one. */
export async function findRecommendation(tx: Tx, id: number): Promise<typeof recommendation.$inferSelect | undefined> {
  return (await tx.select().from(recommendation).where(eq(recommendation.applicationId, id)))[0];
}

/** Ranks that a guiding unit has given in a batch, and how many it recommended. */
export async function listRanks(
  tx: Tx,
  batchId: number,
  guidingUnitId: number | null,
  except: number,
): Promise<number[]> {
  if (guidingUnitId === null) return [];
  const rows = await tx
    .select({ rank: recommendation.rank })
    .from(recommendation)
    .innerJoin(application, eq(application.dossierId, recommendation.applicationId))
    .innerJoin(dossier, eq(dossier.id, application.dossierId))
    .where(
      and(
        eq(application.batchId, batchId),
        eq(dossier.guidingUnitId, guidingUnitId),
        ne(application.dossierId, except),
      ),
    );
  return rows.map((row) => row.rank);
}

/** What was handed in, each time. */
export function listVersions(tx: Tx, id: number) {
  return tx
    .select({ n: applicationVersion.n, at: applicationVersion.at, personId: applicationVersion.personId })
    .from(applicationVersion)
    .where(eq(applicationVersion.applicationId, id))
    .orderBy(applicationVersion.n)
    .limit(100);
}

/** People other than `personId` who had the form open in the last minute. */
export async function listEditors(tx: Tx, id: number, personId: number, now: Date): Promise<number[]> {
  const rows = await tx
    .select({ personId: applicationEditor.personId })
    .from(applicationEditor)
    .where(
      and(
        eq(applicationEditor.applicationId, id),
        ne(applicationEditor.personId, personId),
        gt(applicationEditor.seenAt, new Date(now.getTime() - 60_000)),
      ),
    );
  return rows.map((row) => row.personId);
}

/** Notes that someone has the form open. */
export async function noteEditor(tx: Tx, id: number, personId: number, now: Date): Promise<void> {
  await tx
    .insert(applicationEditor)
    .values({ applicationId: id, personId, seenAt: now })
    .onConflictDoUpdate({
      target: [applicationEditor.applicationId, applicationEditor.personId],
      set: { seenAt: now },
    });
}

export interface ApplicationFilter {
  readonly batch?: number | undefined;
  readonly state?: string | undefined;
  readonly field?: string | undefined;
  readonly q?: string | undefined;
  readonly page: number;
  readonly size: number;
}

/** Applications that units may see: all for the province (drafts and lapsed ones excepted), else their own as owner, guide or issuer. */
export async function listApplicationRecords(
  tx: Tx,
  sight: { everything: boolean; units: readonly number[] },
  filter: ApplicationFilter,
) {
  const units = [0, ...sight.units];
  const seen = or(
    inArray(dossier.ownerId, units),
    and(
      notInArray(dossier.state, ['draft', 'lapsed']),
      sight.everything ? sql`true` : or(inArray(dossier.guidingUnitId, units), inArray(dossier.issuerId, units)),
    ),
  );
  const where = and(
    eq(dossier.kind, 'application'),
    seen,
    filter.batch === undefined ? undefined : eq(application.batchId, filter.batch),
    filter.state ? eq(dossier.state, filter.state) : undefined,
    filter.field ? eq(application.field, filter.field) : undefined,
    filter.q
      ? or(
          ilike(organisation.name, `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`),
          eq(organisation.creditCode, filter.q),
          eq(dossier.number, filter.q),
        )
      : undefined,
  );
  const from = () =>
    tx
      .select({ application, dossier, applicant: organisation.name, creditCode: organisation.creditCode })
      .from(application)
      .innerJoin(dossier, eq(dossier.id, application.dossierId))
      .innerJoin(organisation, eq(organisation.id, application.organisationId))
      .where(where);
  const rows = await from()
    .orderBy(desc(dossier.changedAt), desc(dossier.id))
    .offset((filter.page - 1) * filter.size)
    .limit(filter.size);
  const [total] = await tx
    .select({ n: count() })
    .from(
      tx
        .select({ one: sql`1` })
        .from(application)
        .innerJoin(dossier, eq(dossier.id, application.dossierId))
        .innerJoin(organisation, eq(organisation.id, application.organisationId))
        .where(where)
        .limit(1000)
        .as('capped'),
    );
  return { rows, total: total?.n ?? 0 };
}

/** Locks the application's row for an edit: two saves of one section queue here. */
export async function lockSection(
  tx: Tx,
  id: number,
  section: string,
): Promise<typeof applicationSection.$inferSelect | undefined> {
  return (
    await tx
      .select()
      .from(applicationSection)
      .where(and(eq(applicationSection.applicationId, id), eq(applicationSection.section, section)))
      .for('update')
  )[0];
}
