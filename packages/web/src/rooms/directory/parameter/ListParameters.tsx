import { listParameters } from '@jijiao/contract/directory/parameter';
import { useState } from 'react';
import { useAddress } from '../../../address.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button } from '../../../kit/Button.tsx';
import { SearchBox } from '../../../kit/Filter.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { useWriting } from '../../../kit/useWriting.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { Basis } from './Basis.tsx';
import { ParameterDialog } from './ParameterDialog.tsx';
import type { ParameterRow } from './shape.ts';
import { useParameterText } from './text.ts';

/** Every figure that is judged by: its value today, where it comes from, who may set it; signers decide new ones. */
export default function ListParameters() {
  const t = useParameterText();
  const { pick } = useLanguage();
  const { write, unitOf } = useWriting();
  const says = useFault();
  useTitle(t('title'));
  const [open, setOpen] = useState<string | null>(null);
  const [decided, setDecided] = useState<string | null>(null);
  const [address, change] = useAddress();
  const words = (address.q ?? '').trim().toLowerCase();
  const { data, error, refetch } = useEndpoint(listParameters, {});
  const rows = data?.rows.filter(({ label, id }) => `${label.zh} ${label.en} ${id}`.toLowerCase().includes(words));
  const opened = data?.rows.find(({ id }) => id === open);
  const columns: readonly Column<ParameterRow>[] = [
    {
      id: 'name',
      header: t('name'),
      fixed: true,
      wrap: true,
      sortBy: (row) => pick(row.label),
      cell: (row) => pick(row.label),
    },
    {
      id: 'value',
      header: t('value'),
      right: true,
      wrap: true,
      cell: (row) => (
        <div>
          <b>{write(row.value, row.unit)}</b> {unitOf(row.unit)}
          {write(row.provincial, row.unit) !== write(row.value, row.unit) && (
            <div className="sub">{t('provincial', { value: write(row.provincial, row.unit) })}</div>
          )}
        </div>
      ),
    },
    {
      id: 'basis',
      header: t('basis'),
      wrap: true,
      sortBy: (row) => row.article ?? 99,
      cell: (row) => <Basis row={row} />,
    },
    { id: 'source', header: t('source'), hidden: true, wrap: true, cell: (row) => row.source ?? '—' },
    {
      id: 'local',
      header: t('local'),
      cell: (row) => <span className="small">{t(row.tighter ?? 'provinceOnly')}</span>,
    },
    {
      id: 'history',
      header: t('history'),
      cell: (row) => (
        <Button size="small" look="quiet" onClick={() => setOpen(row.id)}>
          {data?.mayDecide ? t('decide') : t('detail')}　{t('historyCount', { count: row.history.length })}
        </Button>
      ),
    },
  ];
  return (
    <>
      <PageTitle title={t('title')} sub={t('sub')} />
      {decided && <AfterAct title={t('decided', { name: decided })} next={t('decidedNext')} />}
      <div className="bar">
        <SearchBox value={address.q ?? ''} label={t('search')} onSearch={(q) => change({ q })} />
      </div>
      <div className="sheet">
        <Table
          name="parameters"
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
        />
      </div>
      {opened && (
        <ParameterDialog
          key={opened.id}
          row={opened}
          mayDecide={data?.mayDecide ?? false}
          onClose={() => setOpen(null)}
          onDecided={() => {
            setOpen(null);
            setDecided(pick(opened.label));
          }}
        />
      )}
    </>
  );
}
