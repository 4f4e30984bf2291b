import { type ParameterReader, type ParameterRow, readParameters } from '@jijiao/measures';
import { sql } from 'drizzle-orm';
import type { Database, Tx } from '../db/connect.ts';
import { prepared } from '../db/prepared.ts';
import { parameterValue } from './tables.ts';

const { id, parameter, value, validFrom, scope, documentNo, decidedAt } = parameterValue;

/** Which rows there are tells which values: they are only added, never changed. */
const askVersion = prepared('parameters-version', (tx) =>
  tx
    .select({
      version: sql<string>`coalesce(md5(string_agg(concat(${id}, ' ', ${decidedAt}), ',' order by ${id})), '')`,
    })
    .from(parameterValue),
);

const askRows = prepared('parameters', (tx) =>
  tx.select({ parameter, value, validFrom, scope, documentNo }).from(parameterValue).orderBy(id),
);

/** What each database said last. */
const known = new WeakMap<Database, { readonly version: string; readonly rows: readonly ParameterRow[] }>();

/** Decided values as of a date, read for one guiding unit or for the province. A few hundred rows at most, kept until one is added. */
export async function loadParameters(
  database: Database,
  tx: Tx,
  on: string,
  unit: number | null,
): Promise<ParameterReader> {
  const [row] = await askVersion(tx, {});
  const version = row?.version ?? '';
  const before = known.get(database);
  const rows = before?.version === version ? before.rows : await askRows(tx, {});
  known.set(database, { version, rows });
  return readParameters(rows, on, unit);
}
