import { type ParameterReader, type ParameterRow, readParameters } from '@jijiao/measures';
import { lte } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { parameterValue } from './tables.ts';

/** Decided values as of a date, read for one guiding unit or for the province. A few hundred rows at most. */
export async function loadParameters(tx: Tx, on: string, scope: number | null): Promise<ParameterReader> {
  const rows: ParameterRow[] = await tx
    .select({
      parameter: parameterValue.parameter,
      value: parameterValue.value,
      validFrom: parameterValue.validFrom,
      scope: parameterValue.scope,
      documentNo: parameterValue.documentNo,
    })
    .from(parameterValue)
    .where(lte(parameterValue.validFrom, on))
    .orderBy(parameterValue.id);
  return readParameters(rows, on, scope);
}
