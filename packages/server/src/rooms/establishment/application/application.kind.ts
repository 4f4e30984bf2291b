import * as wire from '@jijiao/contract/establishment/application';
import { type ApplicationDossierFacts, applicationMoves } from '@jijiao/measures';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { beijingDate } from '../../../platform/calendar/index.ts';
import { type Dossier, formed, kind, type MoveEffect } from '../../../platform/dossier/kinds.ts';
import { documentNumber, nextNumber } from '../../../platform/dossier/numbering.ts';
import type { Timeline } from '../../../platform/dossier/store.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { stale } from '../../../platform/http/errors.ts';
import { getBatchRecord } from '../batch/batch.store.ts';
import { sitsOnPanelOfBatch } from '../review/seats.ts';
import {
  countFaculty,
  findRecheck,
  getApplicationRecord,
  listRanks,
  listSections,
  listVerdicts,
} from './application.store.ts';
import {
  application,
  applicationVersion,
  facultyMember,
  recheck,
  recommendation,
  sectionVerdict,
} from './application.tables.ts';
import { applicationFacts } from './facts.ts';
import { findRecognition, findReviewResult } from './result.store.ts';

/** States in which a seated panel member sees an application. */
const reviewing = ['underReview', 'passed', 'failed', 'proposed', 'noticed', 'recognised', 'notRecognised'];

/** An application of an institution in a batch, from its draft to the recognition (Arts 8, 9). */
export const applicationKind = kind(
  applicationMoves,
  {
    scope: (record) => record.guidingUnitId,
    alsoSeenBy: (personId) => sql`(${inArray(dossier.state, reviewing)} and ${sitsOnPanelOfBatch(personId)})`,
    look,
  },
  {
    submit: { effect: handIn },
    resubmit: { effect: handIn },
    return: formed(wire.returnForm, {
      facts: (seen, { form }) => ({
        ...seen,
        returned: form ? { sections: form.marks.map(({ section }) => section) } : null,
      }),
      effect: (context, record, { form }) =>
        keepVerdicts(
          context,
          record,
          form.marks.map((each) => ({ ...each, kind: 'mark', meets: null })),
        ),
    }),
    passExamination: formed(wire.examinationForm, {
      facts: (seen, { form }) => ({
        ...seen,
        examination: form
          ? { verdicts: Object.fromEntries(form.verdicts.map((each) => [each.section, each.meets ? 'met' : 'notMet'])) }
          : null,
      }),
      effect: (context, record, { form }) =>
        keepVerdicts(
          context,
          record,
          form.verdicts.map((each) => ({ ...each, kind: 'verdict' })),
        ),
    }),
    recordRecheck: formed(wire.recheckForm, {
      facts: (seen, { form }, context) => ({
        ...seen,
        recheck: form
          ? {
              date: form.on,
              submittedOn: seen.submittedOn ?? context.today,
              people: new Set(form.people).size,
              findings: form.findings.trim() !== '',
              photographs: form.photographs.length,
            }
          : null,
      }),
      effect: (context, record, { form }) => keepRecheck(context, record, form),
    }),
    recommend: formed(wire.recommendationForm, {
      facts: (seen, { form }) => ({ ...seen, recommendation: { ...seen.recommendation, rank: form?.rank } }),
      effect: (context, record, { form, opinion = '' }) => keepRecommendation(context, record, form.rank ?? 1, opinion),
    }),
    lapse: { effect: lapse },
  },
);

/** What the rules on an application read, and the day on which it was handed in last. */
interface Seen extends ApplicationDossierFacts {
  readonly submittedOn: string | null;
}

async function look(context: Context, record: Dossier, timeline: Timeline): Promise<Seen> {
  const { tx } = context;
  const row = await getApplicationRecord(tx, record.id);
  const [{ batch }, application, entries, recheckMade, otherRanks, result, recognition] = await Promise.all([
    getBatchRecord(tx, row.batchId),
    applicationFacts(context, row),
    timeline(),
    findRecheck(tx, record.id),
    listRanks(tx, row.batchId, record.guidingUnitId, record.id),
    findReviewResult(context, row),
    findRecognition(tx, record.id, row.batchId),
  ]);
  const submitted = entries.findLast((entry) => entry.move === 'submit' || entry.move === 'resubmit');
  const returned =
    record.state === 'returned' && record.dueAt !== 'infinity' ? beijingDate(new Date(record.dueAt)) : null;
  const acting = context.actor?.posts.find((post) => post.organisationId === record.guidingUnitId)?.organisationId;
  return {
    ...application,
    submittedOn: submitted ? beijingDate(submitted.at) : null,
    correction: { dueOn: returned },
    guidance: { guidingUnit: record.guidingUnitId ?? 0, actingUnit: acting ?? -1 },
    examination: null,
    returned: null,
    recheck: null,
    recommendation: {
      rechecks: recheckMade?.meets ? 1 : 0,
      unitQuota: batch.unitQuota,
      otherRanks,
      rank: undefined,
    },
    result: { ...result, passMark: batch.sheet.passMark, reviewFinished: row.resultRank !== null },
    recognition: { quota: batch.quota, ...recognition },
  };
}

