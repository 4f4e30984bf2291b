import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { organisation, person } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { parameterValue } from '../../../platform/parameters/tables.ts';

export type NewValue = typeof parameterValue.$inferInsert;

/** The newest decided values, newest first: of one parameter where named; local ones of the scopes given, or of all. */
export function listDecidedValues(
  tx: Tx,
  { parameter, scopes }: { parameter?: string | undefined; scopes: readonly number[] | 'all' },
) {
  const local =
    scopes === 'all'
      ? undefined
      : or(isNull(parameterValue.scope), scopes.length ? inArray(parameterValue.scope, [...scopes]) : undefined);
  return tx
    .select({
      parameter: parameterValue.parameter,
      value: parameterValue.value,
      validFrom: parameterValue.validFrom,
      scope: parameterValue.scope,
      scopeName: organisation.name,
      documentNo: parameterValue.documentNo,
      by: person.name,
    })
    .from(parameterValue)
    .leftJoin(organisation, eq(organisation.id, parameterValue.scope))
    .leftJoin(person, eq(person.id, parameterValue.decidedBy))
    .where(and(parameter === undefined ? undefined : eq(parameterValue.parameter, parameter), local))
    .orderBy(desc(parameterValue.validFrom), desc(parameterValue.id))
    .limit(2000);
}

export type DecidedValue = Awaited<ReturnType<typeof listDecidedValues>>[number];

/** Makes others who decide the same parameter wait until the transaction ends. */
export async function queueFor(tx: Tx, parameter: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`parameter.${parameter}`}, 0))`);
}

/** Whether the last value decided for this scope and day is this very one. */
export async function isDecidedAlready(tx: Tx, value: NewValue): Promise<boolean> {
  const scope = value.scope ?? null;
  const [last] = await tx
    .select({
      same: sql<boolean>`${parameterValue.value} = ${JSON.stringify(value.value)}::jsonb and ${parameterValue.documentNo} = ${value.documentNo}`,
    })
    .from(parameterValue)
    .where(
      and(
        eq(parameterValue.parameter, value.parameter),
        scope === null ? isNull(parameterValue.scope) : eq(parameterValue.scope, scope),
        eq(parameterValue.validFrom, value.validFrom),
      ),
    )
    .orderBy(desc(parameterValue.id))
    .limit(1);
  return last?.same ?? false;
}

/** Adds a decided value. */
export async function insertValue(tx: Tx, value: NewValue): Promise<void> {
  await tx.insert(parameterValue).values(value);
}
