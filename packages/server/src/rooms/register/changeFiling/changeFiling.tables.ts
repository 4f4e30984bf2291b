import type { RegisteredItem } from '@jijiao/measures';
import { boolean, date, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { key } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { base } from '../base/base.tables.ts';

/** One item of a filing: what the register said when it was drafted, and what it is to say. */
export interface ChangedItem {
  readonly item: RegisteredItem;
  readonly before: string | null;
  readonly after: string | null;
}

/** 变更备案: registered items of a base before and after (Art. 37). */
export const changeFiling = pgTable(
  'change_filing',
  {
    dossierId: key('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    baseId: key('base_id')
      .notNull()
      .references(() => base.id),
    items: jsonb('items').$type<ChangedItem[]>().notNull(),
    happenedOn: date('happened_on').notNull(),
    lateReason: text('late_reason'),
    files: jsonb('files').$type<string[]>().notNull().default([]),
    contentVersion: integer('content_version').notNull().default(1),
    /** The first handing in: lateness counts until that day. */
    handedInOn: date('handed_in_on'),
    late: boolean('late').notNull().default(false),
  },
  (t) => [index('change_filing_base').on(t.baseId, t.dossierId), index('change_filing_late').on(t.late, t.dossierId)],
);

commentOn(changeFiling, '变更备案', {
  items: '变更事项',
  happenedOn: '变更发生日期',
  lateReason: '逾期原因',
  contentVersion: '内容版本号',
  handedInOn: '首次报送日期',
  late: '是否逾期',
});
