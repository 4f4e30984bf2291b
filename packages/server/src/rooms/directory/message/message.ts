import type { OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/directory/message';
import { desc, eq, sql } from 'drizzle-orm';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { countUnread, markRead } from '../../../platform/notify/index.ts';
import { message } from '../../../platform/notify/tables.ts';

/** A page of the actor's own messages, the unread first, then the latest first, with how many are unread. */
export async function listMessages(
  context: Context,
  { page, size }: QueryOf<typeof wire.listMessages>,
): Promise<OutputOf<typeof wire.listMessages>> {
  const { personId } = actorOf(context);
  const rows = await context.tx
    .select()
    .from(message)
    .where(eq(message.personId, personId))
    .orderBy(sql`${message.readAt} desc nulls first`, desc(message.id))
    .limit(size)
    .offset((page - 1) * size);
  return {
    unread: await countUnread(context.tx, personId),
    rows: rows.map(({ id, textZh, textEn, link, createdAt, readAt }) => ({
      id,
      text: { zh: textZh, en: textEn },
      link,
      at: createdAt.toISOString(),
      read: readAt !== null,
    })),
  };
}

/** Marks all of the actor's own messages as read. */
export async function readMessages(context: Context): Promise<OutputOf<typeof wire.readMessages>> {
  const { personId } = actorOf(context);
  await markRead(context.tx, personId);
  return { unread: await countUnread(context.tx, personId) };
}
