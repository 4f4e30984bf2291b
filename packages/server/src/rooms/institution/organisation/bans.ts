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
