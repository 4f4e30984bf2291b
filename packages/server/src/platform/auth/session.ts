import { hash, randomBytes } from 'node:crypto';
import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { Database, Tx } from '../db/connect.ts';
import type { Actor, FoundSession, SignInPath } from './actor.ts';
import { forgetActor } from './presence.ts';
import { session } from './tables.ts';

/** The browser as far as sign-in knows it. */
export interface Browser {
  readonly token?: string | undefined;
  readonly userAgent?: string | undefined;
  readonly address?: string | undefined;
}

/** Hours a session lives: whole, without being seen, and minutes while steps of signing in are open. */
export const lifetimes = { wholeHours: 12, idleHours: 2, incompleteMinutes: 10 } as const;

const hashOf = (token: string) => hash('sha256', token, 'buffer');

/** Opens a session and gives its token: 256 bits, of which the database keeps the SHA-256 alone. */
export async function createSession(
  db: Tx,
  personId: number,
  browser: Browser,
  { complete, by }: { readonly complete: boolean; readonly by: SignInPath },
): Promise<{ id: number; token: string }> {
  const token = randomBytes(32).toString('base64url');
  const [row] = await db
    .insert(session)
    .values({
      tokenHash: hashOf(token),
      personId,
      by,
      complete,
      expiresAt: complete
        ? sql`now() + ${`${lifetimes.wholeHours} hours`}::interval`
        : sql`now() + ${`${lifetimes.incompleteMinutes} minutes`}::interval`,
      userAgent: browser.userAgent?.slice(0, 300) ?? null,
      address: browser.address ?? null,
    })
    .returning({ id: session.id });
  if (!row) throw new Error('no session was opened');
  return { id: row.id, token };
}

const query = `
  select s.id, s.person_id, s.complete, s.by, s.expires_at, s.seen_at < now() - interval '1 minute' as stale,
    p.name, p.username, p.language, p.must_change_password, p.password_hash is not null as has_password,
    p.totp_sealed is not null as totp,
    coalesce((select json_agg(json_build_object('postId', post.id, 'organisationId', o.id, 'organisationKind', o.kind,
        'organisationName', o.name, 'role', post.role, 'title', post.title) order by post.id)
      from post join organisation o on o.id = post.organisation_id
      where post.person_id = p.id and post.valid_from <= $2::date and (post.valid_to is null or post.valid_to >= $2::date)), '[]') as posts
  from session s join person p on p.id = s.person_id
  where s.token_hash = $1 and s.revoked_at is null and s.expires_at > now() and p.disabled_at is null
    and s.seen_at > now() - interval '${lifetimes.idleHours} hours'`;

interface Row {
  id: string;
  person_id: string;
  complete: boolean;
  by: SignInPath;
  expires_at: Date;
  stale: boolean;
  name: string;
  username: string;
  language: 'zh' | 'en';
  must_change_password: boolean;
  has_password: boolean;
  totp: boolean;
  posts: FoundSession['posts'];
}

/** The living session of a token, with the posts valid on `today` (a Beijing day). One prepared query. */
export async function findSession(
  { readers }: Pick<Database, 'readers'>,
  token: string,
  today: string,
): Promise<FoundSession | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const { rows } = await readers.query<Row>({ name: 'find-session', text: query, values: [hashOf(token), today] });
  const row = rows[0];
  if (!row) return undefined;
  return {
    id: Number(row.id),
    personId: Number(row.person_id),
    name: row.name,
    username: row.username,
    language: row.language,
    complete: row.complete,
    by: row.by,
    mustChangePassword: row.must_change_password,
    hasPassword: row.has_password,
    totp: row.totp,
    expiresAt: row.expires_at,
    stale: row.stale,
    posts: row.posts,
  };
}

/** The actor of a session; null while steps of signing in are open. */
export function actorOfSession(found: FoundSession): Actor | null {
  if (!found.complete) return null;
  return { personId: found.personId, name: found.name, posts: found.posts, sessionId: found.id };
}

/** Notes that a session was seen, at most once a minute. */
export async function touchSession(db: Tx, id: number): Promise<void> {
  await db
    .update(session)
    .set({ seenAt: sql`now()` })
    .where(and(eq(session.id, id), sql`${session.seenAt} < now() - interval '1 minute'`));
}

/** The living, complete sessions of a person, the last seen first. */
export function listSessionsOf(db: Tx, personId: number) {
  return db
    .select({
      id: session.id,
      createdAt: session.createdAt,
      seenAt: session.seenAt,
      userAgent: session.userAgent,
      address: session.address,
    })
    .from(session)
    .where(and(living(personId), eq(session.complete, true)))
    .orderBy(desc(session.seenAt))
    .limit(100);
}

/** Ends one session of the person; whether there was one. */
export async function endSession(db: Tx, personId: number, id: number): Promise<boolean> {
  const ended = await db
    .update(session)
    .set({ revokedAt: sql`now()` })
    .where(and(living(personId), eq(session.id, id)))
    .returning({ id: session.id });
  forgetActor(db, personId);
  return ended.length > 0;
}

/** Ends all sessions of a person, except one where named: after a new password, or when the person is disabled. */
export async function revokeAllSessions(db: Tx, personId: number, exceptId?: number): Promise<void> {
  await db
    .update(session)
    .set({ revokedAt: sql`now()` })
    .where(and(living(personId), exceptId === undefined ? undefined : ne(session.id, exceptId)));
  forgetActor(db, personId);
}

/** Drops sessions that ended over 30 days ago; for the nightly sweep. */
export async function sweepSessions(db: Tx): Promise<void> {
  await db.delete(session).where(sql`least(${session.revokedAt}, ${session.expiresAt}) < now() - interval '30 days'`);
}

const living = (personId: number) =>
  and(eq(session.personId, personId), isNull(session.revokedAt), gt(session.expiresAt, sql`now()`));
