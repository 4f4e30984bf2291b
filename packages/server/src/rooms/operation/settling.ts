import type { GuidanceFacts } from '@jijiao/measures';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { Dossier, MoveEffect } from '../../platform/dossier/kinds.ts';
import { documentNumber, nextNumber } from '../../platform/dossier/numbering.ts';
import { lockDossier } from '../../platform/dossier/store.ts';
import { dossier } from '../../platform/dossier/tables.ts';
import type { Context } from '../../platform/http/context.ts';
import { evaluationGroupMember } from './evaluationGroup/evaluationGroup.tables.ts';
import { readJudged } from './opinion/judged.ts';
import { contentVersion } from './opinion/opinion.tables.ts';
import { keepContent } from './opinion/opinion.ts';

/** Who guides and who acts (Art. 5). */
export function guidanceFacts(context: Context, record: Dossier): GuidanceFacts {
  const acting = context.actor?.posts.find((post) => post.organisationId === record.guidingUnitId)?.organisationId;
  return { guidance: { guidingUnit: record.guidingUnitId ?? 0, actingUnit: acting ?? -1 } };
}

/** Handing in keeps the content as a version. */
export async function keepHandedIn(context: Context, record: Dossier): Promise<MoveEffect> {
  const locked = await lockDossier(context.tx, record.id);
  const version = await keepContent(context, locked, await readJudged(context.tx, locked), 'handedIn');
  return { detail: { version: version.n, sha256: version.sha256 } };
}

/** What is consented to gets its number. */
export async function numberConsented(context: Context, record: Dossier, prefix: string): Promise<MoveEffect> {
  const year = Number(context.today.slice(0, 4));
  const number = documentNumber(prefix, year, await nextNumber(context.tx, record.kind, year));
  await context.tx.update(dossier).set({ number }).where(eq(dossier.id, record.id));
  return { detail: { number } };
}

/** A member sees what was put before the group. */
export const sitsOnGroup = (personId: SQL): SQL => sql`exists (select from ${contentVersion}
  join ${evaluationGroupMember} on ${evaluationGroupMember.groupId} = ${contentVersion.groupId}
  where ${contentVersion.dossierId} = ${dossier.id} and ${evaluationGroupMember.personId} = ${personId})`;
