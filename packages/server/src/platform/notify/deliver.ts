import { and, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { person, post } from '../auth/tables.ts';
import { beijingDate } from '../calendar/index.ts';
import type { Database, Tx } from '../db/connect.ts';
import { enqueue, type JobHandler } from '../jobs/index.ts';
import type { Mailer } from './mailer.ts';
import type { Notification, Recipients } from './notify.ts';
import { message } from './tables.ts';
import type { TextMessenger } from './textMessenger.ts';

export interface Delivery {
  readonly database: Database;
  readonly mailer: Mailer;
  readonly textMessenger: TextMessenger;
  /** The site's address, put before a message's link; without a slash at the end. */
  readonly publicUrl: string;
  /** Opens a sealed telephone number. */
  readonly openPhone: (sealed: Uint8Array) => string;
}

/** The job handlers that deliver what `notify` left: pass them to `startJobs`. Each may be repeated without harm. */
export function notifyHandlers(delivery: Delivery): Readonly<Record<'notify' | 'mail' | 'textMessage', JobHandler>> {
  const { db } = delivery.database;
  return {
    notify: (payload, { source }) => db.transaction((tx) => deliver(tx, payload as Notification, source)),
    async mail(payload, { source }) {
      const found = await findMessage(db, (payload as { message: number }).message);
      if (!found?.email) return;
      const { text, language } = found;
      const link = found.link ? `\n\n${delivery.publicUrl}${found.link}` : '';
      await delivery.mailer.send({
        key: `mail-${source}`,
        to: found.email,
        subject: `${language === 'zh' ? '【继教】' : '[Jijiao] '}${[...text].slice(0, 60).join('')}`,
        text: `${text}${link}\n`,
      });
    },
    async textMessage(payload, { source }) {
      const found = await findMessage(db, (payload as { message: number }).message);
      if (!found?.phone) return;
      await delivery.textMessenger.send({
        key: `text-${source}`,
        to: delivery.openPhone(found.phone),
        text: found.text,
      });
    },
  };
}

async function deliver(tx: Tx, { to, kind, text, link }: Notification, source: number): Promise<void> {
  const people = await findPeople(tx, to);
  if (people.length === 0) return;
  const told = await tx
    .insert(message)
    .values(
      people.map(({ id }) => ({ personId: id, kind, textZh: text.zh, textEn: text.en, link: link ?? null, source })),
    )
    .onConflictDoNothing()
    .returning({ id: message.id, personId: message.personId });
  const byId = new Map(people.map((found) => [found.id, found]));
  for (const { id, personId } of told) {
    if (byId.get(personId)?.hasEmail) await enqueue(tx, 'mail', { message: id });
    if (byId.get(personId)?.hasPhone) await enqueue(tx, 'textMessage', { message: id });
  }
}

async function findPeople(tx: Tx, to: Recipients) {
  const columns = {
    id: person.id,
    hasEmail: sql<boolean>`${person.email} is not null`,
    hasPhone: sql<boolean>`${person.phoneSealed} is not null`,
  };
  const active = isNull(person.disabledAt);
  if ('unit' in to) {
    const today = beijingDate(new Date());
    return tx
      .selectDistinct(columns)
      .from(post)
      .innerJoin(person, eq(person.id, post.personId))
      .where(
        and(
          active,
          eq(post.organisationId, to.unit),
          sql`${post.role} = ${to.role}`,
          lte(post.validFrom, today),
          or(isNull(post.validTo), gte(post.validTo, today)),
        ),
      );
  }
  return tx
    .select(columns)
    .from(person)
    .where(and(active, inArray(person.id, [...to])));
}

async function findMessage(tx: Tx, id: number) {
  const [row] = await tx
    .select({
      textZh: message.textZh,
      textEn: message.textEn,
      link: message.link,
      email: person.email,
      phone: person.phoneSealed,
      language: person.language,
    })
    .from(message)
    .innerJoin(person, eq(person.id, message.personId))
    .where(eq(message.id, id));
  return row && { ...row, text: row.language === 'en' ? row.textEn : row.textZh };
}
