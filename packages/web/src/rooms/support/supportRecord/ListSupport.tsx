import { exportSupport, sumSupport } from '@jijiao/contract/support/supportRecord';
import { supportKinds } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { FilterChips, SearchBox } from '../../../kit/Filter.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Segments } from '../../../kit/Tabs.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { writeYuan } from './amount.ts';
import { type SupportRow, SupportTable } from './SupportTable.tsx';
import { useSupportText } from './text.ts';

type Sum = OutputOf<typeof sumSupport>['rows'][number];
const size = 20;

/** Who got what in a year: base by base, or record by record. */
export default function ListSupport() {
  const t = useSupportText();
  const { language, pick } = useLanguage();
  const [address, change] = useAddress();
  useTitle(t('title'));
  const thisYear = Number(todayInBeijing().slice(0, 4));
  const year = /^20\d\d$/.test(address.year ?? '') ? Number(address.year) : thisYear;
  const kind = supportKinds.find(({ id }) => id === address.kind)?.id as SupportRow['kind'] | undefined;
  const each = address.view === 'records';
  const find = { year, ...(each && kind && { kind }), ...(each && address.q && { q: address.q }) };
  const years = Array.from({ length: 5 }, (_, back) => String(thisYear - back));
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={t('sub')}
        acts={
          <ButtonLink icon="download" download to={addressOf(exportSupport, { query: { ...find, language } })}>
            {t('export')}
          </ButtonLink>
        }
      />
      <div className="bar">
        <Segments
          label={t('ways')}
          current={each ? 'records' : 'byBase'}
          segments={[
            { id: 'byBase', label: t('byBase') },
            { id: 'records', label: t('records') },
          ]}
          onChoose={(view) => change({ view: view === 'records' ? view : undefined, page: undefined })}
        />
        {each && (
          <SearchBox
            value={address.q ?? ''}
            label={t('search')}
            onSearch={(q) => change({ q: q || undefined, page: undefined })}
          />
        )}
        <FilterChips
          chosen={{ year: [String(year)], ...(each && kind && { kind: [kind] }) }}
          filters={[
            {
              id: 'year',
              label: t('year'),
              choices: years.map((value) => ({ value, label: t('thisYear', { year: value }) })),
            },
            ...(each
              ? [
                  {
                    id: 'kind',
                    label: t('kind'),
                    choices: supportKinds.map(({ id, ...label }) => ({ value: id as string, label: pick(label) })),
                  },
                ]
              : []),
          ]}
          onChange={(chosen) => change({ year: chosen.year?.at(-1), kind: chosen.kind?.at(-1), page: undefined })}
        />
      </div>
      {each ? <SupportTable find={find} /> : <ByBase year={year} />}
    </>
  );
}

function ByBase({ year }: { year: number }) {
  const t = useSupportText();
  const { pick } = useLanguage();
  const says = useFault();
  const [address, change] = useAddress();
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(sumSupport, { query: { year, page, size } });
  const columns: readonly Column<Sum>[] = [
    {
      id: 'base',
      header: t('base'),
      fixed: true,
      wrap: true,
      cell: (row) => (
        <div>
          <Link to={`/desk/bases/${row.baseId}/support`}>{row.baseName}</Link>
          <div className="sub">{row.baseNumber}</div>
        </div>
      ),
    },
    { id: 'unit', header: t('unit'), wrap: true, hidden: true, cell: (row) => row.unit ?? '—' },
    ...supportKinds.map(
      ({ id, ...label }): Column<Sum> => ({
        id,
        header: pick(label),
        right: true,
        sortBy: (row) => row.byKind[id] ?? 0,
        cell: (row) => row.byKind[id] || '—',
      }),
    ),
    { id: 'records', header: t('count'), right: true, sortBy: (row) => row.records, cell: (row) => row.records },
    {
      id: 'amount',
      header: t('amount'),
      right: true,
      sortBy: (row) => row.amountFen,
      cell: (row) => writeYuan(row.amountFen),
    },
  ];
  return (
    <div className="sheet">
      <Table
        name="supportByBase"
        caption={t('byBase')}
        chooser
        columns={columns}
        rows={data?.rows}
        rowId={(row) => String(row.baseId)}
        error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
        empty={<Empty title={t('noBase')}>{t('noneWhy')}</Empty>}
        paging={data && pagingBy(change, { page, size, total: data.total })}
      />
    </div>
  );
}
