import { listPeople, unmaskPerson } from '@jijiao/contract/directory/person';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pagingBy, useAddress } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { call } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button } from '../../../kit/Button.tsx';
import { SearchBox } from '../../../kit/Filter.tsx';
import { Masked } from '../../../kit/Masked.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { AddPerson } from './AddPerson.tsx';
import { GivePost } from './GivePost.tsx';
import { usePersonText } from './text.ts';

type Row = OutputOf<typeof listPeople>['rows'][number];
type Told = { word: 'added' | 'given'; name: string };
const size = 20;

/** People with their posts; administrators add them, give posts, and see a number in full for a reason. */
export default function ListPeople() {
  const t = usePersonText();
  const says = useFault();
  useTitle(t('title'));
  const [adding, setAdding] = useState(false);
  const [giving, setGiving] = useState<Row | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [address, change] = useAddress();
  const q = address.q ?? '';
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(listPeople, { query: { page, size, ...(q && { q }) } });
  const show = (row: Row, what: 'phone' | 'citizenId') => async (reason: string) => {
    const { value } = await call(unmaskPerson, { params: { id: row.id }, body: { what, reason } });
    return value ?? t('noValue');
  };
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      header: t('name'),
      fixed: true,
      sortBy: (row) => row.name,
      cell: (row) => <Link to={`/people/${row.id}`}>{row.name}</Link>,
    },
    { id: 'username', header: t('username'), sortBy: (row) => row.username, cell: (row) => row.username },
    {
      id: 'phone',
      header: t('phone'),
      cell: (row) => (row.phone ? <Masked masked={row.phone} what={t('phone')} onUnmask={show(row, 'phone')} /> : '—'),
    },
    {
      id: 'citizenId',
      header: t('citizenId'),
      cell: (row) => <Masked masked={t('idHidden')} what={t('citizenId')} onUnmask={show(row, 'citizenId')} />,
    },
    {
      id: 'posts',
      header: t('posts'),
      wrap: true,
      cell: (row) =>
        row.posts.length === 0 ? (
          <span className="faint">{t('noPosts')}</span>
        ) : (
          <ul>
            {row.posts.map((post) => (
              <li key={`${post.organisationId}-${post.role}`}>
                {post.organisation}　{t(post.role)}
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <State tone={row.disabled ? 'off' : 'done'}>{t(row.disabled ? 'disabled' : 'active')}</State>,
    },
    {
      id: 'give',
      header: t('give'),
      cell: (row) =>
        !row.disabled && (
          <Button size="small" onClick={() => setGiving(row)}>
            {t('give')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={t('sub')}
        acts={
          <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        }
      />
      {told && (
        <AfterAct
          title={t(told.word, { name: told.name })}
          next={t(told.word === 'added' ? 'addedNext' : 'givenNext')}
        />
      )}
      <div className="bar">
        <SearchBox value={q} label={t('search')} onSearch={(words) => change({ q: words, page: undefined })} />
      </div>
      <div className="sheet">
        <Table
          name="people"
          caption={t('title')}
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
          paging={data && pagingBy(change, { page, size, total: data.total })}
        />
      </div>
      {adding && (
        <AddPerson
          onClose={() => setAdding(false)}
          onAdded={(name) => {
            setAdding(false);
            setTold({ word: 'added', name });
          }}
        />
      )}
      {giving && (
        <GivePost
          person={giving}
          onClose={() => setGiving(null)}
          onGiven={(name) => {
            setGiving(null);
            setTold({ word: 'given', name });
          }}
        />
      )}
    </>
  );
}
