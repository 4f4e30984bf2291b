import type { listOutlines } from '@jijiao/contract/operation/outline';
import type { Bilingual } from '@jijiao/measures';
import { curriculumMoves, outlineMoves } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useAddress } from '../../address.ts';
import type { ApiError } from '../../api/ApiError.ts';
import type { OutputOf } from '../../api/call.ts';
import { useFault } from '../../api/Fault.tsx';
import { ButtonLink } from '../../kit/Button.tsx';
import { DateText } from '../../kit/DateText.tsx';
import { FilterChips } from '../../kit/Filter.tsx';
import { State, Tag, toneOf } from '../../kit/State.tsx';
import { type Column, Table } from '../../kit/Table.tsx';
import { Empty } from '../../kit/Waiting.tsx';
import { useLanguage } from '../../language.ts';
import { useOperationText } from './text.ts';
import { writeYears } from './words.ts';

type Page = OutputOf<typeof listOutlines>;
type Row = Page['rows'][number];
const size = 20;

/** What the address asks of the list: page, state, year. */
export function useTermQuery() {
  const [address] = useAddress();
  const page = Math.max(1, Number(address['page']) || 1);
  return {
    page,
    size,
    ...(address['state'] && { state: address['state'] }),
    ...(/^20\d\d$/.test(address['year'] ?? '') && { year: Number(address['year']) }),
  };
}

/** The outlines or curricula of a base, by state and year, and as a spreadsheet. */
export function TermTable({
  kind,
  baseId,
  page,
  error,
  onRetry,
}: {
  kind: 'outline' | 'curriculum';
  baseId: number;
  page: Page | undefined;
  error: ApiError | null;
  onRetry: () => void;
}) {
  const t = useOperationText();
  const { pick, titled } = useLanguage();
  const says = useFault();
  const [address, change] = useAddress();
  const path = kind === 'outline' ? 'outlines' : 'curricula';
  const states: Readonly<Record<string, { label: Bilingual }>> = (kind === 'outline' ? outlineMoves : curriculumMoves)
    .states;
  const thisYear = new Date().getFullYear();
  const columns: readonly Column<Row>[] = [
    {
      id: 'title',
      header: t('name'),
      fixed: true,
      wrap: true,
      cell: (row) => <Link to={`/${path}/${row.id}`}>{titled(row)}</Link>,
    },
    { id: 'number', header: t('number'), cell: (row) => row.number ?? '—' },
    { id: 'years', header: t('years'), sortBy: (row) => row.fromYear, cell: (row) => pick(writeYears(row)) },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => (
        <span className="row wrap">
          <State tone={toneOf(row.state.tone)}>{pick(row.state.label)}</State>
          {row.inForce && <Tag tone="done">{t('inForce')}</Tag>}
        </span>
      ),
    },
    {
      id: 'changed',
      header: t('changed'),
      sortBy: (row) => row.changedAt,
      cell: (row) => <DateText value={row.changedAt} weekday={false} />,
    },
  ];
  const { state = '', year = '' } = address;
  const search = new URLSearchParams({ ...(state && { state }), ...(year && { year }) }).toString();
  return (
    <>
      <div className="bar">
        <FilterChips
          chosen={{ ...(state && { state: [state] }), ...(year && { year: [year] }) }}
          filters={[
            {
              id: 'state',
              label: t('state'),
              choices: Object.entries(states).map(([value, { label }]) => ({ value, label: pick(label) })),
            },
            {
              id: 'year',
              label: t('years'),
              choices: [-2, -1, 0, 1, 2, 3].map((offset) => ({
                value: String(thisYear + offset),
                label: String(thisYear + offset),
              })),
            },
          ]}
          onChange={(chosen) =>
            change({ state: chosen['state']?.at(-1), year: chosen['year']?.at(-1), page: undefined })
          }
        />
        <span className="end">
          <ButtonLink
            look="quiet"
            size="small"
            icon="download"
            download
            to={`/api/bases/${baseId}/${path}.xlsx${search && `?${search}`}`}
          >
            {t('export')}
          </ButtonLink>
        </span>
      </div>
      <div className="sheet">
        <Table
          name={path}
          caption={t('name')}
          columns={columns}
          rows={page?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry } : undefined}
          empty={<Empty title={t('none')}>{t(kind === 'outline' ? 'noneOutline' : 'noneCurriculum')}</Empty>}
          paging={
            page && page.total > size
              ? {
                  page: Math.max(1, Number(address['page']) || 1) - 1,
                  size,
                  total: page.total,
                  onPage: (next) => change({ page: next > 0 ? String(next + 1) : undefined }),
                }
              : undefined
          }
        />
      </div>
    </>
  );
}
