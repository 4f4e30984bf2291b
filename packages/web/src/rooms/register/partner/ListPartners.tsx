import { ListBar, ListTable } from '../../../listing/ListTable.tsx';
import { useListing } from '../../../listing/useListing.ts';
import '../baseRecord/baseRecord.css';
import { exportPartners, listPartners } from '@jijiao/contract/register/partner';
import { partnerKinds } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import type { Column } from '../../../kit/Table.tsx';
import { useLanguage } from '../../../language.ts';
import { useRecordText } from '../baseRecord/text.ts';
import { AddPartner } from './PartnerForm.tsx';
import { StandingState, standings, usePartnerKind } from './standing.tsx';
import { usePartnerText } from './text.ts';

type Row = OutputOf<typeof listPartners>['rows'][number];

/** The partners of a base, each with how its agreement stands today (Art. 2). */
export default function ListPartners() {
  return <BaseFrame tab="partners">{(base) => <Partners baseId={base.id} mayKeep={base.mayKeep} />}</BaseFrame>;
}

function Partners({ baseId, mayKeep }: { baseId: number; mayKeep: boolean }) {
  const t = usePartnerText();
  const record = useRecordText();
  const kindName = usePartnerKind();
  const { pick } = useLanguage();
  const [adding, setAdding] = useState(false);
  const list = useListing(listPartners, {
    params: { id: baseId },
    page: (answer) => answer,
    sorts: ['name', 'kind', 'agreement', 'endsOn', 'projects', 'contact'],
    filters: { kind: partnerKinds.map(({ id }) => id), standing: standings },
    exports: exportPartners,
  });
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
      <ListBar
        list={list}
        search={t('search')}
        filters={[
          {
            id: 'kind',
            label: t('kind'),
            choices: partnerKinds.map((each) => ({ value: each.id, label: pick(each) })),
          },
          { id: 'standing', label: t('standing'), choices: standings.map((value) => ({ value, label: t(value) })) },
        ]}
      >
        {mayKeep && (
          <Button look="primary" icon="plus" onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
        )}
      </ListBar>
      <ListTable
        list={list}
        name="base.partners"
        caption={t('title')}
        columns={columns}
        rowId={(row) => String(row.id)}
        none={{ title: t('none'), why: t('noneWhy') }}
        noneFits={{ title: t('noneFits'), why: t('noneFitsWhy') }}
      />
      {adding && <AddPartner baseId={baseId} onClose={() => setAdding(false)} />}
    </>
  );
}
