import { type BodyOf, mostPlanItems, type OutputOf, type PlanItemContent } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/annualPlan.items';
import type { PlanItem } from '@jijiao/measures';
import { person } from '../../../platform/auth/tables.ts';
import { mayUseFiles } from '../../../platform/dossier/files.ts';
import { filesOf, namesOf } from '../../../platform/dossier/head.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { invalid, notFound, stale } from '../../../platform/http/errors.ts';
import { findPlanOfYear, findRevisionOn } from './annualPlan.store.ts';
import {
  countTotals,
  deleteItem,
  enterItems,
  listItems,
  lockItem,
  type PlanItemRecord,
  writeItem,
} from './items.store.ts';
import { listMarks, writeMark } from './marks.store.ts';
import { editSheet, markSheet, mayEditSheet, mayMarkSheet, type PlanSheet, seeSheet } from './planSheet.ts';
import { curricula as consentedTo } from './ports.ts';

type Listed = OutputOf<typeof wire.listPlanItems>;
export type ItemRow = Listed['rows'][number];

/** The items of a plan or an amendment as they are now, or those of the plan as it stood on file on a day. */
export async function listPlanItems(context: Context, id: number, on?: string): Promise<Listed> {
  const sheet = await seeSheet(context, id);
  const { record, plan } = sheet;
  const curricula = [...(await consentedTo.of(context)(context.tx, plan.baseId, plan.year))];
  if (on === undefined) {
    return {
      rows: await shapeItems(context, sheet, await listItems(context.tx, record.id)),
      revision: sheet.amendment ? 0 : plan.revision,
      mayEdit: mayEditSheet(context, record),
      mayMark: mayMarkSheet(context, record),
      curricula,
    };
  }
  const revision = await findRevisionOn(context.tx, plan.dossierId, on);
  if (!revision) throw notFound();
  const filed = revision.items.map(({ id: itemId, ...content }) => ({
    id: itemId,
    sheetId: plan.dossierId,
    originId: null,
    content,
    version: 0,
    savedAt: revision.at,
    savedBy: null,
    droppedOn: null,
  }));
  const rows = await shapeItems(context, sheet, filed);
  return { rows, revision: revision.n, mayEdit: false, mayMark: false, curricula };
}

/** Adds an item as typed. Refuses (422) one more than a plan holds, or a file of other business. */
export async function addPlanItem(context: Context, id: number, content: PlanItemContent): Promise<ItemRow> {
  const sheet = await editSheet(context, id);
  const { tx, now } = context;
  await roomFor(context, id, 1);
  if (content.letter) await mayUseFiles(context, [content.letter], id);
  const rows = await enterItems(tx, [{ sheetId: id, content, savedAt: now, savedBy: actorOf(context).personId }]);
  await countTotals(tx, id);
  return first(await shapeItems(context, sheet, rows));
}

/** Keeps an item as typed. Where someone saved in between: 409 with what that person saved, so that both texts are at hand. */
export async function savePlanItem(
  context: Context,
  id: number,
  itemId: number,
  { content, version }: BodyOf<typeof wire.savePlanItem>,
): Promise<ItemRow> {
  const sheet = await editSheet(context, id);
  const before = await getItem(context, sheet, itemId, version);
  if (content.letter && content.letter !== before.content.letter) await mayUseFiles(context, [content.letter], id);
  const row = await writeItem(context.tx, itemId, {
    content,
    savedAt: context.now,
    savedBy: actorOf(context).personId,
  });
  await countTotals(context.tx, id);
  return first(await shapeItems(context, sheet, [row]));
}

/** Takes an item out of what is being written. */
export async function removePlanItem(
  context: Context,
  id: number,
  itemId: number,
  version: number,
): Promise<OutputOf<typeof wire.removePlanItem>> {
  const sheet = await editSheet(context, id);
  await getItem(context, sheet, itemId, version);
  await deleteItem(context.tx, itemId);
  await countTotals(context.tx, id);
  return { removed: true };
}

/**
 * Copies the items of the base's plan of the year before; those whose title is there already are left as they are. A letter of
 * commission does not come along, and a curriculum only where it is still consented to.
 */
