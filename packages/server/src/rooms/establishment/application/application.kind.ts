import {
  type ApplicationDossierFacts,
  type ApplicationFacts,
  applicationMoves,
  type MoveTable,
} from '@jijiao/measures';
import { and, eq, inArray } from 'drizzle-orm';
import { beijingDate } from '../../../platform/calendar/index.ts';
import { type Dossier, type MoveEffect, type MoveInput, registerKind } from '../../../platform/dossier/kinds.ts';
import { documentNumber, nextNumber } from '../../../platform/dossier/numbering.ts';
import type { Timeline } from '../../../platform/dossier/store.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { stale } from '../../../platform/http/errors.ts';
import { getBatchRecord } from '../batch/batch.store.ts';
import { isSeated } from '../review/review.store.ts';
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

export interface ReturnForm {
  readonly marks: readonly { readonly section: string; readonly note: string }[];
}
export interface ExaminationForm {
  readonly verdicts: readonly { readonly section: string; readonly meets: boolean; readonly note: string }[];
}
export interface RecheckForm {
  readonly on: string;
  readonly people: readonly string[];
  readonly findings: string;
  readonly meets: boolean;
  readonly photographs: readonly string[];
}
export interface RecommendationForm {
  /** null where the unit recommends one alone. */
  readonly rank: number | null;
}

/** States in which a seated panel member sees an application. */
export const reviewing = ['underReview', 'passed', 'failed', 'proposed', 'noticed', 'recognised', 'notRecognised'];

/** Makes applications known to the dossier engine. */
export function registerApplicationKind(): void {
  registerKind({
    table: applicationMoves as unknown as MoveTable<string, never>,
    privateStates: ['draft', 'lapsed'],
    scope: (record) => record.guidingUnitId,
    look,
    facts,
    effect,
    alsoSees: async (context, actor, record) =>
      reviewing.includes(record.state) &&
      record.parentId !== null &&
      (await isSeated(context.tx, actor.personId, record.parentId)),
  });
}

/** What the rules on an application ask of it whatever the move. */
interface Seen {
  readonly application: ApplicationFacts;
  readonly submittedOn: string | null;
  readonly rechecked: boolean;
  readonly unitQuota: number | null;
  readonly otherRanks: readonly number[];
  readonly result: ApplicationDossierFacts['result'];
  readonly recognition: ApplicationDossierFacts['recognition'];
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
  return {
    application,
    submittedOn: submitted ? beijingDate(submitted.at) : null,
    rechecked: recheckMade?.meets ?? false,
    unitQuota: batch.unitQuota,
    otherRanks,
    result: { ...result, passMark: batch.sheet.passMark, reviewFinished: row.resultRank !== null },
    recognition: { quota: batch.quota, ...recognition },
  };
}

function facts(context: Context, record: Dossier, seen: Seen, name: string, input: MoveInput): ApplicationDossierFacts {
  const returned =
    record.state === 'returned' && record.dueAt !== 'infinity' ? beijingDate(new Date(record.dueAt)) : null;
  const examination = name === 'passExamination' ? (input.form as ExaminationForm | undefined) : undefined;
  const marks = name === 'return' ? (input.form as ReturnForm | undefined) : undefined;
  const visit = name === 'recordRecheck' ? (input.form as RecheckForm | undefined) : undefined;
  const signed = name === 'recommend' ? (input.form as RecommendationForm | undefined) : undefined;
  const acting = context.actor?.posts.find((post) => post.organisationId === record.guidingUnitId)?.organisationId;
  return {
    ...seen.application,
    correction: { dueOn: returned },
    guidance: { guidingUnit: record.guidingUnitId ?? 0, actingUnit: acting ?? -1 },
    examination: examination
      ? {
          verdicts: Object.fromEntries(
            examination.verdicts.map((each) => [each.section, each.meets ? 'met' : 'notMet']),
          ),
        }
      : null,
    returned: marks ? { sections: marks.marks.map((each) => each.section) } : null,
    recheck: visit
      ? {
          date: visit.on,
          submittedOn: seen.submittedOn ?? context.today,
          people: new Set(visit.people).size,
          findings: visit.findings.trim() !== '',
          photographs: visit.photographs.length,
        }
      : null,
    recommendation: {
      rechecks: seen.rechecked ? 1 : 0,
      unitQuota: seen.unitQuota,
      otherRanks: seen.otherRanks,
      rank: signed ? signed.rank : undefined,
    },
    result: seen.result,
    recognition: seen.recognition,
  };
}

async function effect(
  context: Context,
  record: Dossier,
  name: string,
  input: MoveInput,
): Promise<MoveEffect | undefined> {
  const { tx, now } = context;
  if (name === 'submit' || name === 'resubmit') return handIn(context, record);
  // Listed as past its time, and given more time since: it lives on.
  if (name === 'lapse' && !isPast(record.dueAt, now)) throw stale({ state: record.state, version: record.version });
  if (name === 'return' || name === 'passExamination') {
    const round = ((await listVerdicts(tx, record.id))[0]?.round ?? 0) + 1;
    const common = { applicationId: record.id, round, at: now, personId: actorOf(context).personId };
    const rows =
      name === 'return'
        ? (input.form as ReturnForm).marks.map((each) => ({
            ...common,
            kind: 'mark' as const,
            section: each.section,
            meets: null,
            note: each.note,
          }))
        : (input.form as ExaminationForm).verdicts.map((each) => ({
            ...common,
            kind: 'verdict' as const,
            section: each.section,
            meets: each.meets,
            note: each.note,
          }));
    await tx.insert(sectionVerdict).values(rows);
    return { detail: { sections: rows.map((row) => row.section) } };
  }
  if (name === 'recordRecheck') {
    const { photographs, people, ...visit } = input.form as RecheckForm;
    const values = {
      ...visit,
      people: [...people],
      photographs: [...photographs],
      personId: actorOf(context).personId,
    };
    await tx
      .insert(recheck)
      .values({ applicationId: record.id, ...values })
      .onConflictDoUpdate({ target: recheck.applicationId, set: values });
    return { detail: { on: visit.on, meets: visit.meets } };
  }
  if (name === 'recommend') {
    const rank = (input.form as RecommendationForm).rank ?? 1;
    await tx.insert(recommendation).values({
      applicationId: record.id,
      opinion: input.opinion ?? '',
      rank,
      personId: actorOf(context).personId,
      at: now,
    });
    await tx.update(application).set({ rank }).where(eq(application.dossierId, record.id));
    return { detail: { rank } };
  }
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
