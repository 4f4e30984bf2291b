export { appendAudit, type NewAuditEntry } from './append.ts';
export { exportLedger, openExport } from './export.ts';
export type { LedgerFinding } from './finding.ts';
export { houseLedgers } from './houseLedgers.ts';
export type { Ledger } from './ledger.ts';
export { firstHeadSealedAfter, type SealerParts, sealOnce, startSealer } from './sealer.ts';
export { keepSealKey, readPublicKey, type SealKey } from './sealKey.ts';
export { type OpenedLedger, openDatabase } from './source.ts';
export { type LedgerReport, verifyLedger } from './verify.ts';
