import type { Bilingual } from '@jijiao/measures';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ApiError } from '../../api/ApiError.ts';
import { Fault, useFault } from '../../api/Fault.tsx';
import { Button } from '../../kit/Button.tsx';
import type { Refused } from '../../kit/citation.ts';
import { DateText } from '../../kit/DateText.tsx';
import { ExportLink } from '../../kit/ExportLink.tsx';
import { RefusalList } from '../../kit/Refusal.tsx';
import { State, toneOf } from '../../kit/State.tsx';
import { type Column, Table } from '../../kit/Table.tsx';
import { Empty } from '../../kit/Waiting.tsx';
import { useLanguage } from '../../language.ts';
import { useYearsText } from './text.ts';

/** What plans and summaries of a base have in common in its lists. */
interface YearRow {
  readonly id: number;
  readonly year: number;
  readonly state: { readonly state: string; readonly label: Bilingual; readonly tone: string };
  readonly number: string | null;
  readonly lateOn: string | null;
  readonly filedOn: string | null;
  readonly dueAt: string | null;
}

interface Opening {
  readonly error: ApiError | null;
  readonly isPending: boolean;
  mutate(
    sent: { params: { id: number }; body: { year: number } },
    then: { onSuccess: (made: { id: number }) => void },
  ): void;
}

interface YearsOfBaseProps<Row> {
  baseId: number;
  name: string;
  /** Where one of them is: /plans, /summaries. */
  at: string;
  words: { title: string; none: string; noneWhy: string; of: (year: number) => string; open: (year: number) => string };
  rows: readonly Row[] | undefined;
  /** Whether the reader sees more of a row than that it is being prepared. */
  seen: (row: Row) => boolean;
  figures: readonly Column<Row>[];
  openable: readonly { readonly year: number; readonly refusals: readonly Refused[] }[];
  open: Opening;
  /** The list as a sheet, where there is one. */
  exportTo?: string | undefined;
  error: ApiError | null;
  onRetry: () => void;
}

/** The plans or the summaries of a base by year, and the years for which the reader can open one. */
export function YearsOfBase<Row extends YearRow>(props: YearsOfBaseProps<Row>) {
  const { name, words, rows, error, onRetry } = props;
  const says = useFault();
  const columns = useYearColumns(props);
  return (
    <div className="stack">
      {props.openable.length > 0 && <OpenYears {...props} />}
      {props.exportTo && (
        <div className="bar">
          <span className="end">
            <ExportLink quiet to={props.exportTo} />
          </span>
        </div>
      )}
      <div className="sheet">
        <Table
          name={name}
          caption={words.title}
          chooser
          columns={columns}
          rows={rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry } : undefined}
          empty={<Empty title={words.none}>{words.noneWhy}</Empty>}
        />
      </div>
    </div>
  );
}

function useYearColumns<Row extends YearRow>(props: YearsOfBaseProps<Row>): readonly Column<Row>[] {
  const { at, words, seen, figures } = props;
  const t = useYearsText();
  const { pick } = useLanguage();
  return [
    {
      id: 'year',
      header: t('year'),
      fixed: true,
      sortBy: (row) => row.year,
      cell: (row) =>
        seen(row) ? (
          <Link to={`${at}/${row.id}`}>{words.of(row.year)}</Link>
        ) : (
          <span>
            {words.of(row.year)} <small className="faint">{t('unseen')}</small>
          </span>
        ),
    },
    {
      id: 'state',
      header: t('state'),
      sortBy: (row) => row.state.state,
      cell: (row) => <State tone={toneOf(row.state.tone)}>{pick(row.state.label)}</State>,
    },
    { id: 'number', header: t('number'), cell: (row) => row.number ?? '—' },
    ...figures,
    {
      id: 'late',
      header: t('timeliness'),
      sortBy: (row) => row.lateOn ?? '',
      cell: (row) => <Timeliness row={row} />,
    },
  ];
}

function Timeliness({ row }: { row: YearRow }) {
  const t = useYearsText();
  if (row.lateOn) return <State tone="overdue">{t('late')}</State>;
  if (row.filedOn) return <State tone="done">{t('inTime')}</State>;
  return row.dueAt ? <DateText value={row.dueAt} weekday={false} /> : '—';
}

function OpenYears<Row>({ baseId, at, words, openable, open }: YearsOfBaseProps<Row>) {
  const navigate = useNavigate();
  const onSuccess = ({ id }: { id: number }): void => void navigate({ to: `${at}/${id}` });
  const allowed = openable.filter(({ refusals }) => refusals.length === 0);
  if (allowed.length === 0) return <RefusalList refusals={openable[0]?.refusals ?? []} />;
  return (
    <>
      {open.error && <Fault error={open.error} />}
      <div className="row wrap ways">
        {allowed.map(({ year }, index) => (
          <Button
            key={year}
            icon="plus"
            look={index === 0 ? 'primary' : 'plain'}
            busy={open.isPending}
            onClick={() => open.mutate({ params: { id: baseId }, body: { year } }, { onSuccess })}
          >
            {words.open(year)}
          </Button>
        ))}
      </div>
    </>
  );
}
