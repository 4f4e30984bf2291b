import type { SupportKind } from '@jijiao/measures';
import { date, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';

/** 支持记录: what a guiding unit gave a base (Art. 29). A record is struck out, never changed. */
export const supportRecord = pgTable(
  'support_record',
  {
    id: identity(),
    baseId: key('base_id').notNull(),
    /** Host of the base and the guiding unit that gave it: with the province, those who see it. */
    hostId: key('host_id').notNull(),
    unitId: key('unit_id').notNull(),
    kind: text('kind').$type<SupportKind>().notNull(),
    on: date('on').notNull(),
    what: text('what').notNull(),
    amountFen: key('amount_fen'),
    files: jsonb('files').$type<string[]>().notNull().default([]),
    recordedBy: key('recorded_by').notNull(),
    recordedAt: moment('recorded_at').notNull(),
    struckAt: moment('struck_at'),
    struckBy: key('struck_by'),
    struckBecause: text('struck_because'),
  },
  (t) => [
    index('support_record_base').on(t.baseId, t.on),
    index('support_record_unit').on(t.unitId, t.on),
    index('support_record_host').on(t.hostId, t.on),
    index('support_record_on').on(t.on, t.id),
  ],
);

commentOn(supportRecord, '支持记录', {
  hostId: '建设单位编号',
  unitId: '给予支持的指导单位编号',
  on: '给予日期',
  what: '支持内容',
  amountFen: '金额（分）',
  recordedBy: '登记人编号',
  recordedAt: '登记时间',
  struckAt: '作废时间',
  struckBy: '作废人编号',
  struckBecause: '作废原因',
});
