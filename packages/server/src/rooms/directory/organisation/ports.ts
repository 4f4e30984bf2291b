import type { Tx } from '../../../platform/db/connect.ts';
import type { Context } from '../../../platform/http/context.ts';
import { port } from '../../../platform/room/port.ts';

/** Which of these credit codes stand on the ban list (Art. 25). */
export const bans = port<(tx: Tx, creditCodes: readonly string[]) => Promise<ReadonlySet<string>>>('directory.bans');

/** Numbers of the bases of which an organisation is the host and that stand. */
export const standingBases = port<(tx: Tx, organisationId: number) => Promise<string[]>>('directory.standingBases');

/** Which of these credit codes are banned. */
export async function bannedAmong(context: Context, creditCodes: readonly string[]): Promise<ReadonlySet<string>> {
  return creditCodes.length ? bans.of(context)(context.tx, creditCodes) : new Set();
}
