import type { Bilingual } from '@jijiao/measures';

const roles: Readonly<Record<string, Bilingual>> = {
  administrator: { zh: '管理员', en: 'Administrator' },
  officer: { zh: '经办人', en: 'Officer' },
  signer: { zh: '签发人', en: 'Signer' },
  applicant: { zh: '申报人', en: 'Applicant' },
  expert: { zh: '专家', en: 'Expert' },
  auditor: { zh: '审计员', en: 'Auditor' },
};

/** The name of a role; a role described in words reads as it stands. */
export function roleName(role: string): Bilingual {
  return roles[role] ?? { zh: role, en: role };
}
