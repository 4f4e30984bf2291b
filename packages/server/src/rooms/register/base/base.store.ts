import { randomInt } from 'node:crypto';
import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { organisation } from '../../../platform/auth/tables.ts';
import { addDays } from '../../../platform/calendar/days.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { nextNumber } from '../../../platform/dossier/numbering.ts';
import { base, baseVersion } from './base.tables.ts';

export type Base = typeof base.$inferSelect;
export type BaseVersion = typeof baseVersion.$inferSelect;
export type BaseLevel = BaseVersion['level'];
export type BaseStatus = BaseVersion['status'];

/** States in which a base works and counts; a revoked or expired one stays in the register, and counts no more. */
export const standingStatuses: readonly BaseStatus[] = ['recognised', 'operating', 'rectifying'];

export interface NewBase {
  readonly organisationId: number;
  readonly guidingUnitId: number | null;
  readonly host: string;
  readonly level: BaseLevel;
  readonly field: string;
  readonly areaCode: string | null;
  readonly address: string | null;
  readonly director: string | null;
  readonly phone: string | null;
  readonly recognisedOn: string;
  readonly termEndsOn: string;
  readonly decisionId: number;
  readonly documentNo: string;
  readonly what: BaseVersion['what'];
}

/**
 * Enters a base into the register: its number of the year (冀继基2026-001), its plaque code, its first version from the day of
 * recognition (Art. 10). Runs in the transaction of the announcement that makes it.
 */
export async function makeBase(tx: Tx, fresh: NewBase): Promise<Base> {
  const year = Number(fresh.recognisedOn.slice(0, 4));
  const running = await nextNumber(tx, 'base', year);
  const { host, level, field, areaCode, address, director, phone, what, ...lasting } = fresh;
  const [row] = await tx
    .insert(base)
    .values({ ...lasting, number: `冀继基${year}-${String(running).padStart(3, '0')}`, plaqueCode: drawPlaqueCode() })
    .returning();
  if (!row) throw new Error('no base was made');
  await tx.insert(baseVersion).values({
    baseId: row.id,
    validFrom: fresh.recognisedOn,
    name: `河北省专业技术人员继续教育基地（${host}）`,
    host,
    level,
    field,
    areaCode,
    status: 'recognised',
    address,
    director,
    phone,
    documentNo: fresh.documentNo,
    what,
  });
  return row;
}

const codeLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** 16 letters and digits, 80 random bits, none of which are mistaken for another in print. */
function drawPlaqueCode(): string {
  return Array.from({ length: 16 }, () => codeLetters[randomInt(codeLetters.length)]).join('');
}

export interface BaseChange {
  readonly baseId: number;
  /** First day of the new version. */
  readonly from: string;
  readonly changes: Partial<Omit<BaseVersion, 'id' | 'baseId' | 'validFrom' | 'validTo' | 'documentNo' | 'what'>>;
  readonly what: BaseVersion['what'];
  readonly documentNo: string | null;
}

/** Locks a base until the transaction ends: those who change what hangs together in it wait for each other. */
export async function lockBase(tx: Tx, baseId: number): Promise<void> {
  await tx.select({ id: base.id }).from(base).where(eq(base.id, baseId)).for('update');
}

/** Ends the version in force the day before and begins a new one. Two changes of a base at once queue on the base's row. */
export async function changeBase(tx: Tx, change: BaseChange): Promise<BaseVersion> {
  await lockBase(tx, change.baseId);
  const current = await getCurrentVersion(tx, change.baseId);
  if (change.from < current.validFrom)
    throw new Error(`a version of base ${change.baseId} would begin before the one in force`);
  await tx
    .update(baseVersion)
    .set({ validTo: addDays(change.from, -1) })
    .where(eq(baseVersion.id, current.id));
  const { id: _id, validTo: _validTo, ...kept } = current;
  const [row] = await tx
    .insert(baseVersion)
    .values({ ...kept, ...change.changes, validFrom: change.from, documentNo: change.documentNo, what: change.what })
    .returning();
  if (!row) throw new Error('no version was written');
  return row;
}

/** The version that no later one has ended. */
export async function getCurrentVersion(tx: Tx, baseId: number): Promise<BaseVersion> {
  const [row] = await tx
    .select()
    .from(baseVersion)
    .where(and(eq(baseVersion.baseId, baseId), isNull(baseVersion.validTo)));
  if (!row) throw new Error(`base ${baseId} has no version in force`);
  return row;
}

/** A standing base of an organisation in a field, with its version in force. */
export async function findStandingBase(
  tx: Tx,
  organisationId: number,
  field: string,
): Promise<{ base: Base; version: BaseVersion } | undefined> {
  const [row] = await tx
    .select({ base, version: baseVersion })
    .from(base)
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(
      and(
        eq(base.organisationId, organisationId),
        eq(baseVersion.field, field),
        inArray(baseVersion.status, [...standingStatuses]),
      ),
    );
  return row;
}

