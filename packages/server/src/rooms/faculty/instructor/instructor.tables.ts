import { boolean, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { bytea, identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { growsOnly } from '../../../platform/db/growsOnly.ts';
import { base } from '../../register/base/base.tables.ts';

/** 师资: one person, whichever bases engage them. */
export const instructor = pgTable(
  'instructor',
  {
    id: identity(),
    name: text('name').notNull(),
    /** The name and the institution as they are compared: spelling variants folded. */
    nameKey: text('name_key').notNull(),
    institutionKey: text('institution_key').notNull(),
    citizenIdSealed: bytea('citizen_id_sealed'),
    citizenIdIndex: bytea('citizen_id_index'),
    phoneSealed: bytea('phone_sealed'),
    phoneIndex: bytea('phone_index'),
    /** 职称系列 and 职称. */
    series: text('series'),
    title: text('title').notNull(),
    institution: text('institution').notNull(),
    /** 专业方向. */
    fields: text('fields').array().notNull(),
    /** The record that this one was merged into, if it was. */
    mergedIntoId: key('merged_into_id'),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('instructor_citizen_id').on(t.citizenIdIndex),
    index('instructor_same_name').on(t.nameKey, t.institutionKey),
    index('instructor_phone').on(t.phoneIndex),
    index('instructor_merged_into').on(t.mergedIntoId),
    index('instructor_by_name').on(t.name, t.id),
  ],
);

commentOn(instructor, '师资', {
  name: '姓名',
  nameKey: '姓名（比对用）',
  institutionKey: '所在单位（比对用）',
  series: '职称系列',
  title: '职称',
  institution: '所在单位',
  fields: '专业方向',
  mergedIntoId: '并入的师资编号',
});

/** 聘任: an instructor of a base, from a day until a day. */
export const instructorEngagement = pgTable(
  'instructor_engagement',
  {
    id: identity(),
    instructorId: key('instructor_id')
      .notNull()
      .references(() => instructor.id),
    baseId: key('base_id')
      .notNull()
      .references(() => base.id),
    fullTime: boolean('full_time').notNull(),
    startsOn: date('starts_on').notNull(),
    /** Last day; null while it lasts. */
    endsOn: date('ends_on'),
    /** Day and statement of political vetting (Art. 8 (1)). */
    vettedOn: date('vetted_on'),
    vettingFileId: uuid('vetting_file_id'),
    /** Subjects taught. */
    subjects: text('subjects').array().notNull(),
    source: text('source', { enum: ['entered', 'sheet', 'application'] }).notNull(),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    index('instructor_engagement_base').on(t.baseId, t.instructorId),
    index('instructor_engagement_instructor').on(t.instructorId),
    index('instructor_engagement_file').on(t.vettingFileId),
  ],
);

commentOn(instructorEngagement, '聘任', {
  fullTime: '是否专职',
  startsOn: '聘任开始日',
  endsOn: '聘任结束日',
  vettedOn: '政治审核日期',
  vettingFileId: '政治审核材料编号',
  subjects: '授课内容',
  source: '录入来源',
});

/** 师资培训经历: training that an instructor received. */
export const instructorTraining = pgTable(
  'instructor_training',
  {
    id: identity(),
    instructorId: key('instructor_id')
      .notNull()
      .references(() => instructor.id),
    baseId: key('base_id').notNull(),
    on: date('on').notNull(),
    what: text('what').notNull(),
    hoursTenths: integer('hours_tenths').notNull(),
    fileId: uuid('file_id').notNull(),
    enteredBy: key('entered_by').notNull(),
    enteredAt: moment('entered_at').notNull(),
    /** When it was taken back as entered wrongly; who and why stand in the record of what was done. */
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [
    index('instructor_training_instructor').on(t.instructorId, t.on),
    index('instructor_training_file').on(t.fileId),
  ],
);

commentOn(instructorTraining, '师资培训经历', {
  withdrawnAt: '撤回时间',
  on: '培训日期',
  what: '培训内容',
  hoursTenths: '学时（十分之一学时）',
});

/** 师资资格证书: a qualification with its validity. */
export const instructorQualification = pgTable(
  'instructor_qualification',
  {
    id: identity(),
    instructorId: key('instructor_id')
      .notNull()
      .references(() => instructor.id),
    baseId: key('base_id').notNull(),
    what: text('what').notNull(),
    issuer: text('issuer').notNull(),
    obtainedOn: date('obtained_on').notNull(),
    /** Last day of validity; null where it has no end. */
    validUntil: date('valid_until'),
    fileId: uuid('file_id').notNull(),
    enteredBy: key('entered_by').notNull(),
    enteredAt: moment('entered_at').notNull(),
    /** When it was taken back as entered wrongly; who and why stand in the record of what was done. */
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [
    index('instructor_qualification_instructor').on(t.instructorId, t.obtainedOn),
    index('instructor_qualification_file').on(t.fileId),
  ],
);

commentOn(instructorQualification, '师资资格证书', {
  withdrawnAt: '撤回时间',
  what: '证书名称',
  issuer: '发证机构',
  obtainedOn: '取得日期',
  validUntil: '有效期末日',
});

/** 授课记录和学员评价 in figures, written by the business they come from. May only grow. */
export const instructorFigure = pgTable(
  'instructor_figure',
  {
    id: identity(),
    instructorId: key('instructor_id')
      .notNull()
      .references(() => instructor.id),
    baseId: key('base_id').notNull(),
    year: integer('year').notNull(),
    name: text('name', { enum: ['classes', 'hoursTenths', 'ratings', 'ratingTenths'] }).notNull(),
    amount: integer('amount').notNull(),
    sourceKind: text('source_kind').notNull(),
    sourceId: key('source_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [
    index('instructor_figure_instructor').on(t.instructorId, t.year),
    uniqueIndex('instructor_figure_once').on(t.sourceKind, t.sourceId, t.instructorId, t.name),
  ],
);

commentOn(instructorFigure, '授课记录和学员评价数据', { name: '指标名称', amount: '数值' });
growsOnly(instructorFigure);

/** 师资档案记事: what was done with an instructor's record, merging included. May only grow. */
export const instructorEvent = pgTable(
  'instructor_event',
  {
    id: identity(),
    instructorId: key('instructor_id')
      .notNull()
      .references(() => instructor.id),
    /** The base it was done for; null where it concerns the person alone. */
    baseId: key('base_id'),
    kind: text('kind', {
      enum: ['engaged', 'engagementChanged', 'changed', 'trained', 'qualified', 'withdrawn', 'merged', 'mergedInto'],
    }).notNull(),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull(),
    personId: key('person_id').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [index('instructor_event_instructor').on(t.instructorId, t.id)],
);

commentOn(instructorEvent, '师资档案记事');
growsOnly(instructorEvent);

/** 疑似重复: two records that may be one person, until someone has judged. */
export const instructorDuplicate = pgTable(
  'instructor_duplicate',
  {
    id: identity(),
    /** The older record and the newer one. */
    firstId: key('first_id')
      .notNull()
      .references(() => instructor.id),
    secondId: key('second_id')
      .notNull()
      .references(() => instructor.id),
    why: text('why', { enum: ['sameName', 'spelling', 'samePhone'] }).notNull(),
    state: text('state', { enum: ['open', 'merged', 'different'] }).notNull(),
    reason: text('reason'),
    judgedBy: key('judged_by'),
    judgedAt: moment('judged_at'),
  },
  (t) => [
    uniqueIndex('instructor_duplicate_pair').on(t.firstId, t.secondId),
    index('instructor_duplicate_second').on(t.secondId),
    index('instructor_duplicate_state').on(t.state, t.id),
  ],
);

commentOn(instructorDuplicate, '疑似重复师资', {
  firstId: '较早记录编号',
  secondId: '较晚记录编号',
  why: '疑似原因',
  judgedBy: '判定人编号',
  judgedAt: '判定时间',
});
