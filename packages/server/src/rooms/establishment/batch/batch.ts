import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/batch';
import { areas, batchMoves, fields, levelOfIssuer } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { stateOf } from '../../../platform/dossier/kinds.ts';
import { openDossier } from '../../../platform/dossier/move.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { titleOf } from '../../../platform/dossier/titles.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, invalid, notFound, stale } from '../../../platform/http/errors.ts';
import { getOrganisation } from '../../directory/index.ts';
import { batchKind } from './batch.kind.ts';
import { type BatchRecord, findNamesake, getBatchRecord, listBatchRecords, lockOrganisation } from './batch.store.ts';
import { batch } from './batch.tables.ts';

type BatchShape = OutputOf<typeof wire.getBatch>;

/** A batch as the wire has it. */
export function shapeBatch(context: Context, { batch: row, dossier: record, issuer }: BatchRecord): BatchShape {
  const { dossierId, ...rest } = row;
  return {
    ...rest,
    id: dossierId,
    issuer,
    version: record.version,
    state: stateOf(context, record),
    panel: row.panel,
  } as BatchShape;
}

/** The organisation in whose name the actor opens batches: the province, or a guiding unit its own (Art. 38). */
function issuerOf(context: Context): number {
  const post = actorOf(context).posts.find(
    (each) => each.role === 'officer' && each.organisationKind !== 'institution',
  );
  if (!post) throw forbidden();
  return post.organisationId;
}

/** The level of the bases that an issuer recognises (Art. 38). */
async function levelOf(context: Context, issuerId: number): Promise<BatchShape['level']> {
  const { kind, areaCode } = await getOrganisation(context.tx, issuerId);
  return levelOfIssuer({ kind: kind === 'province' ? 'province' : 'guidingUnit', areaCode });
}

/** Refuses (422) fields and areas that are in no list, and a name that another batch of the issuer has in that year. */
async function check(
  context: Context,
  issuerId: number,
  body: BodyOf<typeof wire.createBatch>,
  own: number,
): Promise<void> {
  const known = new Set([...fields.map(({ id }) => id), ...areas.map(({ code }) => code)]);
  const unknown = (path: string, ids: readonly string[]) =>
    ids.filter((id) => !known.has(id)).map((id) => ({ path, message: `清单中没有 / not in the list: ${id}` }));
  const issues = [
    ...unknown('fields', body.fields),
    ...unknown('areas', body.areas ?? []),
    ...unknown('favouredField', body.favouredField === null ? [] : [body.favouredField]),
  ];
  // Batches of one issuer queue here, so that two at once do not take one name.
  await lockOrganisation(context.tx, issuerId);
  if (await findNamesake(context.tx, { issuerId, year: body.year, name: body.name, except: own }))
    issues.push({ path: 'name', message: '本年度已有同名批次 / this year already has a batch of this name' });
  if (issues.length) throw invalid(issues);
}

/** Drafts a batch. Whether it can be opened is judged by the move that opens it. */
export async function createBatch(context: Context, body: BodyOf<typeof wire.createBatch>): Promise<BatchShape> {
  const issuerId = issuerOf(context);
  await check(context, issuerId, body, 0);
  const record = await openDossier(context, batchKind, {
    title: titleOf(batchMoves, { year: body.year, name: body.name }),
    issuerId,
  });
  await context.tx
    .insert(batch)
    .values({ ...body, level: body.level ?? (await levelOf(context, issuerId)), dossierId: record.id, issuerId });
  return shapeBatch(context, await getBatchRecord(context.tx, record.id));
}

/** Changes a batch that is still a draft: once open, its form stands for everyone who applies. */
export async function changeBatch(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.changeBatch>,
): Promise<BatchShape> {
  const { version, ...values } = body;
  const issuerId = issuerOf(context);
  const [record] = await context.tx.select().from(dossier).where(eq(dossier.id, id)).for('update');
  if (!record || record.kind !== 'batch') throw notFound();
  if (record.issuerId !== issuerId) throw record.state === 'draft' ? notFound() : forbidden();
  if (record.state !== 'draft' || record.version !== version)
    throw stale({ state: record.state, version: record.version });
  await check(context, issuerId, values, id);
  await context.tx
    .update(batch)
    .set({ ...values, level: values.level ?? (await levelOf(context, issuerId)) })
    .where(eq(batch.dossierId, id));
  await context.tx
    .update(dossier)
    .set({
      version: version + 1,
      title: titleOf(batchMoves, { year: values.year, name: values.name }),
      changedAt: context.now,
    })
    .where(eq(dossier.id, id));
  return shapeBatch(context, await getBatchRecord(context.tx, id));
}

/** The batches that the actor may see. */
export async function listBatches(context: Context, openOnly: boolean): Promise<BatchShape[]> {
  const units = actorOf(context).posts.map((post) => post.organisationId);
  return (await listBatchRecords(context.tx, units, openOnly ? context.today : null)).map((each) =>
    shapeBatch(context, each),
  );
}

/** One batch; a draft, or one given up, only for its issuer. */
export async function getBatch(context: Context, id: number): Promise<BatchShape> {
  const record = await getBatchRecord(context.tx, id);
  const own = actorOf(context).posts.some((post) => post.organisationId === record.batch.issuerId);
  if (['draft', 'cancelled'].includes(record.dossier.state) && !own) throw notFound();
  return shapeBatch(context, record);
}
