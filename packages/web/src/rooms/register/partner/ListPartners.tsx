import '../baseRecord/baseRecord.css';
import { exportPartners, listPartners } from '@jijiao/contract/register/partner';
import { partnerKinds } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { ExportLink } from '../../../kit/ExportLink.tsx';
import { FilterChips, SearchBox } from '../../../kit/Filter.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useRecordText } from '../baseRecord/text.ts';
import { AddPartner } from './PartnerForm.tsx';
import { StandingState, standings, usePartnerKind } from './standing.tsx';
import { usePartnerText } from './text.ts';

type Row = OutputOf<typeof listPartners>['rows'][number];
const size = 20;

/** The partners of a base, each with how its agreement stands today (Art. 2). */
export default function ListPartners() {
  return <BaseFrame tab="partners">{(base) => <Partners baseId={base.id} mayKeep={base.mayKeep} />}</BaseFrame>;
}

function Partners({ baseId, mayKeep }: { baseId: number; mayKeep: boolean }) {
  const t = usePartnerText();
  const record = useRecordText();
  const says = useFault();
  const kindName = usePartnerKind();
  const { language, pick } = useLanguage();
  const [address, change] = useAddress();
  const [adding, setAdding] = useState(false);
  const { q = '' } = address;
  const kind = partnerKinds.find(({ id }) => id === address.kind)?.id;
  const standing = standings.find((each) => each === address.standing);
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(listPartners, {
    params: { id: baseId },
    query: { page, size, ...(q && { q }), ...(kind && { kind }), ...(standing && { standing }) },
  });
  const narrowed = Boolean(q || kind || standing);
  const columns: readonly Column<Row>[] = [
    {
      id: 'name',
      header: t('name'),
      fixed: true,
      wrap: true,
      cell: (row) => <Link to={`/desk/bases/${baseId}/partners/${row.id}`}>{row.name}</Link>,
    },
    { id: 'kind', header: t('kind'), cell: (row) => kindName(row.kind) },
    { id: 'agreement', header: t('agreement'), wrap: true, cell: (row) => row.agreement.title },
    {
      id: 'endsOn',
      header: t('endsOn'),
      cell: (row) => <DateText value={row.agreement.endsOn} weekday={false} />,
    },
    { id: 'standing', header: t('standing'), cell: (row) => <StandingState {...row.agreement} /> },
    { id: 'projects', header: t('projects'), right: true, cell: (row) => row.projects },
    { id: 'contact', header: t('contactName'), cell: (row) => row.contactName ?? record('none') },
    { id: 'phone', header: t('phone'), cell: (row) => <span className="num">{row.phone ?? record('none')}</span> },
  ];
  return (
    <>
      <p className="small mute record-lead">{t('sub')}</p>
      <div className="bar">
        <SearchBox value={q} label={t('search')} onSearch={(next) => change({ q: next, page: undefined })} />
        <FilterChips
          chosen={{ ...(kind && { kind: [kind] }), ...(standing && { standing: [standing] }) }}
          filters={[
            {
              id: 'kind',
              label: t('kind'),
              choices: partnerKinds.map((each) => ({ value: each.id, label: pick(each) })),
            },
            { id: 'standing', label: t('standing'), choices: standings.map((value) => ({ value, label: t(value) })) },
          ]}
          onChange={(chosen) =>
            change({ kind: chosen.kind?.at(-1), standing: chosen.standing?.at(-1), page: undefined })
          }
        />
        <span className="end row wrap">
          {mayKeep && (
            <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
              {t('add')}
            </Button>
          )}
          <ExportLink to={addressOf(exportPartners, { params: { id: baseId }, query: { language } })} />
        </span>
      </div>
      <div className="sheet">
        <Table
          name="base.partners"
          caption={t('title')}
          chooser
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={
            narrowed ? (
              <Empty title={t('noneFits')}>{t('noneFitsWhy')}</Empty>
            ) : (
              <Empty title={t('none')}>{t('noneWhy')}</Empty>
            )
          }
          paging={data && pagingBy(change, { page, size, total: data.total })}
        />
      </div>
      {adding && <AddPartner baseId={baseId} onClose={() => setAdding(false)} />}
    </>
  );
}
