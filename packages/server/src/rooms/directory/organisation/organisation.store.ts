import { and, count, eq, ilike, inArray, like, or, type SQL, sql } from 'drizzle-orm';
import { organisation } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { prepared } from '../../../platform/db/prepared.ts';
import { notFound } from '../../../platform/http/errors.ts';

export type Organisation = typeof organisation.$inferSelect;
export type NewOrganisation = typeof organisation.$inferInsert;

/** A list says the exact number up to here. */
export const countCap = 1000;

const askOrganisation = prepared('organisation', (tx) =>
  tx
    .select()
    .from(organisation)
    .where(eq(organisation.id, sql.placeholder('id'))),
);

/** The organisation of that id, if there is one. */
export async function findOrganisation(tx: Tx, id: number): Promise<Organisation | undefined> {
  const [row] = await askOrganisation(tx, { id });
  return row;
}

/** The organisation of that id; 404 where there is none. */
export async function getOrganisation(tx: Tx, id: number): Promise<Organisation> {
  const row = await findOrganisation(tx, id);
  if (!row) throw notFound();
  return row;
}

/** Organisations by id; ids that name none are left out. */
export async function getOrganisations(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, Organisation>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await tx.select().from(organisation).where(inArray(organisation.id, wanted));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The legal person with that unified social credit code, if it is registered. */
export async function findOrganisationByCreditCode(tx: Tx, creditCode: string): Promise<Organisation | undefined> {
  const [row] = await tx.select().from(organisation).where(eq(organisation.creditCode, creditCode));
  return row;
}

/** The provincial department, once it is registered. */
export async function findProvince(tx: Tx): Promise<Organisation | undefined> {
  const [row] = await tx
    .select()
    .from(organisation)
    .where(eq(organisation.kind, 'province'))
    .orderBy(organisation.id)
    .limit(1);
  return row;
}

/** The unit that guides an institution (Art. 5); 404 where the institution does not exist or has none. */
export async function getGuidingUnitOf(tx: Tx, institutionId: number): Promise<Organisation> {
  const { guidingUnitId } = await getOrganisation(tx, institutionId);
  if (guidingUnitId === null) throw notFound();
  return getOrganisation(tx, guidingUnitId);
}

/** Adds an organisation; undefined where its credit code is registered already. */
export async function insertOrganisation(tx: Tx, values: NewOrganisation): Promise<Organisation | undefined> {
  const [row] = await tx
    .insert(organisation)
    .values(values)
    .onConflictDoNothing({ target: organisation.creditCode })
    .returning();
  return row;
}

interface Wanted {
  readonly kind?: string | undefined;
  readonly q?: string | undefined;
  readonly visible: SQL | undefined;
  readonly page: number;
  readonly size: number;
}

/** A page of organisations by name in pinyin order, with how many there are, counted up to the cap. */
export async function listOrganisationRows(tx: Tx, { kind, q, visible, page, size }: Wanted) {
  const text = q?.trim();
  const where = and(
    visible,
    kind ? sql`${organisation.kind} = ${kind}` : undefined,
    text
      ? or(
          ilike(organisation.name, `%${literally(text)}%`),
          like(organisation.creditCode, `${literally(text.toUpperCase())}%`),
        )
      : undefined,
  );
  const rows = await tx
    .select()
    .from(organisation)
    .where(where)
    .orderBy(sql`${organisation.name} collate "zh-x-icu"`, organisation.id)
    .limit(size)
    .offset((page - 1) * size);
  const found = tx
    .select({ id: organisation.id })
    .from(organisation)
    .where(where)
    .limit(countCap + 1)
    .as('found');
  const [counted] = await tx.select({ total: count() }).from(found);
  const total = counted?.total ?? 0;
  return { rows, total: Math.min(total, countCap), capped: total > countCap };
}

/** A text as LIKE takes it: its own wildcards mean themselves. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
