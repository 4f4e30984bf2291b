import type { By } from './moves.ts';

/** Who acts, as the move tables name them. */
export const applicant: By = { party: 'owner', role: 'applicant' };
export const guidingOfficer: By = { party: 'guidingUnit', role: 'officer' };
export const guidingSigner: By = { party: 'guidingUnit', role: 'signer' };
export const issuerOfficer: By = { party: 'issuer', role: 'officer' };
export const issuerSigner: By = { party: 'issuer', role: 'signer' };
export const panelExpert: By = { party: 'panel', role: 'expert' };
export const clock: By = { party: 'clock' };
