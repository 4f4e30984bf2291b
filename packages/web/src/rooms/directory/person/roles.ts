/** What a person can be at an organisation. */
export const roles = ['administrator', 'officer', 'signer', 'applicant', 'expert', 'auditor'] as const;
