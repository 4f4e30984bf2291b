import { type ParameterReader, type ParameterRow, readParameters } from '@jijiao/measures';
import { sql } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
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

let known: { readonly version: string; readonly rows: readonly ParameterRow[] } = { version: '', rows: [] };

/** Decided values as of a date, read for one guiding unit or for the province. A few hundred rows at most, kept until one is added. */
export async function loadParameters(tx: Tx, on: string, unit: number | null): Promise<ParameterReader> {
  const [row] = await askVersion(tx, {});
  const version = row?.version ?? '';
  const rows = known.version === version ? known.rows : await askRows(tx, {});
  known = { version, rows };
  return readParameters(rows, on, unit);
}
