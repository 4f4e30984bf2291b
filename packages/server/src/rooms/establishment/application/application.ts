import { type BodyOf, type OutputOf, type QueryOf, sectionShapes } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/application';
import {
  type ApplicationFacts,
  applicationConditions,
  applicationMoves,
  applicationOpeningRules,
  judge,
} from '@jijiao/measures';
import { eq, sql } from 'drizzle-orm';
import { holds } from '../../../platform/auth/actor.ts';
import { organisation, person } from '../../../platform/auth/tables.ts';
import { dueAt, filesOf, headOf, namesOf } from '../../../platform/dossier/head.ts';
import { type Dossier, stateOf } from '../../../platform/dossier/kinds.ts';
import { openDossier } from '../../../platform/dossier/move.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { titleOf } from '../../../platform/dossier/titles.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, refused } from '../../../platform/http/errors.ts';
import { getOrganisation } from '../../directory/index.ts';
import { getBatchRecord } from '../batch/batch.store.ts';
import { batch } from '../batch/batch.tables.ts';
import { shapeBatch } from '../batch/batch.ts';
import { fieldName } from '../names.ts';
import { applicationKind } from './application.kind.ts';
import {
  countFaculty,
  findRecheck,
  findRecommendation,
  getApplicationRecord,
  listApplicationRecords,
  listEditors,
  listSections,
  listVerdicts,
  listVersions,
} from './application.store.ts';
import { application } from './application.tables.ts';
import { applicationFacts, openingFacts } from './facts.ts';

export type ApplicationShape = OutputOf<typeof wire.getApplication>;

/** Starts an application in the name of the actor's institution. Judged at once, so that nobody fills in what cannot be handed in. */
export async function startApplication(
  context: Context,
  body: BodyOf<typeof wire.startApplication>,
): Promise<ApplicationShape> {
  if (!holds(actorOf(context), 'applicant', { organisationId: body.organisationId })) throw forbidden();
  const applicant = await getOrganisation(context.tx, body.organisationId);
  // Two people of one institution starting at once queue on its row, so that the second is told of the first.
  await context.tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.id, applicant.id))
    .for('update');
  const facts = await openingFacts(context, { ...body, except: null });
  const refusals = judge(applicationOpeningRules, facts, {
    on: context.today,
    read: await context.parameters(applicant.guidingUnitId),
  });
  if (refusals.length) throw refused(refusals);
  const { batch: row } = await getBatchRecord(context.tx, body.batchId);
  const record = await openDossier(context, applicationKind, {
    title: titleOf(applicationMoves, { host: applicant.name, field: fieldName(body.field).zh }),
    parentId: body.batchId,
    ownerId: applicant.id,
    guidingUnitId: applicant.guidingUnitId,
    issuerId: row.issuerId,
    dueOn: row.closesOn,
  });
  await context.tx.insert(application).values({
    dossierId: record.id,
    batchId: body.batchId,
    organisationId: applicant.id,
    field: body.field,
    areaCode: applicant.areaCode,
  });
  await context.tx
    .update(batch)
    .set({ applications: sql`${batch.applications} + 1` })
    .where(eq(batch.dossierId, body.batchId));
  return shapeApplication(context, record);
}

/** One application, whole, for whoever may see it. */
export async function getApplication(context: Context, id: number): Promise<ApplicationShape> {
  return shapeApplication(context, await seeDossier(context, id, 'application'));
}

/** The live checklist: each condition of Article 8 with what it still lacks. */
export async function checklistOf(
  context: Context,
  facts: ApplicationFacts,
  scope: number | null,
): Promise<ApplicationShape['checklist']> {
  const read = await context.parameters(scope);
  return applicationConditions.map((condition) => {
    const refusals = judge(condition.rules, facts, { on: context.today, read });
    return {
      section: condition.section,
      label: condition.title,
      met: refusals.length === 0,
      refusals: refusals as ApplicationShape['checklist'][number]['refusals'],
    };
  });
}

