import { exportParticipants, listRegistrations } from '@jijiao/contract/register/event';
import { useState } from 'react';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import type { EventShape } from './stage.tsx';
import { useEventText } from './text.ts';

type Row = OutputOf<typeof listRegistrations>['rows'][number];
const size = 20;

/** Who is registered, of the bases that the person sees, and the list of participants as a spreadsheet. */
export function Registrations({ event }: { event: EventShape }) {
  const t = useEventText();
  const { language, list } = useLanguage();
  const says = useFault();
  const [page, setPage] = useState(0);
  const { data, error, refetch } = useEndpoint(listRegistrations, {
    params: { id: event.id },
    query: { page: page + 1, size },
  });
  const columns: readonly Column<Row>[] = [
    {
      id: 'base',
      header: t('base'),
      fixed: true,
      wrap: true,
      cell: (row) => (
        <div>
          {row.baseName}
          <div className="sub">{row.baseNumber}</div>
        </div>
      ),
    },
    {
      id: 'people',
      header: t('people'),
      wrap: true,
      cell: (row) =>
        row.withdrawn ? (
          <State tone="off">{t('withdrawn')}</State>
        ) : (
          list(row.people.map(({ name, duty }) => (duty ? `${name} ${duty}` : name)))
        ),
    },
    { id: 'count', header: t('count'), right: true, cell: (row) => (row.withdrawn ? 0 : row.people.length) },
  ];
  return (
    <Section
      title={t('whoIs')}
      state={
        <span className="end">
          <ButtonLink
            size="small"
            icon="download"
            download
            to={addressOf(exportParticipants, { params: { id: event.id }, query: { language } })}
          >
            {t('export')}
          </ButtonLink>
        </span>
      }
    >
      <Table
        name="registrations"
        caption={t('whoIs')}
        columns={columns}
        rows={data?.rows}
        rowId={(row) => String(row.baseId)}
        error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
        empty={<Empty title={t('nobody')} />}
        paging={data && data.total > size ? { page, size, total: data.total, onPage: setPage } : undefined}
      />
    </Section>
  );
}
