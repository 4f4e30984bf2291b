import { chainHash } from '../dossier/store.ts';
import { auditLedger, type Ledger } from './ledger.ts';

/** The ledgers of the house: the audit, the timelines of dossiers, closed scores, and the rows behind figures. Those not in the database yet are passed over. */
export const houseLedgers: readonly Ledger[] = [
  auditLedger,
  {
    table: 'timeline_entry',
    idColumn: 'id',
    chain: {
      column: 'dossier_id',
      hashOf: (previous, row) =>
        chainHash(previous, {
          dossierId: Number(row.dossier_id),
          seq: Number(row.seq),
          move: String(row.move),
          fromState: textOf(row.from_state),
          toState: String(row.to_state),
          personId: numberOf(row.person_id),
          organisationId: numberOf(row.organisation_id),
          role: textOf(row.role),
          opinion: textOf(row.opinion),
          files: Array.isArray(row.files) ? row.files.map(String) : [],
          detail: isRecord(row.detail) ? row.detail : {},
          at: new Date(String(row.at)),
        }),
    },
  },
  { table: 'closed_score', idColumn: 'id' },
  { table: 'figure_entry', idColumn: 'id' },
];

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
const numberOf = (value: unknown) => (typeof value === 'number' ? value : null);
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