/** The application as the wire has it. */
export async function shapeApplication(context: Context, record: Dossier): Promise<ApplicationShape> {
  const { tx } = context;
  const row = await getApplicationRecord(tx, record.id);
  const applicant = await getOrganisation(tx, row.organisationId);
  const sections = await listSections(tx, record.id);
  const verdicts = await listVerdicts(tx, record.id);
  const recheck = await findRecheck(tx, record.id);
  const recommended = await findRecommendation(tx, record.id);
  const versions = await listVersions(tx, record.id);
  const editors = await listEditors(tx, record.id, actorOf(context).personId, context.now);
  const people = await namesOf(tx, person, [
    ...sections.map((each) => each.savedBy),
    ...verdicts.map((each) => each.personId),
    ...versions.map((each) => each.personId),
    ...editors,
    recommended?.personId ?? null,
  ]);
  const fileIds = [...sections.flatMap((each) => fileIdsIn(each.data)), ...(recheck?.photographs ?? [])];
  const files = await filesOf(tx, fileIds);
  const facts = await applicationFacts(context, row);
  const lastRound = verdicts[0]?.round ?? 0;
  const faculty = await countFaculty(tx, record.id);
  return {
    head: await headOf(context, record),
    batch: shapeBatch(context, await getBatchRecord(tx, row.batchId)),
    applicant: {
      id: applicant.id,
      name: applicant.name,
      creditCode: applicant.creditCode,
      hostKind: applicant.hostKind,
      areaCode: applicant.areaCode,
      address: applicant.address,
    },
    field: row.field,
    sections: Object.fromEntries(
      Object.keys(sectionShapes).map((name) => {
        const saved = sections.find((each) => each.section === name);
        return [
          name,
          {
            data: saved?.data ?? {},
            version: saved?.version ?? 0,
            savedAt: saved?.savedAt.toISOString() ?? null,
            savedBy: saved ? (people.get(saved.savedBy) ?? null) : null,
          },
        ];
      }),
    ),
    facultyFigures: {
      total: faculty.total,
      fullTime: faculty.fullTime,
      partTime: faculty.partTime,
      senior: faculty.senior,
      unvetted: faculty.unvetted,
    },
    files: fileIds.flatMap((id) => files.get(id) ?? []),
    checklist: await checklistOf(context, facts, record.guidingUnitId),
    marks: verdicts
      .filter((each) => each.kind === 'mark')
      .map((each) => ({
        section: each.section as ApplicationShape['marks'][number]['section'],
        note: each.note,
        at: each.at.toISOString(),
        by: people.get(each.personId) ?? null,
      })),
    examination: verdicts
      .filter((each) => each.kind === 'verdict' && each.round === lastRound)
      .map((each) => ({
        section: each.section as ApplicationShape['marks'][number]['section'],
        meets: each.meets ?? false,
        note: each.note,
      })),
    recheck: recheck
      ? {
          on: recheck.on,
          people: recheck.people,
          findings: recheck.findings,
          meets: recheck.meets,
          photographs: recheck.photographs.flatMap((id) => files.get(id) ?? []),
        }
      : null,
    recommendation: recommended
      ? {
          opinion: recommended.opinion,
          rank: recommended.rank,
          signedBy: people.get(recommended.personId) ?? null,
          at: recommended.at.toISOString(),
        }
      : null,
    result:
      row.resultMean === null || record.ownerId === null || !mayReadResult(context, record)
        ? null
        : {
            mean: row.resultMean,
            spread: row.resultSpread ?? 0,
            rank: row.resultRank ?? 0,
            passed: row.resultPassed ?? false,
          },
    editors: editors.flatMap((id) => people.get(id) ?? []),
    versions: versions.map((each) => ({ n: each.n, at: each.at.toISOString(), by: people.get(each.personId) ?? null })),
  };
}

/** Results are the issuer's until the notice; then everyone's. */
function mayReadResult(context: Context, record: Dossier): boolean {
  const early = ['underReview', 'passed', 'failed', 'proposed'].includes(record.state);
  return (
    !early || actorOf(context).posts.some((post) => post.organisationId === record.issuerId && post.role !== 'expert')
  );
}

/** Every file id that stands somewhere in a section's data. */
export function fileIdsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(fileIdsIn);
}

/** The register of applications that the actor may see. */
export async function listApplications(
  context: Context,
  query: QueryOf<typeof wire.listApplications>,
): Promise<OutputOf<typeof wire.listApplications>> {
  const actor = actorOf(context);
  const everything = holds(actor, ['officer', 'signer', 'auditor'], { kind: 'province' });
  const units = actor.posts.filter((post) => post.role !== 'expert').map((post) => post.organisationId);
  const { rows, total } = await listApplicationRecords(context.tx, { everything, units }, query);
  const guides = await namesOf(
    context.tx,
    organisation,
    rows.map((row) => row.dossier.guidingUnitId),
  );
  const batches = new Map<number, string>();
  for (const row of rows) {
    if (!batches.has(row.application.batchId)) {
      const { batch: each } = await getBatchRecord(context.tx, row.application.batchId);
      batches.set(row.application.batchId, `${each.year}年${each.name}`);
    }
  }
  return {
    total,
    capped: total >= 1000,
    rows: rows.map(({ application: row, dossier: record, applicant, creditCode }) => ({
      id: record.id,
      number: record.number,
      applicant,
      creditCode,
      field: row.field,
      areaCode: row.areaCode,
      batch: batches.get(row.batchId) ?? '',
      guidingUnit: record.guidingUnitId === null ? null : (guides.get(record.guidingUnitId) ?? null),
      state: stateOf(context, record),
      dueAt: dueAt(record),
      rank: row.rank,
      mean: mayReadResult(context, record) ? row.resultMean : null,
      version: record.version,
    })),
  };
}
