import { boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { growsOnly } from '../../../platform/db/growsOnly.ts';
import { file } from '../../../platform/files/tables.ts';
import { base } from '../base/base.tables.ts';

/** 修改历史: what stood in a record of a base until it was changed or taken out. May only grow. */
export const basePast = pgTable(
  'base_past',
  {
    id: identity(),
    baseId: key('base_id')
      .notNull()
      .references(() => base.id),
    /** What kind of record: staff, asset, partner … */
    of: text('of').notNull(),
    record: key('record').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    until: moment('until').notNull(),
    personId: key('person_id').notNull(),
    removed: boolean('removed').notNull().default(false),
    reason: text('reason'),
  },
  (t) => [index('base_past_record').on(t.baseId, t.of, t.record, t.id)],
);

/** 基地材料: files of the records of a base, which belong to no dossier. */
export const baseFile = pgTable('base_file', {
  fileId: uuid('file_id')
    .primaryKey()
    .references(() => file.id),
  baseId: key('base_id')
    .notNull()
    .references(() => base.id),
});

/** Columns of every record that a host keeps of its base. */
export const kept = () => ({
  id: identity(),
  baseId: key('base_id')
    .notNull()
    .references(() => base.id),
  version: integer('version').notNull().default(1),
  savedAt: moment('saved_at').notNull(),
  savedBy: key('saved_by').notNull(),
});

commentOn(basePast, '基地记录修改历史', {
  of: '记录种类',
  record: '记录编号',
  data: '修改前内容',
  until: '修改时间',
  removed: '是否删除',
});
growsOnly(basePast);
commentOn(baseFile, '基地材料');
