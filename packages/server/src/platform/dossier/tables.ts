import { moveTables } from '@jijiao/measures';
import { sql } from 'drizzle-orm';
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { commentOn } from '../db/comments.ts';
import { growsOnly } from '../db/growsOnly.ts';
import { knownStates } from '../db/knownValues.ts';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });
const key = (name: string) => bigint(name, { mode: 'number' });
const moment = (name: string) => timestamp(name, { withTimezone: true });

/** 卷宗: one piece of regulated business. Only move() writes its state. */
export const dossier = pgTable(
  'dossier',
  {
    id: key('id').primaryKey().generatedAlwaysAsIdentity(),
    kind: text('kind').notNull(),
    number: text('number'),
    title: text('title').notNull(),
    state: text('state').notNull(),
    version: integer('version').notNull().default(1),
    /** The batch, or other dossier, that this one belongs to. */
    parentId: key('parent_id'),
    ownerId: key('owner_id'),
    guidingUnitId: key('guiding_unit_id'),
    issuerId: key('issuer_id'),
    /** Whose turn: organisation and role; null in an end state, or while only the clock acts. */
    actUnit: key('act_unit'),
    actRole: text('act_role'),
    /** 'infinity' where there is no deadline, so that the work list stays one index scan. */
    dueAt: timestamp('due_at', { withTimezone: true, mode: 'string' }).notNull().default('infinity'),
    createdBy: key('created_by'),
    createdAt: moment('created_at').notNull().defaultNow(),
    changedAt: moment('changed_at').notNull().defaultNow(),
    endedAt: moment('ended_at'),
  },
  (t) => [
    uniqueIndex('dossier_number').on(t.number),
    index('dossier_turn').on(t.actUnit, t.actRole, t.dueAt, t.id).where(sql`${t.actUnit} is not null`),
    index('dossier_owner').on(t.ownerId, t.changedAt),
    // The work list walks the open and the ended apart, from the last change back, without a look at the rows it only counts.
    index('dossier_guided_open')
      .on(t.guidingUnitId, t.changedAt, t.id, t.actUnit, t.kind, t.state)
      .where(sql`${t.endedAt} is null`),
    index('dossier_guided_ended')
      .on(t.guidingUnitId, t.changedAt, t.id, t.kind, t.state)
      .where(sql`${t.endedAt} is not null`),
    index('dossier_issued_open')
      .on(t.issuerId, t.changedAt, t.id, t.actUnit, t.kind, t.state, t.ownerId)
      .where(sql`${t.endedAt} is null`),
    index('dossier_issued_ended')
      .on(t.issuerId, t.changedAt, t.id, t.kind, t.state, t.ownerId)
      .where(sql`${t.endedAt} is not null`),
    index('dossier_parent').on(t.parentId, t.kind, t.state),
    index('dossier_due').on(t.dueAt).where(sql`${t.dueAt} <> 'infinity'`),
    knownStates(
      'dossier_state_known',
      Object.fromEntries(moveTables.map(({ dossier, states }) => [dossier, Object.keys(states)])),
    ),
  ],
);

commentOn(dossier, '卷宗', {
  kind: '业务种类',
  number: '办件编号',
  title: '标题',
  ownerId: '所属单位编号',
  actUnit: '当前办理单位编号',
  actRole: '当前办理岗位',
});

/** 办理经过: who did what, when, with which opinion and files. May only grow. */
export const timelineEntry = pgTable(
  'timeline_entry',
  {
    id: key('id').primaryKey().generatedAlwaysAsIdentity(),
    tx: xid8('tx').notNull().default(sql`pg_current_xact_id()`),
    dossierId: key('dossier_id')
      .notNull()
      .references(() => dossier.id),
    seq: integer('seq').notNull(),
    move: text('move').notNull(),
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    personId: key('person_id'),
    organisationId: key('organisation_id'),
    role: text('role'),
    opinion: text('opinion'),
    files: jsonb('files').$type<string[]>().notNull().default([]),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
    at: moment('at').notNull(),
    prevHash: bytea('prev_hash'),
    hash: bytea('hash').notNull(),
  },
  (t) => [
    uniqueIndex('timeline_entry_seq').on(t.dossierId, t.seq),
    index('timeline_entry_person').on(t.personId, t.at),
  ],
);

commentOn(timelineEntry, '办理经过', { move: '环节动作', fromState: '原状态', toState: '新状态', role: '岗位' });
growsOnly(timelineEntry);

/** Running numbers by series and year. */
export const numberSeries = pgTable(
  'number_series',
  { series: text('series').notNull(), year: integer('year').notNull(), last: integer('last').notNull() },
  (t) => [primaryKey({ columns: [t.series, t.year] })],
);

commentOn(numberSeries, '编号序列', { series: '序列名称', last: '已用最大号' });