/** Bases by id with their versions in force, by number. */
export function listBasesById(tx: Tx, ids: readonly number[]): Promise<{ base: Base; version: BaseVersion }[]> {
  return tx
    .select({ base, version: baseVersion })
    .from(base)
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(inArray(base.id, [...ids, -1]))
    .orderBy(asc(base.number))
    .limit(500);
}

/** Standing bases whose term has ended before a day. */
export async function listPastTerm(tx: Tx, on: string): Promise<number[]> {
  const rows = await tx
    .select({ id: base.id })
    .from(base)
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(and(lt(base.termEndsOn, on), inArray(baseVersion.status, [...standingStatuses])))
    .orderBy(asc(base.termEndsOn))
    .limit(200);
  return rows.map(({ id }) => id);
}

/** Gives a base another last day of its term, by the document that says so; the register tells of it from a day on. */
export async function setTerm(
  tx: Tx,
  { baseId, from, termEndsOn, documentNo, decisionId, what, changes = {} }: NewTerm,
): Promise<void> {
  await changeBase(tx, { baseId, from, changes, what, documentNo });
  await tx
    .update(base)
    .set({ termEndsOn, ...(decisionId !== undefined && { decisionId, documentNo: documentNo ?? '' }) })
    .where(eq(base.id, baseId));
}

export interface NewTerm {
  readonly baseId: number;
  readonly from: string;
  readonly termEndsOn: string;
  readonly documentNo: string | null;
  /** The decision that the base rests on from now on; left out, it rests on the old one. */
  readonly decisionId?: number;
  readonly what: BaseVersion['what'];
  readonly changes?: BaseChange['changes'];
}

/** Bases of an organisation with their versions in force, oldest first. */
export function listBasesOf(tx: Tx, organisationId: number): Promise<{ base: Base; version: BaseVersion }[]> {
  return tx
    .select({ base, version: baseVersion })
    .from(base)
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(eq(base.organisationId, organisationId))
    .orderBy(asc(base.number))
    .limit(100);
}

/** The base of that number, if there is one. */
export async function findBaseByNumber(tx: Tx, number: string): Promise<Base | undefined> {
  const [row] = await tx.select().from(base).where(eq(base.number, number));
  return row;
}

/** The base whose plaque bears that code, if there is one. */
export async function findBaseByPlaque(tx: Tx, code: string): Promise<Base | undefined> {
  const [row] = await tx.select().from(base).where(eq(base.plaqueCode, code));
  return row;
}

/** The base of that id, if there is one. */
export async function findBase(tx: Tx, id: number): Promise<Base | undefined> {
  const [row] = await tx.select().from(base).where(eq(base.id, id));
  return row;
}

/** The base with its version in force, and the province, which issues what no guiding unit does; in one query. */
export async function findBaseNow(
  tx: Tx,
  id: number,
): Promise<{ base: Base; version: BaseVersion; provinceId: number | null } | undefined> {
  const [row] = await tx
    .select({
      base,
      version: baseVersion,
      provinceId: sql<number | null>`(select min(id) from organisation where kind = 'province')`.mapWith(Number),
    })
    .from(base)
    .innerJoin(baseVersion, and(eq(baseVersion.baseId, base.id), isNull(baseVersion.validTo)))
    .where(eq(base.id, id));
  return row;
}

/** All versions of a base, newest first. */
export function listVersions(tx: Tx, baseId: number): Promise<BaseVersion[]> {
  return tx
    .select()
    .from(baseVersion)
    .where(eq(baseVersion.baseId, baseId))
    .orderBy(desc(baseVersion.validFrom), desc(baseVersion.id))
    .limit(500);
}

/** What holds of a base's host and guiding unit beside the register. */
export async function getHost(tx: Tx, found: Base): Promise<{ hostKind: string | null; guidingUnit: string | null }> {
  const [row] = await tx
    .select({
      hostKind: organisation.hostKind,
      guidingUnit: sql<string | null>`(select g.name from organisation g where g.id = ${found.guidingUnitId})`,
    })
    .from(organisation)
    .where(eq(organisation.id, found.organisationId));
  return row ?? { hostKind: null, guidingUnit: null };
}

/** Whose name stands on the plaque: the province, or the guiding unit on a base of its own level (Art. 38). */
export async function getPlaqueIssuer(tx: Tx, found: Base, level: BaseLevel): Promise<string> {
  const byProvince = level === 'provincial' || level === 'national' || found.guidingUnitId === null;
  const whose = byProvince ? eq(organisation.kind, 'province') : eq(organisation.id, found.guidingUnitId ?? 0);
  const [row] = await tx
    .select({ name: organisation.name })
    .from(organisation)
    .where(whose)
    .orderBy(organisation.id)
    .limit(1);
  if (!row) throw new Error(`base ${found.number} has no issuer`);
  return row.name;
}
