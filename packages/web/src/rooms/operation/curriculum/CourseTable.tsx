import type { courseContent } from '@jijiao/contract/operation/curriculum';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { hoursOf, itemName, type ListName } from '../words.ts';
import { useCurriculumText } from './text.ts';

export type CourseContent = z.output<typeof courseContent>;

export interface ShownCourse {
  id: number;
  data: CourseContent;
  /** Under the title: a note of the guiding unit, the file of the syllabus. */
  under?: ReactNode;
}

/** The courses of a curriculum; `acts` are the buttons of a row. Where `narrow`, what a course is for stands under its title. */
export function CourseTable({
  courses,
  acts,
  narrow = false,
}: {
  courses: readonly ShownCourse[];
  acts?: ((course: ShownCourse) => ReactNode) | undefined;
  narrow?: boolean | undefined;
}) {
  const t = useCurriculumText();
  const { pick, list, parts } = useLanguage();
  const word = (of: ListName, id: string | null) => (id === null ? '—' : pick(itemName(of, id)));
  const lineOf = (data: CourseContent) =>
    parts(
      [
        word('subjectKind', data.subjectKind),
        word('mode', data.mode),
        word('audience', data.audience),
        list(data.tags.map((tag) => pick(itemName('tags', tag)))),
        word('need', data.need),
      ].filter((each) => each !== '—'),
    );
  const columns: readonly Column<ShownCourse>[] = [
    {
      id: 'title',
      header: t('title'),
      fixed: true,
      wrap: true,
      sortBy: ({ data }) => data.title,
      cell: ({ data, under }) => (
        <>
          <b>{data.title || t('unnamed')}</b>
          {narrow && <small className="course-line mute">{lineOf(data)}</small>}
          {under}
        </>
      ),
    },
    {
      id: 'hours',
      header: t('hours'),
      right: true,
      sortBy: ({ data }) => data.hoursTenths ?? 0,
      cell: ({ data }) => (data.hoursTenths === null ? '—' : hoursOf(data.hoursTenths)),
    },
    {
      id: 'subjectKind',
      header: t('subjectKind'),
      hidden: narrow,
      cell: ({ data }) => word('subjectKind', data.subjectKind),
    },
    { id: 'mode', header: t('mode'), hidden: narrow, cell: ({ data }) => word('mode', data.mode) },
    {
      id: 'teachers',
      header: t('teachers'),
      wrap: true,
      cell: ({ data }) => list(data.teachers.map(({ name }) => name)) || '—',
    },
    { id: 'audience', header: t('audience'), hidden: narrow, cell: ({ data }) => word('audience', data.audience) },
    {
      id: 'tags',
      hidden: narrow,
      header: t('tags'),
      wrap: true,
      cell: ({ data }) => list(data.tags.map((tag) => pick(itemName('tags', tag)))) || '—',
    },
    { id: 'need', header: t('need'), hidden: narrow, wrap: true, cell: ({ data }) => word('need', data.need) },
    {
      id: 'syllabus',
      header: t('syllabus'),
      wrap: true,
      hidden: true,
      cell: ({ data }) => <span className="prewrap">{data.syllabus || '—'}</span>,
    },
    { id: 'partner', header: t('partner'), hidden: true, cell: ({ data }) => data.partner || '—' },
    ...(acts ? [{ id: 'acts', header: '', fixed: true, cell: acts }] : []),
  ];
  return (
    <Table
      name={narrow ? 'courses-narrow' : 'courses'}
      caption={t('courses')}
      chooser
      columns={columns}
      rows={courses}
      rowId={({ id }) => String(id)}
      rowName={({ data }) => data.title || t('unnamed')}
      empty={<Empty title={t('noCourses')}>{t('noCoursesWhy')}</Empty>}
    />
  );
}
