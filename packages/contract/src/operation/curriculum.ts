import { audiences, courseTags, needs, subjectKinds, trainingModes } from '@jijiao/measures';
import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { dossierHead } from '../platform/dossier.ts';
import { bilingual, fileShape, id, idParams, line, moment, pageOf, prose } from '../shapes.ts';
import { judgedByGroup } from './opinion.ts';
import { termQuery, termRow, termYears, yearsInOrder, yearsOutOfOrder } from './outline.ts';

/** A course as typed: every part may be missing until the curriculum is handed in. */
export const courseContent = z.strictObject({
  title: prose(120),
  /** Credit hours in tenths. */
  hoursTenths: z.int().min(0).max(100_000).nullable(),
  subjectKind: z.enum(subjectKinds.map((each) => each.id)).nullable(),
  mode: z.enum(trainingModes.map((each) => each.id)).nullable(),
  syllabus: prose(10_000),
  syllabusFileId: z.uuid().nullable(),
  /** Of the faculty of the base; a name without an entry there is refused when the curriculum is handed in. */
  teachers: z.array(z.strictObject({ instructorId: id.nullable(), name: line(60) })).max(20),
  audience: z.enum(audiences.map((each) => each.id)).nullable(),
  tags: z.array(z.enum(courseTags.map((each) => each.id))).max(5),
  need: z.enum(needs.map((each) => each.id)).nullable(),
  partner: prose(120),
});
export const courseRow = z.strictObject({
  id,
  version: z.int(),
  data: courseContent,
  syllabusFile: fileShape.nullable(),
  /** What the guiding unit noted on it when it last returned the curriculum. */
  mark: z.string().nullable(),
});

const title = line(120);

export const curriculumShape = z.strictObject({
  head: dossierHead,
  baseId: id,
  base: z.string(),
  title,
  ...termYears,
  version: z.int(),
  savedAt: moment,
  savedBy: z.string().nullable(),
  mayWrite: z.boolean(),
  courses: z.array(courseRow),
  /** Vetted instructors of the base, for choosing teachers; empty for those who do not write. */
  faculty: z.array(z.strictObject({ id, name: z.string(), title: z.string() })),
  judged: judgedByGroup,
});

export const badCourseCell = z.strictObject({
  row: z.int(),
  cell: z.string(),
  column: z.string(),
  value: z.string(),
  says: bilingual,
  cure: z.string().optional(),
});

const ofCourse = z.strictObject({ ...idParams.shape, course: z.coerce.number().pipe(id) });
const signedIn = { method: 'GET', action: 'signedIn', params: idParams } as const;
const edit = { action: 'curriculum.edit' } as const;

export const listCurricula = endpoint({
  id: 'curriculum.list',
  path: '/api/bases/:id/curricula',
  summary: { zh: '基地的课程设置', en: 'Curricula of a base' },
  ...signedIn,
  query: termQuery,
  output: pageOf(termRow),
  action: 'signedIn',
});
export const exportCurricula = endpoint({
  id: 'curriculum.export',
  path: '/api/bases/:id/curricula.xlsx',
  summary: { zh: '课程设置列表（表格）', en: 'Curricula of a base as a spreadsheet' },
  ...signedIn,
  query: termQuery,
  stream: 'file',
  action: 'signedIn',
});
export const startCurriculum = endpoint({
  id: 'curriculum.start',
  method: 'POST',
  path: '/api/bases/:id/curricula',
  summary: { zh: '编制课程设置', en: 'Begin a curriculum' },
  ...edit,
  params: idParams,
  body: z
    .strictObject({
      title,
      ...termYears,
      /** A curriculum of the same base whose courses are taken over. */
      copyOf: id.optional(),
    })
    .refine(yearsInOrder, yearsOutOfOrder),
  output: curriculumShape,
  action: 'writeCurricula',
});
export const getCurriculum = endpoint({
  id: 'curriculum.get',
  path: '/api/curricula/:id',
  summary: { zh: '课程设置卷宗', en: 'A curriculum' },
  ...signedIn,
  output: curriculumShape,
  action: 'signedIn',
});
export const saveCurriculum = endpoint({
  id: 'curriculum.save',
  method: 'PUT',
  path: '/api/curricula/:id',
  summary: { zh: '保存名称和年度', en: 'Save title and years' },
  ...edit,
  params: idParams,
  body: z.strictObject({ title, ...termYears, version: z.int() }).refine(yearsInOrder, yearsOutOfOrder),
  output: z.strictObject({ version: z.int(), savedAt: moment }),
  action: 'writeCurricula',
});
export const addCourse = endpoint({
  id: 'curriculum.addCourse',
  method: 'POST',
  path: '/api/curricula/:id/courses',
  summary: { zh: '增加课程', en: 'Add a course' },
  ...edit,
  params: idParams,
  body: courseContent,
  output: courseRow,
  action: 'writeCurricula',
});
export const saveCourse = endpoint({
  id: 'curriculum.saveCourse',
  method: 'PUT',
  path: '/api/curricula/:id/courses/:course',
  summary: { zh: '保存课程', en: 'Save a course as typed' },
  ...edit,
  params: ofCourse,
  body: z.strictObject({ data: courseContent, version: z.int() }),
  output: courseRow,
  action: 'writeCurricula',
});
export const removeCourse = endpoint({
  id: 'curriculum.removeCourse',
  method: 'DELETE',
  path: '/api/curricula/:id/courses/:course',
  summary: { zh: '删除课程', en: 'Take a course out' },
  ...edit,
  params: ofCourse,
  output: z.strictObject({ removed: z.boolean() }),
  action: 'writeCurricula',
});
export const importCourses = endpoint({
  id: 'curriculum.importCourses',
  method: 'POST',
  path: '/api/curricula/:id/courses/import',
  summary: { zh: '导入课程', en: 'Import courses from a spreadsheet' },
  ...edit,
  params: idParams,
  body: z.strictObject({ fileId: z.uuid() }),
  output: z.strictObject({ read: z.int(), imported: z.int(), bad: z.array(badCourseCell) }),
  action: 'writeCurricula',
});
export const exportCourses = endpoint({
  id: 'curriculum.exportCourses',
  path: '/api/curricula/:id/courses.xlsx',
  summary: { zh: '导出课程', en: 'Courses as a spreadsheet' },
  ...signedIn,
  stream: 'file',
  action: 'signedIn',
});
/** What is to be corrected, course by course. */
export const courseMarks = z.array(z.strictObject({ courseId: id, note: prose(2000).min(1) })).max(300);
export const returnCurriculum = endpoint({
  id: 'curriculum.return',
  method: 'POST',
  path: '/api/curricula/:id/return',
  summary: { zh: '退回修改，逐门标注', en: 'Return with marks by course' },
  action: 'signedIn',
  params: idParams,
  body: z.strictObject({
    version: z.int(),
    opinion: prose(4000).min(1, '请填写意见 / an opinion is needed'),
    marks: courseMarks,
  }),
  output: curriculumShape,
});
export const printCurriculum = endpoint({
  id: 'curriculum.form',
  path: '/api/curricula/:id/form.pdf',
  summary: { zh: '课程设置表', en: 'The curriculum as a form' },
  ...signedIn,
  stream: 'file',
  action: 'signedIn',
});
