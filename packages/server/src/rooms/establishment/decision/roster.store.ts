import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import type { RosterMember } from '../../faculty/index.ts';
import { facultyMember } from '../application/application.tables.ts';
import { decisionItem } from './decision.tables.ts';

/** The roster of the application by which a decision recognised a host in a field; empty where none was decided on. At most 3,000. */
export function findRoster(
  tx: Tx,
  { decisionId, organisationId, field }: { decisionId: number; organisationId: number; field: string },
): Promise<RosterMember[]> {
  return tx
    .select({
      name: facultyMember.name,
      title: facultyMember.title,
      field: facultyMember.field,
      institution: facultyMember.institution,
      fullTime: facultyMember.fullTime,
      vettedOn: facultyMember.vettedOn,
    })
    .from(decisionItem)
    .innerJoin(facultyMember, eq(facultyMember.applicationId, decisionItem.applicationId))
    .where(
      and(
        eq(decisionItem.decisionId, decisionId),
        eq(decisionItem.organisationId, organisationId),
        eq(decisionItem.field, field),
      ),
    )
    .orderBy(asc(facultyMember.id))
    .limit(3000);
}
