import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { batch } from '../batch/batch.tables.ts';

/** 申报: one institution, one field, in one batch. */
export const application = pgTable(
  'application',
  {
    dossierId: key('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    batchId: key('batch_id')
      .notNull()
      .references(() => batch.dossierId),
    organisationId: key('organisation_id').notNull(),
    field: text('field').notNull(),
    areaCode: text('area_code'),
    /** The guiding unit's ranking of what it recommends. */
    rank: integer('rank'),
    /** Written when the review is ranked. */
    resultMean: doublePrecision('result_mean'),
    resultSpread: doublePrecision('result_spread'),
    resultRank: integer('result_rank'),
    resultPassed: boolean('result_passed'),
  },
  (t) => [
    index('application_host_field').on(t.batchId, t.organisationId, t.field),
    index('application_organisation').on(t.organisationId),
  ],
);

commentOn(application, '申报', {
  rank: '推荐排序',
  resultMean: '评审平均分',
  resultSpread: '评分离散度',
  resultRank: '评审名次',
  resultPassed: '评审是否通过',
});

/** A section as typed, with the version that two editors are told apart by. */
export const applicationSection = pgTable(
  'application_section',
  {
    applicationId: key('application_id')
      .notNull()
      .references(() => application.dossierId),
    section: text('section').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    version: integer('version').notNull(),
    savedAt: moment('saved_at').notNull(),
    savedBy: key('saved_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.section] })],
);

commentOn(applicationSection, '申报表各部分', { data: '填报内容' });

/** 师资名册: the roster of an application. */
export const facultyMember = pgTable(
  'faculty_member',
  {
    id: identity(),
    applicationId: key('application_id')
      .notNull()
      .references(() => application.dossierId),
    name: text('name').notNull(),
    title: text('title').notNull(),
    field: text('field').notNull(),
    years: integer('years').notNull(),
    institution: text('institution').notNull(),
    fullTime: boolean('full_time').notNull(),
    vettedOn: date('vetted_on'),
  },
  (t) => [
    index('faculty_member_application').on(t.applicationId, t.id),
    uniqueIndex('faculty_member_once').on(t.applicationId, t.name, t.institution, t.title),
  ],
);

commentOn(facultyMember, '师资名册', {
  name: '姓名',
  title: '职称',
  years: '教学年限',
  institution: '所在单位',
  fullTime: '是否专职',
  vettedOn: '政治审核日期',
});

/** What was handed in each time: the whole application as it stood. */
export const applicationVersion = pgTable(
  'application_version',
  {
    applicationId: key('application_id')
      .notNull()
      .references(() => application.dossierId),
    n: integer('n').notNull(),
    snapshot: jsonb('snapshot').$type<Record<string, unknown>>().notNull(),
    at: moment('at').notNull(),
    personId: key('person_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.n] })],
);

commentOn(applicationVersion, '申报提交版本', { n: '提交次序', snapshot: '提交内容', personId: '提交人编号' });

/** 材料审核: a verdict or a mark on a section, in the round it was made. */
export const sectionVerdict = pgTable(
  'section_verdict',
  {
    id: identity(),
    applicationId: key('application_id')
      .notNull()
      .references(() => application.dossierId),
    round: integer('round').notNull(),
    section: text('section').notNull(),
    kind: text('kind', { enum: ['mark', 'verdict'] }).notNull(),
    meets: boolean('meets'),
    note: text('note').notNull(),
    at: moment('at').notNull(),
    personId: key('person_id').notNull(),
  },
  (t) => [index('section_verdict_application').on(t.applicationId, t.round)],
);

commentOn(sectionVerdict, '材料审核意见', { meets: '是否符合' });

/** 现场复查. */
export const recheck = pgTable('recheck', {
  applicationId: key('application_id')
    .primaryKey()
    .references(() => application.dossierId),
  on: date('on').notNull(),
  people: text('people').array().notNull(),
  findings: text('findings').notNull(),
  meets: boolean('meets').notNull(),
  photographs: jsonb('photographs').$type<string[]>().notNull(),
  personId: key('person_id').notNull(),
});

commentOn(recheck, '现场复查', {
  on: '复查日期',
  people: '复查人员',
  findings: '复查情况',
  meets: '是否符合',
  photographs: '现场照片',
});

/** 推荐意见, signed. */
export const recommendation = pgTable('recommendation', {
  applicationId: key('application_id')
    .primaryKey()
    .references(() => application.dossierId),
  opinion: text('opinion').notNull(),
  rank: integer('rank').notNull(),
  personId: key('person_id').notNull(),
  at: moment('at').notNull(),
});

commentOn(recommendation, '推荐意见', { rank: '推荐排序', personId: '签署人编号' });

/** Who has the form open: the heartbeat of the editing page. */
export const applicationEditor = pgTable(
  'application_editor',
  {
    applicationId: key('application_id').notNull(),
    personId: key('person_id').notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.applicationId, t.personId] })],
);

commentOn(applicationEditor, '正在填报人', { personId: '填报人编号', seenAt: '最近活动时间' });