export async function copyPlanItems(context: Context, id: number): Promise<OutputOf<typeof wire.copyPlanItems>> {
  const { plan, amendment } = await editSheet(context, id);
  if (amendment) throw notFound();
  const { tx, now } = context;
  const source = await findPlanOfYear(tx, plan.baseId, plan.year - 1);
  if (!source) throw notFound();
  const titles = new Set((await listItems(tx, id)).map(({ content }) => content.title));
  const consented = new Set((await consentedTo.of(context)(context.tx, plan.baseId, plan.year)).map((each) => each.id));
  const there = await listItems(tx, source.dossierId);
  const fresh = there.filter(({ content }) => !titles.has(content.title));
  await roomFor(context, id, fresh.length);
  await enterItems(
    tx,
    fresh.map(({ content }) => ({
      sheetId: id,
      content: {
        ...content,
        letter: null,
        curriculumId:
          content.curriculumId !== null && consented.has(content.curriculumId) ? content.curriculumId : null,
      },
      savedAt: now,
      savedBy: actorOf(context).personId,
    })),
  );
  await countTotals(tx, id);
  return { copied: fresh.length, already: there.length - fresh.length };
}

/** Marks an item for the return, in place of an earlier mark of one's unit; an empty note takes it away. */
export async function markPlanItem(
  context: Context,
  id: number,
  itemId: number,
  { note }: BodyOf<typeof wire.markPlanItem>,
): Promise<OutputOf<typeof wire.markPlanItem>> {
  const { record } = await markSheet(context, id);
  const unitId = record.actUnit ?? 0;
  if (!(await lockItem(context.tx, id, itemId))) throw notFound();
  const { personId } = actorOf(context);
  await writeMark(context.tx, { sheetId: id, itemId, unitId, personId, note, at: context.now });
  const marks = await listMarks(context.tx, id, [unitId]);
  return { marks: marks.filter((each) => each.unitId === unitId && each.sentAt === null).length };
}

/** Refuses (422) more items than a plan holds. */
export async function roomFor(context: Context, id: number, more: number): Promise<void> {
  if ((await listItems(context.tx, id)).length + more <= mostPlanItems) return;
  throw invalid([
    {
      path: 'title',
      message: `一份计划最多 ${mostPlanItems} 个项目，请先合并或删减 / a plan holds at most ${mostPlanItems} items: join or remove some`,
    },
  ]);
}

async function getItem(context: Context, sheet: PlanSheet, itemId: number, version: number): Promise<PlanItemRecord> {
  const row = await lockItem(context.tx, sheet.record.id, itemId);
  if (!row) throw notFound();
  if (row.version === version) return row;
  throw stale({ ...first(await shapeItems(context, sheet, [row])) });
}

async function shapeItems(
  context: Context,
  { record, plan }: PlanSheet,
  rows: readonly (Omit<PlanItemRecord, 'content'> & { content: PlanItem })[],
): Promise<ItemRow[]> {
  const { tx } = context;
  const units = actorOf(context).posts.map(({ organisationId }) => organisationId);
  const marks = await listMarks(tx, record.id, units);
  const people = await namesOf(tx, person, [
    ...rows.map(({ savedBy }) => savedBy),
    ...marks.map(({ personId }) => personId),
  ]);
  const files = await filesOf(
    tx,
    rows.flatMap(({ content }) => content.letter ?? []),
  );
  const curricula = new Map(
    (await consentedTo.of(context)(context.tx, plan.baseId, plan.year)).map(({ id, title }) => [id, title]),
  );
  return rows.map(({ id, content, version, savedAt, savedBy, originId }) => {
    const mark = marks.findLast(({ itemId }) => itemId === id);
    return {
      ...(content as PlanItemContent),
      id,
      version,
      originId,
      savedAt: savedAt.toISOString(),
      savedBy: savedBy === null ? null : (people.get(savedBy) ?? null),
      curriculum: content.curriculumId === null ? null : (curricula.get(content.curriculumId) ?? null),
      letterFile: content.letter === null ? null : (files.get(content.letter) ?? null),
      mark: mark ? { note: mark.note, by: people.get(mark.personId) ?? null, sent: mark.sentAt !== null } : null,
    };
  });
}

function first<T>([row]: readonly T[]): T {
  if (row === undefined) throw new Error('no row was written');
  return row;
}
