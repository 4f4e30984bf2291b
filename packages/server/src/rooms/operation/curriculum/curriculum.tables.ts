import type { courseContent } from '@jijiao/contract';
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import { identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { dossier } from '../../../platform/dossier/tables.ts';

type Course = z.output<typeof courseContent>;

/** 课程设置: of a base, for one or more years (Art. 13). */
export const curriculum = pgTable(
  'curriculum',
  {
    dossierId: key('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    baseId: key('base_id').notNull(),
    title: text('title').notNull(),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year').notNull(),
    version: integer('version').notNull(),
    savedAt: moment('saved_at').notNull(),
    savedBy: key('saved_by').notNull(),
  },
  (t) => [index('curriculum_base').on(t.baseId, t.dossierId)],
);
commentOn(curriculum, '课程设置', {
  title: '名称',
  fromYear: '开始年度',
  toYear: '截止年度',
});

/** 课程, as typed; the version tells two editors apart. */
export const curriculumCourse = pgTable(
  'curriculum_course',
  {
    id: identity(),
    curriculumId: key('curriculum_id')
      .notNull()
      .references(() => curriculum.dossierId),
    version: integer('version').notNull(),
    title: text('title').notNull(),
    /** 学时, in tenths. */
    hoursTenths: integer('hours_tenths'),
    subjectKind: text('subject_kind').$type<NonNullable<Course['subjectKind']>>(),
    mode: text('mode').$type<NonNullable<Course['mode']>>(),
    syllabus: text('syllabus').notNull(),
    syllabusFileId: uuid('syllabus_file_id'),
    teachers: jsonb('teachers').$type<Course['teachers']>().notNull(),
    audience: text('audience').$type<NonNullable<Course['audience']>>(),
    tags: text('tags').array().$type<Course['tags']>().notNull(),
    need: text('need').$type<NonNullable<Course['need']>>(),
    partner: text('partner').notNull(),
  },
  (t) => [index('curriculum_course_curriculum').on(t.curriculumId, t.id)],
);
commentOn(curriculumCourse, '课程', {
  curriculumId: '所属课程设置',
  title: '课程名称',
  hoursTenths: '学时（十分之一）',
  subjectKind: '科目类别',
  mode: '授课形式',
  syllabus: '课程大纲',
  syllabusFileId: '课程大纲文件',
  teachers: '授课教师',
  audience: '培训对象',
  tags: '四新和职业道德',
  need: '服务方向',
  partner: '合作单位',
});

/** A note of the guiding unit on a course, at the moment of the return it came with. */
export const courseMark = pgTable(
  'course_mark',
  {
    id: identity(),
    curriculumId: key('curriculum_id')
      .notNull()
      .references(() => curriculum.dossierId),
    courseId: key('course_id').notNull(),
    note: text('note').notNull(),
    at: moment('at').notNull(),
    personId: key('person_id').notNull(),
  },
  (t) => [index('course_mark_curriculum').on(t.curriculumId, t.at)],
);
commentOn(courseMark, '课程批注', {
  curriculumId: '所属课程设置',
  courseId: '课程',
});
