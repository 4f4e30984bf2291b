import { downloadSupportFile, listSupport, strikeSupport } from '@jijiao/contract/support/supportRecord';
import { supportKinds } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { Fault, useFault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { FileList } from '../../../kit/FileList.tsx';
import { ReasonDialog } from '../../../kit/ReasonDialog.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { writeYuan } from './amount.ts';
import { useSupportText } from './text.ts';

export type SupportRow = OutputOf<typeof listSupport>['rows'][number];
export interface SupportFind {
  readonly year?: number | undefined;
  readonly kind?: SupportRow['kind'] | undefined;
  readonly q?: string | undefined;
  readonly base?: number | undefined;
}
const size = 20;

/** Records of support, of one base or of all that the person sees; its unit's officer strikes out a mistaken one. */
export function SupportTable({ find }: { find: SupportFind }) {
  const t = useSupportText();
  const { pick } = useLanguage();
  const says = useFault();
  const [address, change] = useAddress();
  const [striking, setStriking] = useState<SupportRow | null>(null);
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(listSupport, { query: { ...find, page, size } });
  const kindName = (row: SupportRow) => {
    const named = supportKinds.find(({ id }) => id === row.kind);
    return named ? pick(named) : row.kind;
  };
  const columns: readonly Column<SupportRow>[] = [
    {
      id: 'what',
      header: t('what'),
      fixed: true,
      wrap: true,
      cell: (row) => (
        <span>
          {row.struckBecause ? <del>{row.what}</del> : row.what}
          {row.files.length > 0 && (
            <FileList
              narrow
              files={row.files.map((file) => ({
                ...file,
                href: addressOf(downloadSupportFile, { params: { id: row.id, file: file.id } }),
              }))}
            />
          )}
        </span>
      ),
    },
    ...(find.base === undefined
      ? [
          {
            id: 'base',
            header: t('base'),
            wrap: true,
            sortBy: (row: SupportRow) => row.baseNumber,
            cell: (row: SupportRow) => (
              <div>
                <Link to={`/desk/bases/${row.baseId}/support`}>{row.baseName}</Link>
                <div className="sub">{row.baseNumber}</div>
              </div>
            ),
          },
        ]
      : []),
    { id: 'kind', header: t('kind'), sortBy: (row) => row.kind, cell: kindName },
    {
      id: 'on',
      header: t('on'),
      sortBy: (row) => row.on,
      cell: (row) => <DateText value={row.on} weekday={false} />,
    },
    {
      id: 'amount',
      header: t('amount'),
      right: true,
      sortBy: (row) => row.amountFen ?? 0,
      cell: (row) => (row.amountFen === null ? '—' : writeYuan(row.amountFen)),
    },
    { id: 'by', header: t('by'), wrap: true, cell: (row) => `${row.by}　${row.unit}` },
    {
      id: 'state',
      header: t('state'),
      wrap: true,
      cell: (row) =>
        row.struckBecause ? (
          <div>
            <State tone="off">{t('struck')}</State>
            <div className="sub">{row.struckBecause}</div>
          </div>
        ) : row.mayStrike ? (
          <Button size="small" look="quiet" onClick={() => setStriking(row)}>
            {t('strike')}
          </Button>
        ) : (
          <State tone="done">{t('counted')}</State>
        ),
    },
  ];
  return (
    <>
      <div className="sheet">
        <Table
          name="support"
          caption={t('records')}
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
          paging={data && pagingBy(change, { page, size, total: data.total })}
        />
      </div>
      {striking && <StrikeDialog row={striking} onClose={() => setStriking(null)} />}
    </>
  );
}

function StrikeDialog({ row, onClose }: { row: SupportRow; onClose: () => void }) {
  const t = useSupportText();
  const strike = useAct(strikeSupport, { onDone: onClose });
  return (
    <ReasonDialog
      title={t('strike')}
      description={t('strikeWhy')}
      what={row.what}
      label={t('reason')}
      most={lengthAt(factsOf(strikeSupport.body), 'reason')}
      busy={strike.isPending}
      fault={strike.error && <Fault error={strike.error} />}
      onReason={(reason) => strike.mutate({ params: { id: row.id }, body: { reason } })}
      onClose={onClose}
    />
  );
}
