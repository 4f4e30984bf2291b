import { type BatchDossierFacts, batchMoves } from '@jijiao/measures';
import { and, count, eq, notInArray, sql } from 'drizzle-orm';
import { prepared } from '../../../platform/db/prepared.ts';
import { type Dossier, kind } from '../../../platform/dossier/kinds.ts';
import { hasLeftTheDesk } from '../../../platform/dossier/sight.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import type { Context } from '../../../platform/http/context.ts';
import { getOrganisation } from '../../directory/index.ts';
import { application } from '../application/application.tables.ts';
import { findBatchDecisionState } from '../decision/decision.store.ts';
import { getBatchRecord } from './batch.store.ts';

/** A batch: what bases are called for, by whom and until when. Once announced, anyone who is signed in sees it. */
export const batchKind = kind(batchMoves, {
  look: batchFacts,
  alsoSeenBy: () => hasLeftTheDesk([{ name: batchMoves.dossier, table: batchMoves }]),
});

const early = ['draft', 'submitted', 'returned', 'examined', 'rechecked', 'refused', 'withdrawn', 'lapsed'];

const askReached = prepared('batch-reached', (tx) =>
  tx
    .select({
      recommended: count(),
      unjudged: sql<number>`count(*) filter (where ${dossier.state} in ('recommended', 'underReview'))`.mapWith(Number),
    })
    .from(application)
    .innerJoin(dossier, eq(dossier.id, application.dossierId))
    .where(and(eq(application.batchId, sql.placeholder('id')), notInArray(dossier.state, early))),
);

/** What the rules on a batch read. */
export async function batchFacts({ tx }: Context, { id, issuerId }: Dossier): Promise<BatchDossierFacts> {
  const [{ batch }, issuer, [reached], decisionState] = await Promise.all([
    getBatchRecord(tx, id),
    getOrganisation(tx, issuerId ?? 0),
    askReached(tx, { id }),
    findBatchDecisionState(tx, id),
  ]);
  const province = issuer.kind === 'province';
  return {
    batch: {
      opensOn: batch.opensOn,
      closesOn: batch.closesOn,
      fields: batch.fields,
      areas: batch.areas,
      quota: batch.quota,
      sections: batch.sections,
      sheet: batch.sheet,
      panel: batch.panel,
      recommended: reached?.recommended ?? 0,
      unjudged: reached?.unjudged ?? 0,
      level: batch.level,
    },
    issuer: { kind: province ? 'province' : 'guidingUnit', areaCode: issuer.areaCode },
    decisionState,
  };
}
