import { type SQL, sql } from 'drizzle-orm';
import { dossier } from '../../../platform/dossier/tables.ts';
import { expert } from '../expert/expert.tables.ts';
import { review, seat } from './review.tables.ts';

const seatOf = (personId: SQL) => sql`${seat} join ${expert} on ${expert.id} = ${seat.expertId}
  and ${expert.personId} = ${personId} and ${seat.status} = 'seated'`;

/** Holds for the reviews on whose panel the person sits. */
export const sitsOnPanel = (personId: SQL): SQL =>
  sql`exists (select from ${seatOf(personId)} where ${seat.reviewId} = ${dossier.id})`;

/** Holds for dossiers of the batches on whose panel the person sits. */
export const sitsOnPanelOfBatch = (personId: SQL): SQL => sql`exists (select from ${seatOf(personId)}
  join ${review} on ${review.dossierId} = ${seat.reviewId} where ${review.batchId} = ${dossier.parentId})`;
