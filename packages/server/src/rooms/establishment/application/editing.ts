import { type BodyOf, type OutputOf, type SectionName, sectionShapes } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/application';
import { and, count, eq } from 'drizzle-orm';
import { holds } from '../../../platform/auth/actor.ts';
import { person } from '../../../platform/auth/tables.ts';
import { mayUseFiles } from '../../../platform/dossier/files.ts';
import { namesOf } from '../../../platform/dossier/head.ts';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, invalid, stale } from '../../../platform/http/errors.ts';
import { readFileBytes } from '../../directory/index.ts';
import { listEditors, lockSection, noteEditor } from './application.store.ts';
import { applicationSection, facultyMember } from './application.tables.ts';
import { fileIdsIn } from './application.ts';
import { type RosterRead, readCorrected, readRoster, writeErrata } from './roster.ts';

/** States in which the applicant writes. */
const open = ['draft', 'returned'];

/** The application, if the actor may write in it now: 404 unseen, 403 not the applicant's, 409 handed in. */
async function editable(context: Context, id: number): Promise<Dossier> {
  await seeDossier(context, id, 'application');
  // Locked, so that nothing typed slips in behind a submission.
  const record = await lockDossier(context.tx, id);
  if (record.ownerId === null || !holds(actorOf(context), 'applicant', { organisationId: record.ownerId }))
    throw forbidden();
  if (!open.includes(record.state)) throw stale({ state: record.state, version: record.version });
  return record;
}

/**
 * Keeps a section as typed. `version` is the one the page was drawn from: where someone saved in between, the answer is 409
 * with what that person saved, so that both texts are at hand and nothing is lost.
 */
export async function saveSection(
  context: Context,
  id: number,
  section: SectionName,
  body: BodyOf<typeof wire.saveSection>,
): Promise<OutputOf<typeof wire.saveSection>> {
  const record = await editable(context, id);
  const parsed = sectionShapes[section].safeParse(body.data);
  if (!parsed.success) {
    throw invalid(
      parsed.error.issues.map((issue) => ({ path: ['data', ...issue.path].join('.'), message: issue.message })),
    );
  }
  const data: Record<string, unknown> = parsed.data;
  await mayUseFiles(context, fileIdsIn(data), record.id);
  const actor = actorOf(context);
  const before = await lockSection(context.tx, id, section);
  if ((before?.version ?? 0) !== body.version) {
    const names = await namesOf(context.tx, person, [before?.savedBy ?? null]);
    throw stale({
      version: before?.version ?? 0,
      data: before?.data ?? {},
      savedBy: before ? (names.get(before.savedBy) ?? null) : null,
    });
  }
  const version = body.version + 1;
  const values = { data, version, savedAt: context.now, savedBy: actor.personId };
  const [kept] = before
    ? await context.tx
        .update(applicationSection)
        .set(values)
        .where(and(eq(applicationSection.applicationId, id), eq(applicationSection.section, section)))
        .returning()
    : await context.tx
        .insert(applicationSection)
        .values({ applicationId: id, section, ...values })
        .onConflictDoNothing()
        .returning();
  if (!kept) throw stale({});
  await noteEditor(context.tx, id, actor.personId, context.now);
  const others = await listEditors(context.tx, id, actor.personId, context.now);
  const names = await namesOf(context.tx, person, others);
  return { version, savedAt: context.now.toISOString(), editors: others.flatMap((each) => names.get(each) ?? []) };
}

/** The roster, a page of it. */
export async function listRoster(
  context: Context,
  id: number,
  { page, size }: { page: number; size: number },
): Promise<OutputOf<typeof wire.listRoster>> {
  await seeDossier(context, id, 'application');
  const mine = eq(facultyMember.applicationId, id);
  const rows = await context.tx
    .select()
    .from(facultyMember)
    .where(mine)
    .orderBy(facultyMember.id)
    .offset((page - 1) * size)
    .limit(size);
  const [total] = await context.tx.select({ n: count() }).from(facultyMember).where(mine);
  return { rows: rows.map(({ applicationId: _, ...row }) => row), total: total?.n ?? 0, capped: false };
}

/** Adds one person to the roster; the same person twice is refused at the name. */
export async function addRosterMember(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.addRosterMember>,
): Promise<OutputOf<typeof wire.addRosterMember>> {
  await editable(context, id);
  const [row] = await context.tx
    .insert(facultyMember)
    .values({ ...body, applicationId: id })
    .onConflictDoNothing()
    .returning();
  if (!row) throw invalid([{ path: 'name', message: '名册中已有此人 / already on the roster' }]);
  const { applicationId: _, ...member } = row;
  return member;
}

/** Takes a person off the roster. */
export async function removeRosterMember(context: Context, id: number, member: number): Promise<{ removed: boolean }> {
  await editable(context, id);
  const gone = await context.tx
    .delete(facultyMember)
    .where(and(eq(facultyMember.applicationId, id), eq(facultyMember.id, member)))
    .returning({ id: facultyMember.id });
  return { removed: gone.length > 0 };
}

/** Most people on one roster. */
const mostFaculty = 3000;

/**
 * Imports a roster: the good rows go in, every bad one comes back whole, to be corrected. People already on the roster are left as they
 * are, so that a corrected sheet can be imported again.
 */
export async function importRoster(
  context: Context,
  id: number,
  fileId: string,
): Promise<OutputOf<typeof wire.importRoster>> {
  const record = await editable(context, id);
  await mayUseFiles(context, [fileId], record.id);
  return takeIn(context, id, await readRoster(await readFileBytes(context, fileId), mostFaculty));
}

/** Takes rows that were corrected in place, the same way: what is still bad comes back. */
export async function correctRoster(
  context: Context,
  id: number,
  { rows }: BodyOf<typeof wire.correctRoster>,
): Promise<OutputOf<typeof wire.correctRoster>> {
  await editable(context, id);
  return takeIn(context, id, readCorrected(rows));
}

/** Rows that are still wrong, as a workbook to be corrected there and imported. */
export async function exportRosterErrata(
  context: Context,
  id: number,
  { rows }: BodyOf<typeof wire.exportRosterErrata>,
): Promise<Uint8Array> {
  await editable(context, id);
  return writeErrata(rows);
}

async function takeIn(
  context: Context,
  id: number,
  { good, bad, read }: RosterRead,
): Promise<OutputOf<typeof wire.importRoster>> {
  let imported = 0;
  for (let from = 0; from < good.length; from += 500) {
    const rows = good.slice(from, from + 500).map((member) => ({ ...member, applicationId: id }));
    imported += (
      await context.tx.insert(facultyMember).values(rows).onConflictDoNothing().returning({ id: facultyMember.id })
    ).length;
  }
  return { read, imported, bad: bad.map((each) => ({ ...each, faults: [...each.faults] })) };
}
