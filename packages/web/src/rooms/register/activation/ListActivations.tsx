import { listActivations } from '@jijiao/contract/register/activation';
import { Link } from '@tanstack/react-router';
import { pagingBy, useAddress } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { FilterChips, SearchBox } from '../../../kit/Filter.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useActivationText } from './text.ts';

type Row = OutputOf<typeof listActivations>['rows'][number];
const size = 20;
const states = ['open', 'overdue', 'activated'] as const;

/** The activations that the person may see: who lacks what, and who is overdue. */
export default function ListActivations() {
  const t = useActivationText();
  const { pick, list } = useLanguage();
  const says = useFault();
  useTitle(t('title'));
  const [address, change] = useAddress();
  const { q = '' } = address;
  const state = states.find((each) => each === address.state);
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(listActivations, {
    query: { page, size, ...(q && { q }), ...(state && { state }) },
  });
  const columns: readonly Column<Row>[] = [
    {
      id: 'host',
      header: t('base'),
      fixed: true,
      wrap: true,
      cell: (row) => <Link to={`/desk/bases/${row.baseId}/activation`}>{row.host}</Link>,
    },
    { id: 'number', header: t('number'), cell: (row) => <span className="num">{row.number}</span> },
    { id: 'guidingUnit', header: t('guidingUnit'), wrap: true, cell: (row) => row.guidingUnit },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => (
        <State tone={row.overdue ? 'overdue' : toneOf(row.state.tone)}>
          {row.overdue ? t('overdue') : pick(row.state.label)}
        </State>
      ),
    },
    {
      id: 'missing',
      header: t('missing'),
      wrap: true,
      cell: (row) => (row.missing.length > 0 ? list(row.missing.map(pick)) : t('nothing')),
    },
    {
      id: 'recognisedOn',
      header: t('recognisedOn'),
      cell: (row) => <DateText value={row.recognisedOn} weekday={false} />,
    },
    {
      id: 'dueOn',
      header: t('dueOn'),
      cell: (row) =>
        row.activatedOn === null && row.dueOn ? <DateText value={row.dueOn} weekday={false} /> : t('nothing'),
    },
  ];
  const words = { open: t('stateOpen'), overdue: t('stateOverdue'), activated: t('stateActivated') };
  return (
    <>
      <PageTitle title={t('title')} sub={t('sub')} />
      <div className="bar">
        <SearchBox value={q} label={t('search')} onSearch={(next) => change({ q: next, page: undefined })} />
        <FilterChips
          chosen={state ? { state: [state] } : {}}
          filters={[
            { id: 'state', label: t('state'), choices: states.map((value) => ({ value, label: words[value] })) },
          ]}
          onChange={(chosen) => change({ state: chosen.state?.at(-1), page: undefined })}
        />
      </div>
      <div className="sheet">
        <Table
          name="activations"
          caption={t('title')}
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
          paging={data && pagingBy(change, { page, size, total: data.total })}
        />
      </div>
    </>
  );
}
