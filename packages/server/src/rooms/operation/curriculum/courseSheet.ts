import { audiences, type Bilingual, courseTags, needs, subjectKinds, trainingModes } from '@jijiao/measures';
import { z } from 'zod';
import { invalid } from '../../../platform/http/errors.ts';
import {
  type BadCell,
  cellAddress,
  type ImportColumn,
  importRows,
  readSheet,
  SpreadsheetRefused,
  writeSheet,
} from '../../../platform/spreadsheet/index.ts';
import type { VettedInstructor } from '../../faculty/index.ts';
import type { CourseContent } from './curriculum.store.ts';

type Item = Bilingual & { readonly id: string };
type SheetCourse = Omit<CourseContent, 'syllabusFileId'>;

const among = (list: readonly Item[]): Bilingual => ({
  zh: `须填：${list.map((each) => each.zh).join('、')}`,
  en: `one of: ${list.map((each) => each.en).join(', ')}`,
});

const columns = {
  title: { header: { zh: '课程名称', en: 'Course' }, also: ['课程', '名称'] },
  hours: {
    header: { zh: '学时', en: 'Credit hours' },
    says: { zh: '须填大于 0 的数，最多一位小数', en: 'a number above 0 with one decimal at most' },
  },
  subjectKind: { header: { zh: '科目类别', en: 'Subject kind' }, also: ['科目'], says: among(subjectKinds) },
  mode: { header: { zh: '授课形式', en: 'Mode' }, also: ['形式'], says: among(trainingModes) },
  audience: { header: { zh: '培训对象', en: 'Audience' }, also: ['对象'], says: among(audiences) },
  need: { header: { zh: '服务方向', en: 'Need served' }, also: ['服务需求'], says: among(needs) },
  tags: {
    header: { zh: '四新和职业道德', en: 'Marks' },
    also: ['四新', '标签'],
    optional: true,
    says: { ...among(courseTags), zh: `${among(courseTags).zh}，多项用顿号分开` },
  },
  teachers: {
    header: { zh: '授课教师', en: 'Teachers' },
    also: ['教师'],
    says: {
      zh: '须为本基地师资库内经政治审核的教师，多人用顿号分开',
      en: 'of the vetted faculty of this base, several separated by commas',
    },
  },
  syllabus: { header: { zh: '课程大纲', en: 'Syllabus' }, also: ['大纲'] },
  partner: { header: { zh: '合作单位', en: 'Partner' }, optional: true },
} satisfies Record<string, ImportColumn>;

const oneOf = <Id extends string>(list: readonly (Bilingual & { readonly id: Id })[]) =>
  z.string().transform((typed, context): Id => {
    const found = list.find(({ zh, en, id }) =>
      [zh, en, id].some((word) => word.toLowerCase() === typed.toLowerCase()),
    );
    if (found) return found.id;
    context.addIssue({ code: 'custom', message: 'not on the list' });
    return z.NEVER;
  });

const names = (typed: string) =>
  typed
    .split(/[、，,;；\n]/)
    .map((each) => each.trim())
    .filter(Boolean);

function rowOf(faculty: readonly VettedInstructor[]) {
  return z
    .object({
      title: z.string().min(1).max(120),
      hours: z
        .string()
        .regex(/^\d{1,4}(\.\d)?$/)
        .transform((typed) => Math.round(Number(typed) * 10))
        .refine((tenths) => tenths > 0),
      subjectKind: oneOf(subjectKinds),
      mode: oneOf(trainingModes),
      audience: oneOf(audiences),
      need: oneOf(needs),
      tags: z
        .string()
        .transform(names)
        .pipe(z.array(oneOf(courseTags)).max(5))
        .transform((tags) => [...new Set(tags)]),
      teachers: z.string().transform((typed, context): CourseContent['teachers'] => {
        const teachers = names(typed).map((name) => ({ name, found: faculty.filter((each) => each.name === name) }));
        // Two of one name cannot be told apart in a sheet: they are chosen on the page.
        if (teachers.length > 0 && teachers.length <= 20 && teachers.every(({ found }) => found.length === 1))
          return teachers.map(({ name, found }) => ({ instructorId: found[0]?.id ?? null, name }));
        context.addIssue({ code: 'custom', message: 'not of the faculty' });
        return z.NEVER;
      }),
      syllabus: z.string().min(1).max(10_000),
      partner: z.string().max(120),
    })
    .transform(({ hours, ...rest }): SheetCourse => ({ ...rest, hoursTenths: hours }));
}

/**
 * Reads courses from a workbook: good rows, and every bad cell. The same title twice is bad the second time. Refuses (422) what is no
 * workbook.
 */
export async function readCourseSheet(
  bytes: Uint8Array,
  faculty: readonly VettedInstructor[],
  most: number,
): Promise<{ good: SheetCourse[]; bad: BadCell[]; read: number }> {
  const sheet = await readSheet(bytes, { maxRows: most + 50, columns: 40 }).catch((error: unknown) => {
    if (error instanceof SpreadsheetRefused)
      throw invalid([{ path: 'fileId', message: `${error.says.zh} / ${error.says.en}` }]);
    throw error;
  });
  const { good, goodRows, bad } = importRows(sheet, { columns, row: rowOf(faculty) });
  const first = new Map<string, number>();
  const heading = sheet.rows.find(({ cells }) => cells.some((cell) => cell !== ''))?.cells ?? [];
  const titleAt = Math.max(
    0,
    heading.findIndex((cell) => ['课程名称', '课程', '名称', 'Course'].includes(cell.trim())),
  );
  for (const [at, { title }] of good.entries()) {
    const row = goodRows[at] ?? 0;
    const earlier = first.get(title);
    if (earlier === undefined) first.set(title, row);
    else
      bad.push({
        row,
        cell: cellAddress(row, titleAt),
        column: columns.title.header.zh,
        value: title,
        says: { zh: `与第 ${earlier} 行的课程同名`, en: `the same title as in row ${earlier}` },
      });
  }
  const headerOf: Readonly<Record<string, ImportColumn>> = columns;
  return {
    good,
    bad: bad
      .map((each) => ({ ...each, column: headerOf[each.column]?.header.zh ?? each.column }))
      .sort((a, b) => a.row - b.row)
      .slice(0, 2000),
    read: good.length + new Set(bad.filter(({ row }) => !goodRows.includes(row)).map(({ row }) => row)).size,
  };
}

/** Courses as a workbook with the headings that the import finds. */
export function writeCourseSheet(courses: readonly CourseContent[]): Promise<Uint8Array> {
  const word = (list: readonly Item[], id: string | null) => list.find((each) => each.id === id)?.zh ?? '';
  return writeSheet({
    sheets: [
      {
        name: '课程设置',
        columns: Object.entries(columns).map(([id, { header }]) => ({
          header: header.zh,
          width: id === 'syllabus' ? 60 : id === 'title' ? 30 : 16,
        })),
        rows: courses.map((each) => [
          each.title,
          each.hoursTenths === null ? '' : each.hoursTenths / 10,
          word(subjectKinds, each.subjectKind),
          word(trainingModes, each.mode),
          word(audiences, each.audience),
          word(needs, each.need),
          each.tags.map((tag) => word(courseTags, tag)).join('、'),
          each.teachers.map(({ name }) => name).join('、'),
          each.syllabus,
          each.partner,
        ]),
      },
    ],
  });
}
