import type { Tx } from '../../../platform/db/connect.ts';

/** Which of these credit codes stand on the ban list (Art. 25). */
export type FindBans = (tx: Tx, creditCodes: readonly string[]) => Promise<ReadonlySet<string>>;

let findBans: FindBans = () => Promise.resolve(new Set());

/** The ban list is kept by another room, which leans on this one; the composition hands its query in once, at the start. */
export function knowBansBy(find: FindBans): void {
  findBans = find;
}

/** Which of these credit codes are banned. */
export function bannedAmong(tx: Tx, creditCodes: readonly string[]): Promise<ReadonlySet<string>> {
  return creditCodes.length ? findBans(tx, creditCodes) : Promise.resolve(new Set());
}

/** Numbers of the bases of which an organisation is the host and that stand. */
export type ListStandingBases = (tx: Tx, organisationId: number) => Promise<string[]>;

let listStandingBases: ListStandingBases = () => Promise.resolve([]);

/** The register is kept by another room, which leans on this one. */
export function knowStandingBasesBy(list: ListStandingBases): void {
  listStandingBases = list;
}

/** Numbers of the bases of which an organisation is the host. */
export function standingBasesOf(tx: Tx, organisationId: number): Promise<string[]> {
  return listStandingBases(tx, organisationId);
}
