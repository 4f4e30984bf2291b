import { listWords } from '@jijiao/contract/directory/label';
import { useState } from 'react';
import { pagingBy, useAddress } from '../../../address.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { SearchBox } from '../../../kit/Filter.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Tabs } from '../../../kit/Tabs.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { ChangeWords } from './ChangeWords.tsx';
import type { WordRow } from './shape.ts';
import { useLabelText } from './text.ts';

const size = 20;

/** Every label and notice of the pages with what the province has put in its place. */
export default function ListWords() {
  const t = useLabelText();
  const says = useFault();
  useTitle(t('title'));
  const [open, setOpen] = useState<string | null>(null);
  const [told, setTold] = useState<{ word: 'saved' | 'restored'; key: string } | null>(null);
  const [address, change] = useAddress();
  const q = address.q ?? '';
  const page = Math.max(1, Number(address.page) || 1);
  const changed = address.tab === 'changed';
  const { data, error, refetch } = useEndpoint(listWords, {
    query: { page, size, ...(q && { q }), ...(changed && { changed: 'true' }) },
  });
  const opened = data?.rows.find(({ key }) => key === open);
  const columns: readonly Column<WordRow>[] = [
    {
      id: 'key',
      header: t('key'),
      fixed: true,
      wrap: true,
      cell: ({ key, place }) => (
        <>
          <span className="mono small">{key}</span>
          <div className="sub">{place}</div>
        </>
      ),
    },
    { id: 'built', header: t('built'), wrap: true, cell: ({ zh, en }) => <BothLanguages zh={zh} en={en} /> },
    {
      id: 'label',
      header: t('label'),
      wrap: true,
      cell: ({ label }) => label && <BothLanguages zh={label.zh || t('asBuilt')} en={label.en || t('asBuilt')} />,
    },
    {
      id: 'who',
      header: t('who'),
      wrap: true,
      cell: ({ label }) =>
        label && (
          <>
            {label.by ?? t('command')}
            <div className="sub">
              <DateText value={label.at} weekday={false} />
            </div>
          </>
        ),
    },
    {
      id: 'edit',
      header: t('edit'),
      cell: ({ key }) => (
        <Button size="small" onClick={() => setOpen(key)}>
          {t('edit')}
        </Button>
      ),
    },
  ];
  return (
    <>
      <PageTitle title={t('title')} sub={t('sub')} />
      {told && (
        <AfterAct
          key={`${told.word} ${told.key}`}
          title={t(told.word, { key: told.key })}
          next={told.word === 'saved' ? t('savedNext') : undefined}
        />
      )}
      <Tabs
        label={t('title')}
        tabs={[
          { id: 'all', label: t('all'), to: '/labels' },
          { id: 'changed', label: t('changed'), to: '/labels?tab=changed' },
        ]}
        current={changed ? 'changed' : 'all'}
      />
      <div className="bar">
        <SearchBox value={q} label={t('search')} onSearch={(words) => change({ q: words, page: undefined })} />
      </div>
      <div className="sheet">
        <Table
          name="words"
          caption={t('title')}
          columns={columns}
          rows={data?.rows}
          rowId={({ key }) => key}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={
            changed && !q ? (
              <Empty title={t('noneChanged')}>{t('noneChangedWhy')}</Empty>
            ) : (
              <Empty title={t('none')}>{t('noneWhy')}</Empty>
            )
          }
          paging={data && pagingBy(change, { page, size, total: data.total })}
        />
      </div>
      {opened && (
        <ChangeWords
          key={`${opened.key} ${opened.label?.version ?? 0}`}
          row={opened}
          onClose={() => setOpen(null)}
          onDone={(word) => {
            setOpen(null);
            setTold({ word, key: opened.key });
          }}
        />
      )}
    </>
  );
}

function BothLanguages({ zh, en }: { zh: string; en: string }) {
  return (
    <div>
      <span lang="zh-CN">{zh}</span>
      <div className="sub" lang="en">
        {en}
      </div>
    </div>
  );
}
