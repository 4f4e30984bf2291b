import { listOrganisations } from '@jijiao/contract/directory/organisation';
import { areas, hostKinds } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pagingBy, useAddress } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { FilterChips, SearchBox } from '../../../kit/Filter.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useSession } from '../../../session.tsx';
import { AddOrganisation } from './AddOrganisation.tsx';
import { useOrganisationText } from './text.ts';

type Row = OutputOf<typeof listOrganisations>['rows'][number];
const size = 20;
const kinds = ['province', 'guidingUnit', 'institution'] as const;

/** The organisations that the person may see; administrators add to them. */
export default function ListOrganisations() {
  const t = useOrganisationText();
  const { pick } = useLanguage();
  const says = useFault();
  useTitle(t('title'));
  const { posts } = useSession();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const [address, change] = useAddress();
  const { q = '', kind = '' } = address;
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(listOrganisations, {
    query: { page, size, ...(q && { q }), ...(kind && { kind }) },
  });
  const mayAdd = posts.some((post) => post.role === 'administrator' && post.organisationKind === 'province');
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      header: t('name'),
      fixed: true,
      wrap: true,
      sortBy: (row) => row.name,
      cell: (row) => <Link to={`/organisations/${row.id}`}>{row.name}</Link>,
    },
    { id: 'kind', header: t('kind'), sortBy: (row) => row.kind, cell: (row) => t(row.kind) },
    { id: 'creditCode', header: t('creditCode'), cell: (row) => <span className="num">{row.creditCode}</span> },
    {
      id: 'hostKind',
      header: t('hostKind'),
      cell: (row) => {
        const found = hostKinds.find(({ id }) => id === row.hostKind);
        return found ? pick(found) : '—';
      },
    },
    {
      id: 'area',
      header: t('area'),
      cell: (row) => {
        const found = areas.find(({ code }) => code === row.areaCode);
        return found ? pick(found) : (row.areaCode ?? '—');
      },
    },
    { id: 'address', header: t('address'), hidden: true, wrap: true, cell: (row) => row.address ?? '—' },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <State tone={row.banned ? 'refused' : 'done'}>{t(row.banned ? 'banned' : 'normal')}</State>,
    },
  ];
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={t('sub')}
        acts={
          mayAdd && (
            <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          )
        }
      />
      {added && (
        <AfterAct title={t('added', { name: added })} next={t('addedNext')}>
          <ButtonLink to="/people">{t('toPeople')}</ButtonLink>
        </AfterAct>
      )}
      <div className="bar">
        <SearchBox value={q} label={t('search')} onSearch={(words) => change({ q: words, page: undefined })} />
        <FilterChips
          chosen={kind ? { kind: [kind] } : {}}
          filters={[{ id: 'kind', label: t('kind'), choices: kinds.map((each) => ({ value: each, label: t(each) })) }]}
          onChange={(chosen) => change({ kind: chosen.kind?.at(-1), page: undefined })}
        />
      </div>
      <div className="sheet">
        <Table
          name="organisations"
          caption={t('title')}
          chooser
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
          paging={data && pagingBy(change, { page, size, total: data.total })}
        />
      </div>
      {adding && (
        <AddOrganisation
          onClose={() => setAdding(false)}
          onAdded={(name) => {
            setAdding(false);
            setAdded(name);
          }}
        />
      )}
    </>
  );
}
