import { and, eq, isNull, lt, or } from 'drizzle-orm';
import { generateSecret, generateURI, verify } from 'otplib';
import type { Tx } from '../db/connect.ts';
import { type Keys, open, SealBroken, seal } from '../personal/index.ts';
import { SignInRefused } from './refused.ts';
import { person } from './tables.ts';

const issuer = '继教 Jijiao';
const column = 'person.totp';
const enrolMinutes = 10;

/** A fresh secret for an authenticator, and the sealed ticket that brings it back on confirmation. */
export interface TotpOffer {
  readonly secret: string;
  /** `otpauth://…`, for the QR code. */
  readonly uri: string;
  readonly ticket: string;
}

/** Offers a secret (RFC 6238, 160 bits). Nothing is kept until the first code confirms it within 10 minutes. */
export function offerTotp(keys: Keys, personId: number, username: string): TotpOffer {
  const secret = generateSecret();
  const ticket = seal(
    keys,
    `totp offer ${personId}`,
    JSON.stringify({ secret, until: Date.now() + enrolMinutes * 60_000 }),
  );
  return { secret, uri: generateURI({ issuer, label: username, secret }), ticket: ticket.toString('base64url') };
}

/** Keeps an offered secret, sealed, when the first code fits. Refuses with `enrolmentExpired` and `wrongCode`. */
export async function confirmTotp(db: Tx, keys: Keys, personId: number, ticket: string, code: string): Promise<void> {
  const secret = openTicket(keys, personId, ticket);
  const result = await verify({ secret, token: code, epochTolerance: 30 });
  if (!result.valid) throw new SignInRefused('wrongCode');
  await db
    .update(person)
    .set({ totpSealed: seal(keys, column, secret), totpLastStep: stepOf(result) })
    .where(eq(person.id, personId));
}

/**
 * Takes a code once: its time step must be later than the last one taken, and two at once cannot both take it.
 * Refuses with `wrongCode`.
 */
export async function takeTotp(db: Tx, keys: Keys, personId: number, code: string): Promise<void> {
  const [row] = await db
    .select({ sealed: person.totpSealed, last: person.totpLastStep })
    .from(person)
    .where(eq(person.id, personId));
  if (!row?.sealed) throw new SignInRefused('notThisStep');
  const result = await verify({
    secret: open(keys, column, row.sealed),
    token: code,
    epochTolerance: 30,
    ...(row.last === null ? {} : { afterTimeStep: row.last }),
  });
  if (!result.valid) throw new SignInRefused('wrongCode');
  const step = stepOf(result);
  const taken = await db
    .update(person)
    .set({ totpLastStep: step })
    .where(and(eq(person.id, personId), or(isNull(person.totpLastStep), lt(person.totpLastStep, step))))
    .returning({ id: person.id });
  if (taken.length === 0) throw new SignInRefused('wrongCode');
}

/** Takes a person's authenticator away, so that another can be enrolled. */
export async function dropTotp(db: Tx, personId: number): Promise<void> {
  await db.update(person).set({ totpSealed: null, totpLastStep: null }).where(eq(person.id, personId));
}

function openTicket(keys: Keys, personId: number, ticket: string): string {
  try {
    const text = open(keys, `totp offer ${personId}`, Buffer.from(ticket, 'base64url'));
    const { secret, until } = JSON.parse(text) as { secret: string; until: number };
    if (until > Date.now()) return secret;
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
  }
  throw new SignInRefused('enrolmentExpired');
}

function stepOf(result: object): number {
  const step = 'timeStep' in result ? result.timeStep : undefined;
  if (typeof step !== 'number') throw new Error('the code was checked without a time step');
  return step;
}
