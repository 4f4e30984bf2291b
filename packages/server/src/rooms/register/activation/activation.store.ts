import type { ActivationSection } from '@jijiao/contract';
import type { ActivationFacts } from '@jijiao/measures';
import { and, asc, eq, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { organisation } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { listing, type Paging } from '../../../platform/listing/listing.ts';
import { type Ordering, pinyin } from '../../../platform/listing/order.ts';
import { base, baseVersion } from '../base/base.tables.ts';
import { activation, activationSection } from './activation.tables.ts';

export type Activation = typeof activation.$inferSelect;
export type SavedSection = typeof activationSection.$inferSelect;

/** The activation of a base, if it has one. */
export async function findActivationOf(tx: Tx, baseId: number): Promise<Activation | undefined> {
  const [row] = await tx.select().from(activation).where(eq(activation.baseId, baseId));
  return row;
}

/** The activation with the id of its dossier. */
export async function getActivationRecord(tx: Tx, dossierId: number): Promise<Activation> {
  const [row] = await tx.select().from(activation).where(eq(activation.dossierId, dossierId));
  if (!row) throw new Error(`no activation ${dossierId}`);
  return row;
}

export async function insertActivation(tx: Tx, values: Pick<Activation, 'dossierId' | 'baseId'>): Promise<void> {
  await tx.insert(activation).values(values);
}

export async function markActivated(tx: Tx, dossierId: number, activatedOn: string): Promise<void> {
  await tx.update(activation).set({ activatedOn }).where(eq(activation.dossierId, dossierId));
}

/** Marks the activations whose deadline has passed and of which nobody was told yet, at most `most`; gives their bases, once each. */
export async function enterOverdue(tx: Tx, { now, today, most }: { now: Date; today: string; most: number }) {
  const { rows } = await tx.execute<{ base_id: string; due_at: string }>(sql`
    with due as (
      select a.dossier_id, d.due_at from activation a join dossier d on d.id = a.dossier_id
      where a.activated_on is null and a.overdue_told_on is null and d.state = 'open' and d.due_at < ${now.toISOString()}
      order by d.due_at limit ${most} for update of a skip locked)
    update activation a set overdue_told_on = ${today} from due where a.dossier_id = due.dossier_id
    returning a.base_id, due.due_at`);
  return rows.map((row) => ({ baseId: Number(row.base_id), dueAt: new Date(row.due_at) }));
}

/** The entries of a base that are one form each. */
export function listSections(tx: Tx, baseId: number): Promise<SavedSection[]> {
  return tx.select().from(activationSection).where(eq(activationSection.baseId, baseId)).limit(10);
}

export async function lockSection(
  tx: Tx,
  baseId: number,
  section: ActivationSection,
): Promise<SavedSection | undefined> {
  const [row] = await tx
    .select()
    .from(activationSection)
    .where(and(eq(activationSection.baseId, baseId), eq(activationSection.section, section)))
    .for('update');
  return row;
}

/** Writes an entry that its reader has locked, or that the lock on the base keeps others from adding. */
export async function writeSection(
  tx: Tx,
  values: Omit<SavedSection, 'id'>,
  before: SavedSection | undefined,
): Promise<void> {
  if (before) await tx.update(activationSection).set(values).where(eq(activationSection.id, before.id));
  else await tx.insert(activationSection).values(values);
}

type ListFacts = ActivationFacts['activation'];
interface FactRow {
  readonly [column: string]: unknown;
  readonly base_id: string;
  readonly status: string;
  readonly director: string | null;
  readonly activated: boolean;
  readonly sections: Readonly<Record<string, Readonly<Record<string, unknown>>>> | null;
  readonly staff: number;
  readonly assets: number;
}

/** What each of these bases, at most a page of them, has set up by a day. */
export async function readListFacts(tx: Tx, baseIds: readonly number[], on: string): Promise<Map<number, ListFacts>> {
  if (baseIds.length === 0) return new Map();
  const standing = (table: string, from: string) => sql`(
    select count(*)::int from ${sql.identifier(table)} own where own.base_id = b.id
      and own.${sql.identifier(from)} <= ${on}::date and (own.until_on is null or own.until_on >= ${on}::date))`;
  const { rows } = await tx.execute<FactRow>(sql`
    select b.id as base_id, v.status, v.director,
      coalesce((select a.activated_on is not null from activation a where a.base_id = b.id), true) as activated,
      (select jsonb_object_agg(s.section, s.data) from activation_section s where s.base_id = b.id) as sections,
      ${standing('staff_member', 'from_on')} as staff, ${standing('asset', 'since_on')} as assets
    from base b join base_version v on v.base_id = b.id and v.valid_to is null
    where b.id in (${sql.join(
      baseIds.map((id) => sql`${id}`),
      sql`, `,
    )})`);
  return new Map(rows.map((row) => [Number(row.base_id), factsOf(row)]));
}

function factsOf({ status, director, activated, sections, staff, assets }: FactRow): ListFacts {
  const text = (section: ActivationSection, name: string) => {
    const value = sections?.[section]?.[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const evidenced = (section: ActivationSection, name: string, file: string) =>
    text(section, file) === null ? null : text(section, name);
  return {
    baseStatus: status,
    managementBody: evidenced('management', 'body', 'setUpFile'),
    // Once the base operates, the director is whom the register names.
    director: activated ? director : evidenced('management', 'director', 'appointmentFile'),
    staff,
    operatingMeasures:
      evidenced('measures', 'title', 'file') !== null &&
      text('measures', 'documentNo') !== null &&
      text('measures', 'issuedOn') !== null,
    ledger: text('ledger', 'openedOn') === null ? null : evidenced('ledger', 'name', 'file'),
    assets,
  };
}

export interface ActivationFilter {
  /** Holds for the dossiers that the reader sees. */
  readonly seen: SQL;
  readonly state?: 'open' | 'overdue' | 'activated' | undefined;
  readonly q?: string | undefined;
  readonly now: Date;
}
type ActivationSort = 'host' | 'number' | 'guidingUnit' | 'state' | 'recognisedOn' | 'dueOn';

/** A page of activations, by deadline where nothing else is asked for: those that are open first. */
export function listActivationRows(
  tx: Tx,
  { seen, state, q, now, ...order }: ActivationFilter & Ordering<ActivationSort>,
  paging: Paging,
) {
  const isActivated = eq(dossier.state, 'activated');
  const stateIs: Record<string, SQL | undefined> = {
    open: eq(dossier.state, 'open'),
    overdue: and(eq(dossier.state, 'open'), lt(dossier.dueAt, now.toISOString())),
    activated: isActivated,
  };
  return listing(
    tx,
    {
      from: () =>
        tx
          .select({
            dossier,
            base,
            host: baseVersion.host,
            guidingUnit: organisation.name,
            activatedOn: activation.activatedOn,
          })
          .from(activation)
          .innerJoin(dossier, eq(dossier.id, activation.dossierId))
          .innerJoin(base, eq(base.id, activation.baseId))
          .innerJoin(baseVersion, eq(baseVersion.baseId, base.id))
          .leftJoin(organisation, eq(organisation.id, base.guidingUnitId))
          .$dynamic(),
      by: {
        host: pinyin(baseVersion.host),
        number: base.number,
        guidingUnit: pinyin(organisation.name),
        state: isActivated,
        recognisedOn: base.recognisedOn,
        dueOn: sql`case when ${activation.activatedOn} is null then ${dossier.dueAt} end`,
      },
      filters: [isNull(baseVersion.validTo), seen, state && stateIs[state]],
      words: { sought: q, in: [base.number, baseVersion.host] },
      order: [isActivated, asc(dossier.dueAt)],
      id: dossier.id,
    },
    order,
  ).page(paging);
}
