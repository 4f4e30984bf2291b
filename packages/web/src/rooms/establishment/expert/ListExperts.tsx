import { ExportLink } from '../../../kit/ExportLink.tsx';
import '../batch/batch.css';
import { exportExperts, listExperts } from '@jijiao/contract/establishment/expert';
import { fields } from '@jijiao/measures';
import { useState } from 'react';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button } from '../../../kit/Button.tsx';
import { FilterChips, SearchBox } from '../../../kit/Filter.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useNames } from '../batch/names.ts';
import { AddExpert } from './AddExpert.tsx';
import { useExpertText } from './text.ts';

type Expert = OutputOf<typeof listExperts>['rows'][number];
const size = 20;

/** The expert bank, searched by name or employer and by field; experts are added here. */
export default function ListExperts() {
  const t = useExpertText();
  const { pick, language } = useLanguage();
  const names = useNames();
  const says = useFault();
  useTitle(t('title'));
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const [address, change] = useAddress();
  const { q = '', field = '' } = address;
  const page = Math.max(1, Number(address.page) || 1);
  const filter = { ...(q && { q }), ...(field && { field }) };
  const { data, error, refetch } = useEndpoint(listExperts, {
    query: { page, size, ...filter },
  });
  const columns: readonly Column<Expert>[] = [
    { id: 'name', header: t('name'), fixed: true, sortBy: (row) => row.name, cell: (row) => <b>{row.name}</b> },
    { id: 'jobTitle', header: t('jobTitle'), cell: (row) => row.title },
    {
      id: 'employer',
      header: t('employer'),
      wrap: true,
      sortBy: (row) => row.organisation,
      cell: (row) => row.organisation,
    },
    {
      id: 'code',
      header: t('employerCode'),
      hidden: true,
      cell: (row) => <span className="num">{row.organisationCode}</span>,
    },
    { id: 'fields', header: t('fields'), wrap: true, cell: (row) => names.list(row.fields.map(names.field)) },
    {
      id: 'past',
      header: t('past'),
      hidden: true,
      wrap: true,
      cell: (row) => names.list(row.past.map((each) => each.organisation)) || '—',
    },
    { id: 'username', header: t('username'), cell: (row) => row.username ?? '—' },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <State tone={row.active ? 'done' : 'off'}>{t(row.active ? 'active' : 'inactive')}</State>,
    },
  ];
  const addButton = (
    <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={t('sub')}
        acts={
          <>
            {addButton}
            <ExportLink to={addressOf(exportExperts, { query: { ...filter, language } })} />
          </>
        }
      />
      {added && <AfterAct title={t('added', { name: added })} next={t('addedNext')} />}
      <div className="bar">
        <SearchBox value={q} label={t('search')} onSearch={(words) => change({ q: words, page: undefined })} />
        <FilterChips
          chosen={field ? { field: [field] } : {}}
          filters={[
            { id: 'field', label: t('field'), choices: fields.map((each) => ({ value: each.id, label: pick(each) })) },
          ]}
          onChange={(chosen) => change({ field: chosen.field?.at(-1), page: undefined })}
        />
      </div>
      <div className="sheet">
        <Table
          name="experts"
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
        <AddExpert
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
