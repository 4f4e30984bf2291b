import type { Employment, Expert } from '../expert/expert.store.ts';

/** An applicant of the batch, as recusal looks at it. */
interface Applicant {
  readonly creditCode: string;
  readonly applicant: string;
}

/** The first day of the past that counts for recusal, `years` before the day given. */
export function recusalSince(today: string, years: number): string {
  return `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4)}`;
}

/**
 * Why an expert stands aside from these applicants, or undefined where nothing is known against it (Art. 9 (4)): works there, worked
 * there on `since` or later, holds a post there, or is its partner. Organisations are told apart by code, never by name.
 */
export function findRecusal(
  expert: Pick<Expert, 'organisationCode' | 'partners'>,
  past: readonly Pick<Employment, 'organisationCode' | 'until'>[],
  applicants: readonly Applicant[],
  since: string,
  /** Codes of institutions where the expert holds a post in this house, or held one on `since` or later. */
  posts: ReadonlySet<string> = new Set(),
): string | undefined {
  for (const { creditCode, applicant } of applicants) {
    if (expert.organisationCode === creditCode) return `现工作单位为申报单位 / works at the applicant: ${applicant}`;
    const left = past.find((each) => each.organisationCode === creditCode && each.until >= since);
    if (left) return `${left.until} 以前在申报单位工作 / worked there until ${left.until}: ${applicant}`;
    if (posts.has(creditCode)) return `在申报单位任职 / holds a post at the applicant: ${applicant}`;
    if (expert.partners.includes(creditCode)) return `与申报单位有合作 / partner of the applicant: ${applicant}`;
  }
  return undefined;
}
