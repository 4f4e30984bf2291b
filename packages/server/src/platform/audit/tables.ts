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

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });
const key = (name: string) => bigint(name, { mode: 'number' });

/** 审计: who did what to which record. May only grow; its place in the chain and its hash are set by the database. */
export const auditEntry = pgTable(
  'audit_entry',
  {
    id: key('id').primaryKey().generatedAlwaysAsIdentity(),
    tx: xid8('tx').notNull().default(sql`pg_current_xact_id()`),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    personId: key('person_id'),
    organisationId: key('organisation_id'),
    action: text('action').notNull(),
    subjectKind: text('subject_kind'),
    subjectId: text('subject_id'),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
    /** The chain the entry belongs to: `dossier:12`, `person:3`. */
    chain: text('chain').notNull(),
    seq: integer('seq').notNull().default(0),
    prevHash: bytea('prev_hash').notNull().default(sql`''::bytea`),
    hash: bytea('hash').notNull().default(sql`''::bytea`),
  },
  (t) => [
    uniqueIndex('audit_entry_chain').on(t.chain, t.seq),
    index('audit_entry_tx').on(t.tx),
    index('audit_entry_at').on(t.at),
    index('audit_entry_person').on(t.personId, t.at),
    index('audit_entry_subject').on(t.subjectKind, t.subjectId, t.at),
  ],
);

commentOn(auditEntry, '审计记录', { action: '操作', subjectKind: '对象类别', subjectId: '对象编号', chain: '所属链' });
growsOnly(auditEntry, { placedBy: 'append_to_chain' });

/** 封存: the seal over all ledger rows of a span of transactions. May only grow. */
export const seal = pgTable(
  'seal',
  {
    /** Counts on when the database was restored: transaction numbers start anew there. */
    era: integer('era').notNull(),
    /** Counts on through all eras. */
    height: integer('height').notNull(),
    /** The database cluster's own number, where it may be read. */
    cluster: text('cluster'),
    fromTx: xid8('from_tx').notNull(),
    toTx: xid8('to_tx').notNull(),
    count: integer('count').notNull(),
    /** By table, the identity after which this era's rows begin. */
    base: jsonb('base').$type<Record<string, string>>().notNull(),
    /** By table, the highest identity sealed so far. */
    upTo: jsonb('up_to').$type<Record<string, string>>().notNull(),
    merkleRoot: bytea('merkle_root').notNull(),
    prevHead: bytea('prev_head').notNull(),
    head: bytea('head').notNull(),
    signature: bytea('signature').notNull(),
    sealedAt: timestamp('sealed_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.height] }), index('seal_sealed_at').on(t.sealedAt)],
);

commentOn(seal, '封存', {
  era: '纪元',
  height: '高度',
  cluster: '数据库集群标识',
  fromTx: '起始事务号',
  toTx: '截止事务号',
  count: '封存记录数',
  base: '各表起点',
  upTo: '各表终点',
  merkleRoot: '默克尔根',
  prevHead: '上一封存头',
  head: '封存头',
  signature: '签名',
  sealedAt: '封存时间',
});
growsOnly(seal);
