import type { courseContent } from '@jijiao/contract/curriculum';
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

/** The courses of a curriculum; `acts` are the buttons of a row. */
export function CourseTable({
  courses,
  acts,
}: {
  courses: readonly ShownCourse[];
  acts?: ((course: ShownCourse) => ReactNode) | undefined;
}) {
  const t = useCurriculumText();
  const { pick, list } = useLanguage();
  const word = (of: ListName, id: string | null) => (id === null ? '—' : pick(itemName(of, id)));
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
    { id: 'subjectKind', header: t('subjectKind'), cell: ({ data }) => word('subjectKind', data.subjectKind) },
    { id: 'mode', header: t('mode'), cell: ({ data }) => word('mode', data.mode) },
    {
      id: 'teachers',
      header: t('teachers'),
      wrap: true,
      cell: ({ data }) => list(data.teachers.map(({ name }) => name)) || '—',
    },
    { id: 'audience', header: t('audience'), cell: ({ data }) => word('audience', data.audience) },
    {
      id: 'tags',
      header: t('tags'),
      wrap: true,
      cell: ({ data }) => list(data.tags.map((tag) => pick(itemName('tags', tag)))) || '—',
    },
    { id: 'need', header: t('need'), wrap: true, cell: ({ data }) => word('need', data.need) },
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
      name="courses"
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
