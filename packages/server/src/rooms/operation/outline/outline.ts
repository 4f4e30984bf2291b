import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/operation/outline';
import { outlineMoves } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { holds } from '../../../platform/auth/actor.ts';
import { person } from '../../../platform/auth/tables.ts';
import { headOf, namesOf } from '../../../platform/dossier/head.ts';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import { openDossier } from '../../../platform/dossier/move.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { titleOf } from '../../../platform/dossier/titles.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { keepBase, seeBase } from '../../register/index.ts';
import { editable } from '../editable.ts';
import { openStates } from '../opinion/judged.ts';
import { shapeJudged } from '../opinion/opinion.ts';
import { saveTyped } from '../saving.ts';
import { exportTerms, listTerms, yearsOf } from '../terms.ts';
import { outlineKind } from './outline.kind.ts';
import { getOutlineRecord } from './outline.store.ts';
import { outline } from './outline.tables.ts';

type OutlineShape = OutputOf<typeof wire.getOutline>;

const nameOf = (base: string, years: { fromYear: number; toYear: number }) =>
  titleOf(outlineMoves, { base, years: yearsOf(years) });

/** Begins an outline of a base for a term of years. */
export async function startOutline(
  context: Context,
  baseId: number,
  body: BodyOf<typeof wire.startOutline>,
): Promise<OutlineShape> {
  const { base, version, parties } = await keepBase(context, baseId);
  const record = await openDossier(context, outlineKind, { title: nameOf(version.name, body), ...parties });
  await context.tx.insert(outline).values({
    dossierId: record.id,
    baseId: base.id,
    ...body,
    content: { tradeNeeds: '', regionNeeds: '', goals: [], audiences: [], focus: [] },
    version: 1,
    savedAt: context.now,
    savedBy: actorOf(context).personId,
  });
  return shape(context, record);
}

/** One outline, whole, for its parties; a member of the group reads the version put before it instead. */
export async function getOutline(context: Context, id: number): Promise<OutlineShape> {
  return shape(context, await seeDossier(context, id, 'outline'));
}

/** Keeps an outline as typed. Refuses (409) where someone saved in between, with what that person saved. */
export async function saveOutline(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.saveOutline>,
): Promise<OutputOf<typeof wire.saveOutline>> {
  await editable(context, id, 'outline');
  const before = await getOutlineRecord(context.tx, id);
  const { content, fromYear, toYear } = before;
  return saveTyped(context, before, {
    version: body.version,
    there: { content, fromYear, toYear },
    write: (saved) =>
      context.tx
        .update(outline)
        .set({ ...body, ...saved })
        .where(eq(outline.dossierId, id)),
    titleFor: (base) => nameOf(base, body),
  });
}

async function shape(context: Context, record: Dossier): Promise<OutlineShape> {
  const row = await getOutlineRecord(context.tx, record.id);
  const { version: base } = await seeBase(context, row.baseId);
  const names = await namesOf(context.tx, person, [row.savedBy]);
  return {
    head: await headOf(context, record),
    baseId: row.baseId,
    base: base.name,
    fromYear: row.fromYear,
    toYear: row.toYear,
    content: row.content,
    version: row.version,
    savedAt: row.savedAt.toISOString(),
    savedBy: names.get(row.savedBy) ?? null,
    mayWrite:
      openStates.includes(record.state) &&
      holds(actorOf(context), 'applicant', { organisationId: record.ownerId ?? -1 }),
    judged: await shapeJudged(context, record),
  };
}

/** A page of the outlines of a base, for whoever sees its desk; drafts are the host's own. */
export function listOutlines(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.listOutlines>,
): Promise<OutputOf<typeof wire.listOutlines>> {
  return listTerms(context, 'outline', baseId, query);
}

/** The same list as a workbook, up to a thousand rows. */
export function exportOutlines(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.exportOutlines>,
): Promise<MadeFile> {
  return exportTerms(context, 'outline', baseId, query);
}
