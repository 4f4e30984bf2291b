import type { listFacultyOfBase } from '@jijiao/contract/faculty/instructor';
import { series } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../../api/call.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { State } from '../../../kit/State.tsx';
import type { Column } from '../../../kit/Table.tsx';
import { useLanguage } from '../../../language.ts';
import { useInstructorText } from './text.ts';

type Row = OutputOf<typeof listFacultyOfBase>['rows'][number];
interface Person {
  readonly id: number;
  readonly name: string;
  readonly citizenId: string | null;
  readonly phone: string | null;
  readonly series: string | null;
  readonly title: string;
  readonly institution: string;
  readonly fields: readonly string[];
  readonly lastTrainingOn: string | null;
  readonly lastQualificationOn: string | null;
  readonly newThisYear: boolean;
}

/** A title series by its id. */
export function useSeriesName(): (id: string | null) => string {
  const { pick } = useLanguage();
  return (id) => {
    const found = series.find((each) => each.id === id);
    return found ? pick(found) : '—';
  };
}

const day = (value: string | null) => (value ? <DateText value={value} weekday={false} /> : '—');

/** The columns about a person, then those about what is new. */
export function usePersonColumns<P extends Person>(): { person: Column<P>[]; news: Column<P>[] } {
  const t = useInstructorText();
  const { list } = useLanguage();
  const nameOf = useSeriesName();
  return {
    person: [
      {
        id: 'name',
        header: t('name'),
        fixed: true,
        sortBy: (row) => row.name,
        cell: (row) => <Link to={`/instructors/${row.id}`}>{row.name}</Link>,
      },
      { id: 'title', header: t('titleColumn'), sortBy: (row) => row.title, cell: (row) => row.title, wrap: true },
      { id: 'series', header: t('series'), hidden: true, cell: (row) => nameOf(row.series) },
      {
        id: 'institution',
        header: t('institution'),
        wrap: true,
        sortBy: (row) => row.institution,
        cell: (row) => row.institution,
      },
      { id: 'fields', header: t('fields'), wrap: true, cell: (row) => list(row.fields) || '—' },
      {
        id: 'citizenId',
        header: t('citizenId'),
        hidden: true,
        cell: (row) => <span className="num">{row.citizenId ?? '—'}</span>,
      },
      { id: 'phone', header: t('phone'), hidden: true, cell: (row) => <span className="num">{row.phone ?? '—'}</span> },
    ],
    news: [
      {
        id: 'lastTraining',
        header: t('lastTraining'),
        hidden: true,
        sortBy: (row) => row.lastTrainingOn ?? '',
        cell: (row) => day(row.lastTrainingOn),
      },
      {
        id: 'lastQualification',
        header: t('lastQualification'),
        hidden: true,
        sortBy: (row) => row.lastQualificationOn ?? '',
        cell: (row) => day(row.lastQualificationOn),
      },
      {
        id: 'newThisYear',
        header: t('updated'),
        sortBy: (row) => Number(row.newThisYear),
        cell: (row) => (
          <State tone={row.newThisYear ? 'done' : 'soon'}>{t(row.newThisYear ? 'newThisYear' : 'nothingNew')}</State>
        ),
      },
    ],
  };
}

/** The columns of a base's faculty. */
export function useFacultyColumns(): readonly Column<Row>[] {
  const t = useInstructorText();
  const { list } = useLanguage();
  const { person, news } = usePersonColumns<Row>();
  return [
    ...person,
    {
      id: 'engagement',
      header: t('engagement'),
      sortBy: ({ engagement }) => Number(engagement.fullTime),
      cell: ({ engagement }) => t(engagement.fullTime ? 'full' : 'part'),
    },
    { id: 'subjects', header: t('subjects'), wrap: true, cell: ({ engagement }) => list(engagement.subjects) || '—' },
    { id: 'startsOn', header: t('startsOn'), hidden: true, cell: ({ engagement }) => day(engagement.startsOn) },
    {
      id: 'endsOn',
      header: t('endsOn'),
      hidden: true,
      cell: ({ engagement }) => (engagement.endsOn ? day(engagement.endsOn) : t('open')),
    },
    {
      id: 'vettedOn',
      header: t('vettedOn'),
      sortBy: ({ engagement }) => engagement.vettedOn ?? '',
      cell: ({ engagement }) => (
        <>
          {day(engagement.vettedOn)}
          {!engagement.vettingFileId && <small className="faint block">{t('noStatement')}</small>}
        </>
      ),
    },
    ...news,
  ];
}
