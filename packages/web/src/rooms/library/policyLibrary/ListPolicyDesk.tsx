import { listPolicies } from '@jijiao/contract/library/policyLibrary';
import { policyMoves } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { pagingBy, useAddress } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { FilterChips, SearchBox } from '../../../kit/Filter.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useKindName, useTitleOf } from './standing.tsx';
import { usePolicyText } from './text.ts';

type Row = OutputOf<typeof listPolicies>['page']['rows'][number];
type StateName = keyof typeof policyMoves.states;
const size = 20;

/** Documents at the own desk, drafts among them. */
export default function ListPolicyDesk() {
  const t = usePolicyText();
  const { pick } = useLanguage();
  const says = useFault();
  const kindName = useKindName();
  const titleOf = useTitleOf();
  const [address, change] = useAddress();
  useTitle(t('desk'));
  const page = Math.max(1, Number(address.page) || 1);
  const state = Object.hasOwn(policyMoves.states, address.state ?? '') ? (address.state as StateName) : undefined;
  const { data, error, refetch } = useEndpoint(listPolicies, {
    query: { page, size, ...(address.q && { q: address.q }), ...(state && { state }) },
  });
  const columns: readonly Column<Row>[] = [
    {
      id: 'title',
      header: t('document'),
      fixed: true,
      wrap: true,
      cell: (row) => (
        <div>
          <Link to={`/desk/policies/${row.id}`}>{titleOf(row) || row.documentNo || '—'}</Link>
          <div className="sub">{row.documentNo}</div>
        </div>
      ),
    },
    { id: 'kind', header: t('kind'), sortBy: (row) => row.kind, cell: (row) => kindName(row.kind) },
    { id: 'publisher', header: t('publisher'), wrap: true, cell: (row) => row.publisher },
    {
      id: 'state',
      header: t('state'),
      sortBy: (row) => row.state.state,
      cell: (row) => <State tone={toneOf(row.state.tone)}>{pick(row.state.label)}</State>,
    },
    {
      id: 'changedAt',
      header: t('changedAt'),
      sortBy: (row) => row.changedAt,
      cell: (row) => <DateText value={row.changedAt} weekday={false} />,
    },
  ];
  const begin = data && data.mayDraft.length > 0;
  return (
    <>
      <PageTitle
        title={t('desk')}
        sub={t('deskSub')}
        acts={
          <>
            <ButtonLink to="/policies">{t('title')}</ButtonLink>
            {begin && (
              <ButtonLink look="primary" icon="plus" to="/desk/policies/new">
                {t('begin')}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="bar">
        <SearchBox
          value={address.q ?? ''}
          label={t('search')}
          onSearch={(q) => change({ q: q || undefined, page: undefined })}
        />
        <FilterChips
          chosen={state ? { state: [state] } : {}}
          filters={[
            {
              id: 'state',
              label: t('state'),
              choices: Object.entries(policyMoves.states).map(([value, { label }]) => ({ value, label: pick(label) })),
            },
          ]}
          onChange={(chosen) => change({ state: chosen.state?.at(-1), page: undefined })}
        />
      </div>
      <div className="sheet">
        <Table
          name="policyDesk"
          caption={t('desk')}
          columns={columns}
          rows={data?.page.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={
            <Empty title={t('noDraft')} goto={begin ? { to: '/desk/policies/new', label: t('begin') } : undefined}>
              {t('noDraftWhy')}
            </Empty>
          }
          paging={data && pagingBy(change, { page, size, total: data.page.total })}
        />
      </div>
    </>
  );
}
