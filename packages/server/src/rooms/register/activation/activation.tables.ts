import { sql } from 'drizzle-orm';
import { bigint, boolean, date, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { key } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { base } from '../base/base.tables.ts';
import { kept } from '../baseRecord/baseRecord.tables.ts';

/** 启用: the dossier in which a recognised base becomes an operating one (Art. 6). */
export const activation = pgTable(
  'activation',
  {
    dossierId: key('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    baseId: key('base_id')
      .notNull()
      .references(() => base.id),
    activatedOn: date('activated_on'),
    /** The day on which host and guiding unit were told that the deadline has passed. */
    overdueToldOn: date('overdue_told_on'),
  },
  (t) => [
    uniqueIndex('activation_base').on(t.baseId),
    index('activation_not_told').on(t.dossierId).where(sql`${t.activatedOn} is null and ${t.overdueToldOn} is null`),
  ],
);

/** 启用清单的一项: management, operating measures or own ledger, as typed. */
export const activationSection = pgTable(
  'activation_section',
  {
    ...kept(),
    section: text('section', { enum: ['management', 'measures', 'ledger'] }).notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [uniqueIndex('activation_section_of_base').on(t.baseId, t.section)],
);

/** 基地人员: the own staff of a base, kept apart from the host's (Art. 7). */
export const staffMember = pgTable(
  'staff_member',
  {
    ...kept(),
    name: text('name').notNull(),
    role: text('role').notNull(),
    fullTime: boolean('full_time').notNull(),
    from: date('from_on').notNull(),
    until: date('until_on'),
  },
  (t) => [index('staff_member_of_base').on(t.baseId, t.until)],
);

/** 基地资产: the own property of a base, kept apart from the host's (Art. 7). */
export const asset = pgTable(
  'asset',
  {
    ...kept(),
    kind: text('kind', { enum: ['venue', 'practice', 'equipment', 'library', 'platform'] }).notNull(),
    name: text('name').notNull(),
    quantity: integer('quantity').notNull(),
    /** Fen. */
    valueFen: bigint('value_fen', { mode: 'number' }).notNull(),
    since: date('since_on').notNull(),
    until: date('until_on'),
  },
  (t) => [index('asset_of_base').on(t.baseId, t.until)],
);

commentOn(activation, '基地启用', { activatedOn: '启用日期', overdueToldOn: '逾期提醒日期' });
commentOn(activationSection, '启用清单填报内容', { data: '填报内容' });
commentOn(staffMember, '基地人员', { role: '岗位', fullTime: '是否专职', from: '到岗日期', until: '离岗日期' });
commentOn(asset, '基地资产', { quantity: '数量', valueFen: '价值（分）', since: '入账日期', until: '处置日期' });
