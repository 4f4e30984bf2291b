import { sql } from 'drizzle-orm';
import { bigint, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { commentOn } from '../db/comments.ts';

const key = (name: string) => bigint(name, { mode: 'number' });

/** 材料: a file someone brought. Its bytes lie outside the database, under the SHA-256 of their content. */
export const file = pgTable(
  'file',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    name: text('name').notNull(),
    /** Bytes. */
    size: key('size').notNull(),
    /** The true media type, by content. */
    type: text('type').notNull(),
    /** Lower-case hexadecimal. */
    sha256: text('sha256').notNull(),
    storageKey: text('storage_key').notNull(),
    uploadedBy: key('uploaded_by'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    dossierId: key('dossier_id'),
    /** What it is evidence of. */
    kind: text('kind').notNull(),
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
  },
  (t) => [
    index('file_dossier').on(t.dossierId, t.kind),
    index('file_storage_key').on(t.storageKey),
    index('file_uploaded_by').on(t.uploadedBy, t.createdAt),
    index('file_unattached').on(t.createdAt).where(sql`${t.dossierId} is null`),
  ],
);

commentOn(file, '材料', {
  id: '材料编号',
  name: '文件名',
  size: '字节数',
  type: '媒体类型',
  sha256: '内容摘要值（SHA-256）',
  storageKey: '存储键',
});
