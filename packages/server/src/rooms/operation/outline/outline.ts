import type { BodyOf, getOutline, OutputOf, saveOutline, startOutline } from '@jijiao/contract';
import { eq } from 'drizzle-orm';
import { holds } from '../../../platform/auth/actor.ts';
import { person } from '../../../platform/auth/tables.ts';
import { headOf, namesOf } from '../../../platform/dossier/head.ts';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import { openDossier } from '../../../platform/dossier/move.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { titleOf } from '../../../platform/dossier/titles.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { stale } from '../../../platform/http/errors.ts';
import { getCurrentVersion, keepBase, seeBase } from '../../institution/index.ts';
import { editable } from '../editable.ts';
import { openStates } from '../opinion/judged.ts';
import { shapeJudged } from '../opinion/opinion.ts';
import { yearsOf } from '../terms.ts';
import { getOutlineRecord } from './outline.store.ts';
import { outline } from './outline.tables.ts';

type OutlineShape = OutputOf<typeof getOutline>;

const nameOf = (base: string, years: { fromYear: number; toYear: number }) =>
  titleOf('outline', { base, years: yearsOf(years) });

/** Begins an outline of a base for a term of years. */
export async function begin(
  context: Context,
  baseId: number,
  body: BodyOf<typeof startOutline>,
): Promise<OutlineShape> {
  const { base, version, parties } = await keepBase(context, baseId);
  const record = await openDossier(context, { kind: 'outline', title: nameOf(version.name, body), ...parties });
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
export async function view(context: Context, id: number): Promise<OutlineShape> {
  return shape(context, await seeDossier(context, id, 'outline'));
}

/** Keeps an outline as typed. Refuses (409) where someone saved in between, with what that person saved. */
export async function save(
  context: Context,
  id: number,
  body: BodyOf<typeof saveOutline>,
): Promise<OutputOf<typeof saveOutline>> {
  const record = await editable(context, id, 'outline');
  const before = await getOutlineRecord(context.tx, id);
  if (before.version !== body.version) {
    const { version, content, fromYear, toYear, savedBy } = before;
    const names = await namesOf(context.tx, person, [savedBy]);
    throw stale({ version, content, fromYear, toYear, savedBy: names.get(savedBy) ?? null });
  }
  const version = body.version + 1;
  await context.tx
    .update(outline)
    .set({ ...body, version, savedAt: context.now, savedBy: actorOf(context).personId })
    .where(eq(outline.dossierId, id));
  const base = await getCurrentVersion(context.tx, before.baseId);
  await context.tx
    .update(dossier)
    .set({ title: nameOf(base.name, body) })
    .where(eq(dossier.id, record.id));
  return { version, savedAt: context.now.toISOString() };
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
