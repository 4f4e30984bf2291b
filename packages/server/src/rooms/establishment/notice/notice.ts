import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as wire from '@jijiao/contract';
import type { OutputOf, QueryOf } from '@jijiao/contract';
import { asc, gt } from 'drizzle-orm';
import { publish } from '../../../platform/audit/head.ts';
import { seal } from '../../../platform/audit/tables.ts';
import type { Context } from '../../../platform/http/context.ts';
import { countBases, countByArea } from '../../register/index.ts';
import { getPublication, listOpenBatches, listPublications, type Publication } from '../decision/publication.store.ts';

type PublicNotice = OutputOf<typeof wire.getNotice>['notice'];

/** A publication as lists show it; open while objections are heard. */
function shapeNotice(context: Context, row: Publication): PublicNotice {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    on: row.publishedOn,
    objectionsUntil: row.objectionsUntil,
    open: row.objectionsUntil !== null && context.today <= row.objectionsUntil,
  };
}

/** The front page: how many bases and where, the newest publications, the batches that take applications. */
export async function getPortalHome(context: Context): Promise<OutputOf<typeof wire.getPortalHome>> {
  const on = context.today;
  const { rows } = await listPublications(context.tx, { page: 1, size: 8 });
  return {
    bases: await countBases(context.tx, on),
    byArea: await countByArea(context.tx, { on }),
    notices: rows.map((row) => shapeNotice(context, row)),
    openBatches: await listOpenBatches(context.tx, on),
  };
}

/** What was published, newest first. */
export async function listNotices(
  context: Context,
  query: QueryOf<typeof wire.listNotices>,
): Promise<OutputOf<typeof wire.listNotices>> {
  const { rows, total, capped } = await listPublications(context.tx, query);
  return { rows: rows.map((row) => shapeNotice(context, row)), total, capped };
}

/** One publication as it was published; 404 where there is none. */
export async function getNotice(context: Context, id: number): Promise<OutputOf<typeof wire.getNotice>> {
  const row = await getPublication(context.tx, id);
  return { notice: shapeNotice(context, row), body: row.body, documentNo: row.documentNo, items: row.items };
}

/** Seals of the audit after a height, oldest first, at most 500, with the key that proves them. */
export async function listAuditHeads(context: Context, after: number): Promise<OutputOf<typeof wire.listAuditHeads>> {
  const rows = await context.tx.select().from(seal).where(gt(seal.height, after)).orderBy(asc(seal.height)).limit(500);
  const heads = rows.map(publish).map(({ height, head, sealedAt }) => ({ height, head, sealedAt }));
  return { heads, publicKey: await readPublicKey(context.house.dataFolder) };
}

/** The public key of the seals; empty before the first start of the sealer. */
async function readPublicKey(folder: string): Promise<string> {
  return readFile(join(folder, 'seal.pub'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
}
