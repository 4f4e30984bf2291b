import { type PolicyKind, policyStanding } from '@jijiao/measures';
import { and, desc, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { organisation } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { policyDocument } from './policyLibrary.tables.ts';

export interface PolicyFilter {
  readonly on: string;
  readonly q?: string | undefined;
  readonly kind?: PolicyKind | undefined;
  readonly article?: number | undefined;
  readonly unit?: number | undefined;
  readonly inForce?: 'true' | undefined;
}

/** Counts stop here. */
const cap = 1000;
const likeOf = (q: string) => `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;

function holdsPart(q: string | undefined): SQL | undefined {
  if (!q?.trim()) return undefined;
  const part = likeOf(q);
  const { documentNo, title, titleEn, issuer } = policyDocument;
  return sql`(${documentNo} ilike ${part} or ${title} ilike ${part} or ${titleEn} ilike ${part} or ${issuer} ilike ${part})`;
}

function matches({ on, q, kind, article, unit, inForce }: PolicyFilter): SQL | undefined {
  return and(
    isNotNull(policyDocument.publishedOn),
    holdsPart(q),
    kind && eq(policyDocument.kind, kind),
    article === undefined ? undefined : sql`${policyDocument.articles} @> array[${article}]::integer[]`,
    unit === undefined ? undefined : eq(policyDocument.unitId, unit),
    inForce && or(isNull(policyDocument.validFrom), lte(policyDocument.validFrom, on)),
    inForce && sql`coalesce(${policyDocument.validTo}, 'infinity') >= ${on}::date`,
  );
}

const ending = alias(policyDocument, 'ending');
const listed = {
  id: policyDocument.dossierId,
  kind: policyDocument.kind,
  documentNo: policyDocument.documentNo,
  title: policyDocument.title,
  titleEn: policyDocument.titleEn,
  issuer: policyDocument.issuer,
  issuedOn: policyDocument.issuedOn,
  validFrom: policyDocument.validFrom,
  validTo: policyDocument.validTo,
};

/** A page of what is published, the superior rules first, then the latest issued; each as it stands on the filter's day. */
export async function listPublished(tx: Tx, filter: PolicyFilter, { page, size }: { page: number; size: number }) {
  const rows = await tx
    .select({
      ...listed,
      endedBy: {
        id: ending.dossierId,
        documentNo: ending.documentNo,
        title: ending.title,
        titleEn: ending.titleEn,
        kind: ending.kind,
      },
    })
    .from(policyDocument)
    .leftJoin(ending, eq(ending.dossierId, policyDocument.endedById))
    .where(matches(filter))
    .orderBy(
      sql`${policyDocument.kind} <> 'superior'`,
      sql`${policyDocument.issuedOn} desc nulls last`,
      policyDocument.dossierId,
    )
    .limit(size)
    .offset((page - 1) * size);
  const counted = tx
    .select({ one: sql`1` })
    .from(policyDocument)
    .where(matches(filter))
    .limit(cap + 1)
    .as('counted');
  const [count] = await tx.select({ n: sql<number>`count(*)::int` }).from(counted);
  const n = count?.n ?? 0;
  return {
    rows: rows.map((row) => ({ ...row, standing: policyStanding(row, filter.on) })),
    total: Math.min(n, cap),
    capped: n > cap,
  };
}

export interface DeskFilter {
  /** Desks whose drafts are seen. */
  readonly desks: readonly number[];
  /** Whether what other desks have proposed and published is seen as well. */
  readonly all: boolean;
  readonly q?: string | undefined;
  readonly state?: string | undefined;
}

/** A page of documents of the own desks, and for the province of all that has left its drafter; the latest changed first. */
export async function listAtDesk(
  tx: Tx,
  { desks, all, q, state }: DeskFilter,
  { page, size }: { page: number; size: number },
) {
  const own = inArray(dossier.issuerId, [...desks, -1]);
  const where = and(
    eq(dossier.kind, 'policy'),
    all ? or(own, inArray(dossier.state, ['proposed', 'published'])) : own,
    holdsPart(q),
    state === undefined ? undefined : eq(dossier.state, state),
  );
  const rows = await tx
    .select({ ...listed, publisher: organisation.name, state: dossier.state, changedAt: dossier.changedAt })
    .from(dossier)
    .innerJoin(policyDocument, eq(policyDocument.dossierId, dossier.id))
    .innerJoin(organisation, eq(organisation.id, dossier.issuerId))
    .where(where)
    .orderBy(desc(dossier.changedAt), desc(dossier.id))
    .limit(size)
    .offset((page - 1) * size);
  const counted = tx
    .select({ one: sql`1` })
    .from(dossier)
    .innerJoin(policyDocument, eq(policyDocument.dossierId, dossier.id))
    .where(where)
    .limit(cap + 1)
    .as('counted');
  const [count] = await tx.select({ n: sql<number>`count(*)::int` }).from(counted);
  const n = count?.n ?? 0;
  return { rows, total: Math.min(n, cap), capped: n > cap };
}
