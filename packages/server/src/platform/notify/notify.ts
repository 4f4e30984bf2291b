import type { Bilingual } from '@jijiao/measures';
import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../db/connect.ts';
import { enqueue, enqueueAll } from '../jobs/index.ts';
import { message } from './tables.ts';

/** Persons by id, or whoever holds a role in an organisation when the message is delivered. */
export type Recipients = readonly number[] | { readonly unit: number; readonly role: string };

export interface Notification {
  readonly to: Recipients;
  /** What it is about, such as `dossier.returned`. */
  readonly kind: string;
  readonly text: Bilingual;
  /** A path within the site. */
  readonly link?: string | undefined;
}

export interface Message {
  readonly id: number;
  readonly kind: string;
  readonly text: Bilingual;
  readonly link: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

/** Tells people something, if the caller's transaction is committed; delivery follows from the outbox. */
export async function notify(tx: Tx, notification: Notification): Promise<void> {
  if (Array.isArray(notification.to) && notification.to.length === 0) return;
  holdToSite(notification);
  await enqueue(tx, 'notify', notification);
}

/** Tells many things at once, in one statement however many there are; otherwise as `notify`. */
export async function notifyAll(tx: Tx, notifications: readonly Notification[]): Promise<void> {
  for (const each of notifications) holdToSite(each);
  await enqueueAll(tx, 'notify', notifications);
}

function holdToSite({ link }: Notification): void {
  if (link !== undefined && !/^\/(?!\/)/.test(link)) throw new RangeError('a link is a path within the site');
}

/** A person's messages, the unread first, then the latest first. */
export async function listMessages(tx: Tx, personId: number, limit = 50): Promise<Message[]> {
  const rows = await tx
    .select()
    .from(message)
    .where(eq(message.personId, personId))
    .orderBy(sql`${message.readAt} desc nulls first`, desc(message.id))
    .limit(limit);
  return rows.map(({ id, kind, textZh, textEn, link, createdAt, readAt }) => ({
    id,
    kind,
    text: { zh: textZh, en: textEn },
    link,
    createdAt,
    readAt,
  }));
}

/** How many messages a person has not read. */
export async function countUnread(tx: Tx, personId: number): Promise<number> {
  const [row] = await tx
    .select({ unread: count() })
    .from(message)
    .where(and(eq(message.personId, personId), isNull(message.readAt)));
  return row?.unread ?? 0;
}

/** Marks a person's own messages as read, all of them where no ids are given; others' stay as they are. */
export async function markRead(tx: Tx, personId: number, ids?: readonly number[]): Promise<void> {
  const own = and(eq(message.personId, personId), isNull(message.readAt));
  await tx
    .update(message)
    .set({ readAt: sql`now()` })
    .where(ids ? and(own, inArray(message.id, [...ids])) : own);
}
