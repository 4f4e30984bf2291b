import type { Tx } from '../db/connect.ts';
import { auditEntry } from './tables.ts';

/** What is written to the audit. `detail` never holds personal data: numbers of records and names of fields, not their content. */
export interface NewAuditEntry {
  /** `dossier:12`, `person:3`: entries of one chain follow one another, also between transactions. */
  readonly chain: string;
  /** What was done, as `room.verb` or `session.verb`. */
  readonly action: string;
  readonly personId?: number | null | undefined;
  readonly organisationId?: number | null | undefined;
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | number | undefined;
  readonly detail?: Record<string, unknown> | undefined;
}

/**
 * Adds entries to the audit, in the transaction of the act. The database gives each its place in its chain and its hash; until the
 * transaction ends, others who write to the same chain wait.
 */
export async function appendAudit(tx: Tx, ...entries: readonly NewAuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.insert(auditEntry).values(
    entries.map(({ chain, action, personId, organisationId, subjectKind, subjectId, detail }) => ({
      chain,
      action,
      personId: personId ?? null,
      organisationId: organisationId ?? null,
      subjectKind: subjectKind ?? null,
      subjectId: subjectId === undefined ? null : String(subjectId),
      detail: detail ?? {},
    })),
  );
}
