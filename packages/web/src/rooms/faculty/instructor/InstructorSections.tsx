import { Link } from '@tanstack/react-router';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { FileList } from '../../../kit/FileList.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import type { Instructor } from './shape.ts';
import { useInstructorText } from './text.ts';

type Engagement = Instructor['engagements'][number];
type Evidence = Instructor['trainings'][number]['file'];

const day = (value: string | null) => (value ? <DateText value={value} weekday={false} /> : '—');
const filed = (file: Evidence) =>
  file ? <FileList narrow files={[{ ...file, href: `/api/files/${file.id}` }]} /> : '—';
const tenths = (value: number) => (value / 10).toLocaleString('en-US');

interface EvidenceProps<List extends 'trainings' | 'qualifications'> {
  readonly rows: Instructor[List];
  onWithdraw(row: Instructor[List][number]): void;
}

/** Where the person is and was engaged, as far as those bases are open to the reader. */
export function Engagements({ rows, onChange }: { rows: Instructor['engagements']; onChange: (id: number) => void }) {
  const t = useInstructorText();
  const { list } = useLanguage();
  const columns: readonly Column<Engagement>[] = [
    {
      id: 'base',
      header: t('base'),
      fixed: true,
      wrap: true,
      cell: ({ base }) => <Link to={`/desk/bases/${base.id}/faculty`}>{base.host}</Link>,
    },
    { id: 'engagement', header: t('engagement'), cell: ({ fullTime }) => t(fullTime ? 'full' : 'part') },
    {
      id: 'term',
      header: t('term'),
      cell: ({ startsOn, endsOn }) => (
        <>
          <span className="block">{day(startsOn)}</span>
          <span className="block faint">{endsOn ? <>— {day(endsOn)}</> : t('open')}</span>
        </>
      ),
    },
    {
      id: 'vettedOn',
      header: t('vettedOn'),
      wrap: true,
      cell: ({ vettedOn, vettingFile }) => (
        <>
          <span className="block">{day(vettedOn)}</span>
          {vettingFile ? filed(vettingFile) : <State tone="soon">{t('noStatement')}</State>}
        </>
      ),
    },
    { id: 'subjects', header: t('subjects'), wrap: true, cell: ({ subjects }) => list(subjects) || '—' },
    {
      id: 'acts',
      header: '',
      fixed: true,
      cell: ({ id, mayChange }) =>
        mayChange && (
          <Button size="small" onClick={() => onChange(id)}>
            {t('edit')}
          </Button>
        ),
    },
  ];
  return (
    <Table
      name="engagements"
      caption={t('engagements')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => String(id)}
      empty={<Empty title={t('none')} />}
    />
  );
}

/** Training that the person received. */
export function Trainings({ rows, onWithdraw }: EvidenceProps<'trainings'>) {
  const t = useInstructorText();
  return (
    <Table
      name="trainings"
      caption={t('trainings')}
      rows={rows}
      rowId={({ id }) => String(id)}
      empty={<Empty title={t('noTrainings')} />}
      columns={[
        { id: 'what', header: t('training'), fixed: true, wrap: true, cell: ({ what }) => what },
        { id: 'on', header: t('trainedOn'), cell: ({ on }) => day(on) },
        { id: 'hours', header: t('hours'), right: true, cell: ({ hoursTenths }) => tenths(hoursTenths) },
        { id: 'file', header: t('evidence'), wrap: true, cell: ({ file }) => filed(file) },
        {
          id: 'acts',
          header: '',
          fixed: true,
          cell: (row) =>
            row.mayWithdraw && (
              <Button size="small" look="quiet" onClick={() => onWithdraw(row)}>
                {t('withdraw')}
              </Button>
            ),
        },
      ]}
    />
  );
}

/** Qualifications with their validity. */
export function Qualifications({ rows, onWithdraw }: EvidenceProps<'qualifications'>) {
  const t = useInstructorText();
  return (
    <Table
      name="qualifications"
      caption={t('qualifications')}
      rows={rows}
      rowId={({ id }) => String(id)}
      empty={<Empty title={t('noQualifications')} />}
      columns={[
        { id: 'what', header: t('qualification'), fixed: true, wrap: true, cell: ({ what }) => what },
        { id: 'issuer', header: t('issuer'), wrap: true, cell: ({ issuer }) => issuer },
        { id: 'obtainedOn', header: t('obtainedOn'), cell: ({ obtainedOn }) => day(obtainedOn) },
        {
          id: 'validUntil',
          header: t('validUntil'),
          cell: ({ validUntil, valid }) => (
            <>
              {validUntil ? day(validUntil) : t('forever')}{' '}
              <State tone={valid ? 'done' : 'overdue'}>{t(valid ? 'valid' : 'lapsed')}</State>
            </>
          ),
        },
        { id: 'file', header: t('evidence'), wrap: true, cell: ({ file }) => filed(file) },
        {
          id: 'acts',
          header: '',
          fixed: true,
          cell: (row) =>
            row.mayWithdraw && (
              <Button size="small" look="quiet" onClick={() => onWithdraw(row)}>
                {t('withdraw')}
              </Button>
            ),
        },
      ]}
    />
  );
}

/** Teaching and ratings by year and base, as classes report them. */
export function TeachingRecord({ rows }: { rows: Instructor['record'] }) {
  const t = useInstructorText();
  return (
    <>
      <p className="mute small">{t('recordNote')}</p>
      <Table
        name="teaching"
        caption={t('record')}
        rows={rows}
        rowId={({ year, base }) => `${year}-${base.id}`}
        empty={<Empty title={t('recordNone')} />}
        columns={[
          { id: 'year', header: t('year'), fixed: true, right: true, cell: ({ year }) => year },
          { id: 'base', header: t('base'), wrap: true, cell: ({ base }) => base.host },
          { id: 'classes', header: t('classes'), right: true, cell: ({ classes }) => classes },
          { id: 'hours', header: t('hours'), right: true, cell: ({ hoursTenths }) => tenths(hoursTenths) },
          {
            id: 'rating',
            header: t('rating'),
            cell: ({ ratings, ratingTenths }) =>
              ratingTenths === null ? '—' : t('ratingOf', { value: tenths(ratingTenths), count: ratings }),
          },
        ]}
      />
    </>
  );
}
