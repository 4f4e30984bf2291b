import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/faculty/instructor';
import type { SeriesId } from '@jijiao/measures';
import { holds } from '../../../platform/auth/actor.ts';
import { person } from '../../../platform/auth/tables.ts';
import { type FileCard, filesOf, namesOf } from '../../../platform/dossier/head.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { basesOpenTo, listEngagements, listQualifications, listTrainings, sumFigures } from './engagement.store.ts';
import { labelOf, noteOf } from './eventWords.ts';
import { findInstructor, type Instructor, listEvents, listGroup, listMergedFrom } from './instructor.store.ts';
import { maskNumbers } from './numbers.ts';
import { findKeepingBase, seeInstructor } from './sight.ts';

type Shape = OutputOf<typeof wire.getInstructor>;

/** What everyone sees of a person: numbers masked. */
export function maskedOf({ house }: Context, row: Instructor) {
  const { id, name, title, institution, fields } = row;
  return {
    id,
    name,
    ...maskNumbers(house.keys, row),
    series: row.series as SeriesId | null,
    title,
    institution,
    fields,
  };
}

/** An instructor with what hangs on the entry, as far as the bases open to the actor go. A merged entry says where it went. */
export async function getInstructor(context: Context, id: number): Promise<Shape> {
  const found = await seeInstructor(context, id);
  const { tx } = context;
  const actor = actorOf(context);
  const open = basesOpenTo(actor);
  const kept = found.mergedIntoId === null ? undefined : await findInstructor(tx, found.mergedIntoId);
  const engagements = await listEngagements(tx, id, open);
  const trainings = await listTrainings(tx, id);
  const qualifications = await listQualifications(tx, id);
  const group = await listGroup(tx, id);
  const record = await sumFigures(tx, group, open);
  const mergedFrom = await listMergedFrom(tx, id);
  const hosts = new Map(engagements.map(({ base, host }) => [base.id, host]));
  const events = (await listEvents(tx, group)).filter(
    ({ baseId, instructorId, kind }) =>
      (baseId === null || open === undefined || hosts.has(baseId)) && (instructorId === id || kind !== 'mergedInto'),
  );
  const files = await filesOf(tx, [
    ...engagements.flatMap(({ engagement }) => engagement.vettingFileId ?? []),
    ...[...trainings, ...qualifications].map(({ fileId }) => fileId),
  ]);
  const people = await namesOf(
    tx,
    person,
    events.map(({ personId }) => personId),
  );
  const file = (fileId: string | null): FileCard | null => (fileId === null ? null : (files.get(fileId) ?? null));
  const own = new Set(
    engagements
      .filter(
        ({ base }) => found.mergedIntoId === null && holds(actor, 'applicant', { organisationId: base.organisationId }),
      )
      .map(({ base }) => base.id),
  );
  const lastTrainingOn = trainings[0]?.on ?? null;
  const lastQualificationOn = qualifications[0]?.obtainedOn ?? null;
  return {
    ...maskedOf(context, found),
    version: found.version,
    mayChange: found.mergedIntoId === null && (await findKeepingBase(context, id)) !== undefined,
    mergedInto: kept ? { id: kept.id, name: kept.name } : null,
    mergedFrom: mergedFrom.map(({ id: from, name, title, institution }) => ({ id: from, name, title, institution })),
    engagements: engagements.map(({ engagement: { instructorId: _, baseId: __, ...engagement }, base, host }) => ({
      ...engagement,
      base: { id: base.id, number: base.number, host },
      vettingFile: file(engagement.vettingFileId),
      mayChange: holds(actor, 'applicant', { organisationId: base.organisationId }),
    })),
    trainings: trainings.map(({ id: entry, on, what, hoursTenths, fileId, baseId }) => ({
      id: entry,
      on,
      what,
      hoursTenths,
      file: file(fileId),
      mayWithdraw: own.has(baseId),
    })),
    qualifications: qualifications.map(({ id: entry, what, issuer, obtainedOn, validUntil, fileId, baseId }) => ({
      id: entry,
      what,
      issuer,
      obtainedOn,
      validUntil,
      valid: validUntil === null || validUntil >= context.today,
      file: file(fileId),
      mayWithdraw: own.has(baseId),
    })),
    record: record.map(({ base, host, year, classes, hoursTenths, ratings, ratingTenths }) => ({
      year,
      base: { id: base.id, number: base.number, host },
      classes,
      hoursTenths,
      ratings,
      ratingTenths: ratings > 0 ? Math.round(ratingTenths / ratings) : null,
    })),
    lastTrainingOn,
    lastQualificationOn,
    newThisYear: isOfYear(context, lastTrainingOn) || isOfYear(context, lastQualificationOn),
    events: events.map((event) => ({
      id: event.id,
      kind: event.kind,
      label: labelOf(event.kind),
      at: event.at.toISOString(),
      person: people.get(event.personId) ?? null,
      base: event.baseId === null ? null : (hosts.get(event.baseId) ?? null),
      note: noteOf(event),
    })),
  };
}

/** Whether a day lies in the year of the act. */
export const isOfYear = ({ today }: Context, day: string | null): boolean =>
  day !== null && day.slice(0, 4) === today.slice(0, 4);
