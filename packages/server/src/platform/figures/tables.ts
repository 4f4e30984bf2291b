import { sql } from 'drizzle-orm';
import { bigint, customType, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity, key, moment } from '../db/columns.ts';
import { commentOn } from '../db/comments.ts';
import { growsOnly } from '../db/growsOnly.ts';

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** 数据: what a base did in a year, under a plan item (0: under none), kept as it changes. Whole numbers in the unit of the figure's name. */
export const figure = pgTable(
  'figure',
  {
    baseId: key('base_id').notNull(),
    year: integer('year').notNull(),
    itemId: key('item_id').notNull().default(0),
    name: text('name').notNull(),
    /** 系统记录: what records of the rooms have added up to. */
    recorded: bigint('recorded', { mode: 'number' }).notNull().default(0),
    /** 人工填报和更正: what people have entered or corrected, as a sum that may be below zero. */
    entered: bigint('entered', { mode: 'number' }).notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.baseId, t.year, t.itemId, t.name] })],
);

commentOn(figure, '数据', {
  itemId: '计划项目编号',
  name: '指标名称',
  recorded: '系统记录值',
  entered: '人工填报和更正值',
});

/** 数据来源: each row that a figure is made of. May only grow. */
export const figureEntry = pgTable(
  'figure_entry',
  {
    id: identity(),
    tx: xid8('tx').notNull().default(sql`pg_current_xact_id()`),
    baseId: key('base_id').notNull(),
    year: integer('year').notNull(),
    itemId: key('item_id').notNull().default(0),
    name: text('name').notNull(),
    /** What is added; below zero where something is taken back. */
    amount: bigint('amount', { mode: 'number' }).notNull(),
    /** The record that it comes from; null where a person entered it. */
    sourceKind: text('source_kind'),
    sourceId: key('source_id'),
    /** 证明材料 and 理由 of an entry by hand. */
    evidence: uuid('evidence'),
    reason: text('reason'),
    personId: key('person_id'),
    at: moment('at').notNull(),
  },
  (t) => [index('figure_entry_figure').on(t.baseId, t.year, t.itemId, t.name, t.id)],
);

commentOn(figureEntry, '数据来源', {
  itemId: '计划项目编号',
  name: '指标名称',
  amount: '增减量',
  evidence: '证明材料编号',
});
growsOnly(figureEntry);
