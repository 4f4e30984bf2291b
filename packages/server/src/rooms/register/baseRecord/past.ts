import type { OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/baseRecord';
import { and, desc, eq } from 'drizzle-orm';
import { person } from '../../../platform/auth/tables.ts';
import { namesOf } from '../../../platform/dossier/head.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { seeBase } from '../base/index.ts';
import { basePast } from './baseRecord.tables.ts';

type Query = QueryOf<typeof wire.listPast>;
export type PastKind = Query['of'];

/** Columns that say how a row is kept, not what it says. */
const ofKeeping = new Set(['id', 'baseId', 'version', 'savedAt', 'savedBy', 'phoneSealed']);

/** Keeps what stood in a record before it is changed or taken out. Sealed numbers stay out of it. */
export async function keepPast(
  context: Context,
  of: PastKind,
  row: { readonly id: number; readonly baseId: number },
  { removed = false, reason = null }: { removed?: boolean; reason?: string | null } = {},
): Promise<void> {
  await context.tx.insert(basePast).values({
    baseId: row.baseId,
    of,
    record: row.id,
    data: Object.fromEntries(Object.entries(row).filter(([name]) => !ofKeeping.has(name))),
    until: context.now,
    personId: actorOf(context).personId,
    removed,
    reason,
  });
}

/** What stood before in the records of a kind, or in one of them, newest first; for whoever sees the base. */
export async function listPast(
  context: Context,
  baseId: number,
  { of, record, page, size }: Query,
): Promise<OutputOf<typeof wire.listPast>> {
  await seeBase(context, baseId);
  const which = and(
    eq(basePast.baseId, baseId),
    eq(basePast.of, of),
    record === undefined ? undefined : eq(basePast.record, record),
  );
  const rows = await context.tx
    .select()
    .from(basePast)
    .where(which)
    .orderBy(desc(basePast.id))
    .offset((page - 1) * size)
    .limit(size);
  const names = await namesOf(
    context.tx,
    person,
    rows.map((row) => row.personId),
  );
  return {
    rows: rows.map((row) => ({
      record: row.record,
      data: row.data,
      until: row.until.toISOString(),
      by: names.get(row.personId) ?? null,
      removed: row.removed,
      reason: row.reason,
    })),
    total: await context.tx.$count(basePast, which),
    capped: false,
  };
}
