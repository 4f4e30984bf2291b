import { ExportLink } from '../../../kit/ExportLink.tsx';
import './application.css';
import { exportApplications, listApplications } from '@jijiao/contract/establishment/application';
import { listBatches } from '@jijiao/contract/establishment/batch';
import { applicationMoves, fields } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf, type OutputOf } from '../../../api/call.ts';
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
import { useSession } from '../../../session.tsx';
import { useNames } from '../batch/names.ts';
import { areaName, fieldName } from './names.ts';
import { useApplicationText } from './text.ts';

type Row = OutputOf<typeof listApplications>['rows'][number];
const size = 20;
const filterNames = ['batch', 'state', 'field'] as const;

/** The register of applications: search and filters stand in the address. */
export default function ListApplications() {
  const t = useApplicationText();
  const { pick, language } = useLanguage();
  const names = useNames();
  const says = useFault();
  const { posts } = useSession();
  useTitle(t('registerTitle'));
  const [address, change] = useAddress();
  const { batch, state, field, q } = address;
  const page = Math.max(1, Number(address['page']) || 1);
  const filter = {
    ...(batch && { batch: Number(batch) }),
    ...(state && { state }),
    ...(field && { field }),
    ...(q && { q }),
  };
  const { data, error, refetch } = useEndpoint(listApplications, {
    query: { page, size, ...filter },
  });
  const batches = useEndpoint(listBatches, { query: {} });
  const applies = posts.some((post) => post.role === 'applicant');
  const columns: readonly Column<Row>[] = [
    {
      id: 'applicant',
      header: t('applicant'),
      cell: (row) => <Link to={`/applications/${row.id}`}>{row.applicant}</Link>,
      fixed: true,
      wrap: true,
    },
    {
      id: 'number',
      header: t('number'),
      cell: (row) => row.number ?? <span className="faint">{t('draftNumber')}</span>,
    },
    { id: 'field', header: t('field'), cell: (row) => pick(fieldName(row.field)) },
    { id: 'batch', header: t('batch'), cell: (row) => row.batch },
    { id: 'guidingUnit', header: t('guidingUnitColumn'), cell: (row) => row.guidingUnit ?? '', wrap: true },
    { id: 'area', header: t('area'), cell: (row) => pick(areaName(row.areaCode)), hidden: true },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <State tone={toneOf(row.state.tone)}>{pick(row.state.label)}</State>,
    },
    { id: 'due', header: t('due'), cell: (row) => row.dueAt && <DateText value={row.dueAt} weekday={false} /> },
    { id: 'rank', header: t('rank'), cell: (row) => row.rank ?? '', right: true },
    { id: 'mean', header: t('mean'), cell: (row) => row.mean?.toFixed(2) ?? '', right: true, hidden: true },
  ];
  const filtered = Boolean(batch || state || field || q);
  return (
    <>
      <PageTitle
        title={t('registerTitle')}
        sub={data && t('registerSub', { total: data.capped ? `${data.total}+` : data.total })}
        crumbs={[{ label: t('establishment') }, { label: t('registerTitle') }]}
        acts={
          <>
            {applies && (
              <ButtonLink icon="plus" to="/applications/new">
                {t('start')}
              </ButtonLink>
            )}
            <ExportLink to={addressOf(exportApplications, { query: { ...filter, language } })} />
          </>
        }
      />
      <div className="bar row wrap">
        <SearchBox value={q ?? ''} label={t('search')} onSearch={(words) => change({ q: words, page: undefined })} />
        <FilterChips
          filters={[
            {
              id: 'batch',
              label: t('batch'),
              choices: (batches.data?.rows ?? []).map((each) => ({
                value: String(each.id),
                label: names.batch(each),
              })),
            },
            {
              id: 'state',
              label: t('state'),
              choices: Object.entries(applicationMoves.states).map(([value, each]) => ({
                value,
                label: pick(each.label),
              })),
            },
            { id: 'field', label: t('field'), choices: fields.map((each) => ({ value: each.id, label: pick(each) })) },
          ]}
          chosen={Object.fromEntries(filterNames.flatMap((name) => (address[name] ? [[name, [address[name]]]] : [])))}
          onChange={(chosen) =>
            change({ ...Object.fromEntries(filterNames.map((name) => [name, chosen[name]?.at(-1)])), page: undefined })
          }
        />
      </div>
      <div className="sheet">
        <Table
          name="applications"
          caption={t('registerTitle')}
          chooser
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          rowName={(row) => row.applicant}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={
            filtered ? (
              <Empty title={t('noneMatch')}>{t('noneMatchWhy')}</Empty>
            ) : (
              <Empty title={t('none')} goto={{ to: '/batches/open', label: t('seeBatches') }}>
                {t('noneWhy')}
              </Empty>
            )
          }
          paging={data && data.total > size ? pagingBy(change, { page, size, total: data.total }) : undefined}
        />
      </div>
    </>
  );
}
