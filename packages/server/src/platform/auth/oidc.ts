import { timingSafeEqual } from 'node:crypto';
import { eq, isNull, or, sql } from 'drizzle-orm';
import * as client from 'openid-client';
import { appendAudit } from '../audit/append.ts';
import type { Database } from '../db/connect.ts';
import { blindIndex, type Keys, sign } from '../personal/index.ts';
import { SignInRefused } from './refused.ts';
import { person } from './tables.ts';

/** An identity provider, by configuration. */
export interface OidcSettings {
  /** The name on the button. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  /** Our address to come back to: `https://…/api/session/oidc/return`. */
  readonly returnTo: string;
  /** The claim that holds the citizen identity number, where the provider gives it. */
  readonly citizenIdClaim?: string | undefined;
  /** The claim that holds our user name; used only where there is no citizen identity number. */
  readonly usernameClaim?: string | undefined;
  readonly scope?: string | undefined;
  /** Plain http, for a provider on this machine alone. */
  readonly insecure?: boolean | undefined;
}

/** Signing in with an identity provider (OpenID Connect, code flow with PKCE S256, state and nonce). */
export interface Oidc {
  readonly name: string;
  /** Where to send the browser, and the value of the short-lived cookie that ties the attempt to it. `to`: our page afterwards. */
  begin(to?: string): Promise<{ url: string; cookie: string }>;
  /** What the provider says of the person, if the browser is the one that began. Refuses with `oidcFailed`. */
  finish(address: URL, cookie: string | undefined): Promise<{ subject: string; claims: Claims; to: string }>;
  /** The person linked to the subject, or linked now by identity number or user name. Refuses with `oidcUnknown`. */
  findPerson(subject: string, claims: Claims): Promise<number>;
}

/** What the provider says of a person. */
export type Claims = Readonly<Record<string, unknown>>;

/** Seconds within which the browser must come back. */
export const oidcSeconds = 600;

interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly to: string;
  readonly until: number;
}

/** Makes the sign-in of a provider. The provider is asked for its configuration at first use, and again after a failure. */
export function makeOidc(settings: OidcSettings, keys: Keys, database: Database): Oidc {
  let discovered: Promise<client.Configuration> | undefined;
  const configuration = () => {
    discovered ??= client
      .discovery(new URL(settings.issuer), settings.clientId, settings.clientSecret, undefined, {
        timeout: 10,
        ...(settings.insecure ? { execute: [client.allowInsecureRequests] } : {}),
      })
      .catch((error: unknown) => {
        discovered = undefined;
        throw error;
      });
    return discovered;
  };
  return {
    name: settings.name,
    async begin(to) {
      const verifier = client.randomPKCECodeVerifier();
      const attempt: Attempt = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier,
        to: ownPage(to),
        until: Date.now() + oidcSeconds * 1000,
      };
      const provider = await configuration().catch(fail);
      const url = client.buildAuthorizationUrl(provider, {
        redirect_uri: settings.returnTo,
        scope: settings.scope ?? 'openid profile',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state: attempt.state,
        nonce: attempt.nonce,
      });
      return { url: url.href, cookie: write(keys, attempt) };
    },
    async finish(address, cookie) {
      const attempt = read(keys, cookie);
      const current = new URL(settings.returnTo);
      current.search = address.search;
      try {
        const tokens = await client.authorizationCodeGrant(await configuration(), current, {
          pkceCodeVerifier: attempt.verifier,
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) return fail(undefined);
        return { subject: claims.sub, claims: { ...claims }, to: attempt.to };
      } catch (cause) {
        return fail(cause);
      }
    },
    findPerson: (subject, claims) => findPerson(settings, keys, database, subject, claims),
  };
}

async function findPerson(
  settings: OidcSettings,
  keys: Keys,
  database: Database,
  subject: string,
  claims: Claims,
): Promise<number> {
  const active = isNull(person.disabledAt);
  const linked = `${settings.issuer} ${subject}`;
  const [known] = await database.db
    .select({ id: person.id })
    .from(person)
    .where(sql`${person.oidcSubject} = ${linked} and ${active}`);
  if (known) return known.id;
  const citizenId = textOf(claims, settings.citizenIdClaim);
  const username = textOf(claims, settings.usernameClaim);
  const match = citizenId
    ? eq(person.citizenIdIndex, blindIndex(keys, 'person.citizen_id', citizenId.toUpperCase()))
    : username && sql`lower(${person.username}) = lower(${username})`;
  if (!match) throw new SignInRefused('oidcUnknown');
  return database.db.transaction(async (tx) => {
    const [fresh] = await tx
      .update(person)
      .set({ oidcSubject: linked })
      .where(sql`${match} and ${active} and ${or(isNull(person.oidcSubject), eq(person.oidcSubject, linked))}`)
      .returning({ id: person.id });
    if (!fresh) throw new SignInRefused('oidcUnknown');
    const about = { personId: fresh.id, subjectKind: 'person', subjectId: fresh.id };
    await appendAudit(tx, { chain: `person:${fresh.id}`, action: 'session.oidcLinked', ...about });
    return fresh.id;
  });
}

function textOf(claims: Claims, name: string | undefined): string | undefined {
  const value = name ? claims[name] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** A path of ours; anything that could lead elsewhere becomes the first page. */
function ownPage(to: string | undefined): string {
  return to && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to) ? to : '/';
}

function write(keys: Keys, attempt: Attempt): string {
  const body = Buffer.from(JSON.stringify(attempt)).toString('base64url');
  return `${body}.${sign(keys, 'oidc attempt', body)}`;
}

function read(keys: Keys, cookie: string | undefined): Attempt {
  const [body, signature] = (cookie ?? '').split('.');
  if (!body || !signature) return fail(undefined);
  const expected = Buffer.from(sign(keys, 'oidc attempt', body));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return fail(undefined);
  const attempt = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Attempt;
  return attempt.until < Date.now() ? fail(undefined) : attempt;
}

/** The cause stays out of the answer; it may hold what the provider said of the person. */
function fail(cause: unknown): never {
  const refusal = new SignInRefused('oidcFailed');
  if (cause instanceof Error) refusal.cause = cause.name;
  throw refusal;
}
