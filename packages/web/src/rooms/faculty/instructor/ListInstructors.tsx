import { exportInstructors, listInstructors } from '@jijiao/contract/faculty/instructor';
import { series } from '@jijiao/measures';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { FilterChips, SearchBox } from '../../../kit/Filter.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { usePersonColumns } from './facultyColumns.tsx';
import { InstructorTabs } from './InstructorTabs.tsx';
import { useInstructorText } from './text.ts';

type Row = OutputOf<typeof listInstructors>['rows'][number];
const size = 20;

/** Instructors across the bases that the person watches, one row each. */
export default function ListInstructors() {
  const t = useInstructorText();
  const { pick } = useLanguage();
  const says = useFault();
  useTitle(t('across'));
  const { person, news } = usePersonColumns<Row>();
  const [address, change] = useAddress();
  const { q = '', series: chosen = '', lacks = '' } = address;
  const page = Math.max(1, Number(address.page) || 1);
  const filter = {
    ...(q && { q }),
    ...(series.some(({ id }) => id === chosen) && { series: chosen as 'health' }),
    ...(lacks === 'nothing' && { lacks: 'nothing' as const }),
  };
  const { data, error, refetch } = useEndpoint(listInstructors, { query: { page, size, ...filter } });
  const columns: readonly Column<Row>[] = [
    ...person,
    {
      id: 'bases',
      header: t('bases'),
      wrap: true,
      cell: (row) => (
        <ul>
          {row.bases.map((base) => (
            <li key={base.id}>
              {base.host} <span className="faint">{t(base.fullTime ? 'full' : 'part')}</span>
            </li>
          ))}
        </ul>
      ),
    },
    ...news,
  ];
  return (
    <>
      <PageTitle
        title={t('across')}
        sub={t('acrossSub')}
        acts={
          <ButtonLink icon="download" download to={addressOf(exportInstructors, { query: filter })}>
            {t('export')}
          </ButtonLink>
        }
      />
      {typeof data?.duplicates === 'number' && <InstructorTabs current="list" duplicates={data.duplicates} />}
      <div className="bar spaced">
        <SearchBox value={q} label={t('searchAcross')} onSearch={(words) => change({ q: words, page: undefined })} />
        <FilterChips
          chosen={{ ...(lacks && { lacks: [lacks] }), ...(chosen && { series: [chosen] }) }}
          filters={[
            { id: 'lacks', label: t('lacks'), choices: [{ value: 'nothing', label: t('nothing') }] },
            {
              id: 'series',
              label: t('series'),
              choices: series.map(({ id, ...each }) => ({ value: id, label: pick(each) })),
            },
          ]}
          onChange={(next) => change({ lacks: next.lacks?.at(-1), series: next.series?.at(-1), page: undefined })}
        />
      </div>
      <div className="sheet">
        <Table
          name="instructors"
          caption={t('across')}
          chooser
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          rowName={(row) => row.name}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={<Empty title={t('none')}>{t('noneAcross')}</Empty>}
          paging={data && pagingBy(change, { page, size, total: data.total })}
        />
      </div>
    </>
  );
}