type Verdict = Pick<typeof sectionVerdict.$inferInsert, 'kind' | 'section' | 'meets' | 'note'>;

/** Keeps what the examiner says of each section, as one round. */
async function keepVerdicts(context: Context, record: Dossier, verdicts: readonly Verdict[]): Promise<MoveEffect> {
  const { tx, now } = context;
  const round = ((await listVerdicts(tx, record.id))[0]?.round ?? 0) + 1;
  const common = { applicationId: record.id, round, at: now, personId: actorOf(context).personId };
  await tx.insert(sectionVerdict).values(verdicts.map((each) => ({ ...common, ...each })));
  return { detail: { sections: verdicts.map(({ section }) => section) } };
}

async function keepRecheck(
  context: Context,
  record: Dossier,
  visit: z.output<typeof wire.recheckForm>,
): Promise<MoveEffect> {
  const values = { ...visit, personId: actorOf(context).personId };
  await context.tx
    .insert(recheck)
    .values({ applicationId: record.id, ...values })
    .onConflictDoUpdate({ target: recheck.applicationId, set: values });
  return { detail: { on: visit.on, meets: visit.meets } };
}

async function keepRecommendation(
  context: Context,
  record: Dossier,
  rank: number,
  opinion: string,
): Promise<MoveEffect> {
  const { tx, now } = context;
  const { personId } = actorOf(context);
  await tx.insert(recommendation).values({ applicationId: record.id, opinion, rank, personId, at: now });
  await tx.update(application).set({ rank }).where(eq(application.dossierId, record.id));
  return { detail: { rank } };
}

/** Listed as past its time, and given more time since: it lives on. */
async function lapse({ now }: Context, record: Dossier): Promise<undefined> {
  if (!isPast(record.dueAt, now)) throw stale({ state: record.state, version: record.version });
  return undefined;
}

/** Keeps the whole application as it is handed in, and gives it its number the first time. */
async function handIn(context: Context, record: Dossier): Promise<MoveEffect> {
  const { tx } = context;
  if (record.number === null) {
    const year = Number(context.today.slice(0, 4));
    const number = documentNumber('冀继申', year, await nextNumber(tx, 'application', year));
    await tx.update(dossier).set({ number }).where(eq(dossier.id, record.id));
  }
  const sections = Object.fromEntries((await listSections(tx, record.id)).map((row) => [row.section, row.data]));
  const roster = await tx
    .select({
      name: facultyMember.name,
      title: facultyMember.title,
      institution: facultyMember.institution,
      fullTime: facultyMember.fullTime,
      vettedOn: facultyMember.vettedOn,
    })
    .from(facultyMember)
    .where(eq(facultyMember.applicationId, record.id))
    .orderBy(facultyMember.id);
  const n = (await tx.$count(applicationVersion, eq(applicationVersion.applicationId, record.id))) + 1;
  await tx.insert(applicationVersion).values({
    applicationId: record.id,
    n,
    snapshot: { sections, roster },
    at: context.now,
    personId: actorOf(context).personId,
  });
  return { detail: { version: n, faculty: (await countFaculty(tx, record.id)).total } };
}

/** Drafts whose window is over and returned ones whose time for corrections is over: the clock lets them lapse. */
export async function listLapsed(context: Context): Promise<number[]> {
  const { tx } = context;
  const rows = await tx
    .select({ id: dossier.id, dueAt: dossier.dueAt })
    .from(dossier)
    .where(and(eq(dossier.kind, 'application'), inArray(dossier.state, ['draft', 'returned'])))
    .orderBy(dossier.dueAt)
    .limit(200);
  return rows.filter((row) => isPast(row.dueAt, context.now)).map((row) => row.id);
}

const isPast = (dueAt: string | Date, now: Date) => dueAt !== 'infinity' && new Date(dueAt) < now;
