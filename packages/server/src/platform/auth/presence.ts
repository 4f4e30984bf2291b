import { type Tx, whenEnded } from '../db/connect.ts';
import type { FoundSession } from './actor.ts';

/** A session as it was read, the day that its posts are of, and until when the reading serves. */
interface Reading {
  readonly session: Promise<FoundSession | undefined>;
  readonly day: string;
  readonly freshUntil: number;
  /** Whose it is; null while it is being read. */
  personId: number | null;
}

const freshMs = 5000;
const most = 10_000;
const readings = new Map<string, Reading>();

/**
 * The session of a token with the posts of a day, read by `read` at most every five seconds. A change made by this process is felt by
 * the next request (`forgetActor`); one made by another process of the house after five seconds at most.
 */
export async function presentSession(
  token: string,
  day: string,
  read: () => Promise<FoundSession | undefined>,
): Promise<FoundSession | undefined> {
  const now = Date.now();
  const known = readings.get(token);
  if (known && known.freshUntil > now && known.day === day) {
    const session = await known.session;
    if (!session || session.expiresAt.getTime() > now) return session;
  }
  const reading: Reading = { session: read(), day, freshUntil: now + freshMs, personId: null };
  keep(token, reading);
  const session = await reading.session.catch((error: unknown) => {
    drop(token, reading);
    throw error;
  });
  if (session?.complete) reading.personId = session.personId;
  else drop(token, reading);
  return session;
}

/**
 * To be called in the act that has changed a session, a post or a person: what is kept of the person is forgotten now, and again when
 * the act's transaction has ended, so that nothing read meanwhile outlives it.
 */
export function forgetActor(tx: Tx, personId: number): void {
  forget(personId);
  whenEnded(tx, () => forget(personId));
}

function forget(personId: number): void {
  for (const [token, reading] of readings)
    if (reading.personId === null || reading.personId === personId) readings.delete(token);
}

function keep(token: string, reading: Reading): void {
  readings.delete(token);
  const [oldest] = readings.size >= most ? readings.keys() : [];
  if (oldest !== undefined) readings.delete(oldest);
  readings.set(token, reading);
}

function drop(token: string, reading: Reading): void {
  if (readings.get(token) === reading) readings.delete(token);
}
