import './event.css';
import { listPublicEvents } from '@jijiao/contract/register/event';
import { Link } from '@tanstack/react-router';
import { pagingBy, useAddress } from '../../../address.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { SearchBox } from '../../../kit/Filter.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Segments } from '../../../kit/Tabs.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { type EventRow, Stage, useEventName, useWhen } from './stage.tsx';
import { useEventText } from './text.ts';
import { useOrganises } from './useOrganises.ts';

const size = 20;

/** Events among bases: those ahead, the next first; those held or cancelled. */
export default function ListEvents() {
  const t = useEventText();
  const says = useFault();
  const nameOf = useEventName();
  const whenOf = useWhen();
  const organises = useOrganises();
  const [address, change] = useAddress();
  useTitle(t('title'));
  const when = address.when === 'past' ? 'past' : 'ahead';
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(listPublicEvents, {
    query: { page, size, when, ...(address.q && { q: address.q }) },
  });
  const columns: readonly Column<EventRow>[] = [
    {
      id: 'title',
      header: t('titleField'),
      fixed: true,
      wrap: true,
      cell: (row) => (
        <div>
          <Link to={`/events/${row.id}`}>{nameOf(row)}</Link>
          <div className="sub">{row.place}</div>
        </div>
      ),
    },
    { id: 'when', header: t('when'), wrap: true, sortBy: (row) => row.startsOn, cell: whenOf },
    {
      id: 'places',
      header: t('places'),
      sortBy: (row) => row.places - row.taken,
      cell: (row) => t('left', { left: row.places - row.taken, places: row.places }),
    },
    {
      id: 'until',
      header: t('until'),
      sortBy: (row) => row.registerUntil,
      cell: (row) => <DateText value={row.registerUntil} weekday={false} />,
    },
    { id: 'stage', header: t('stage'), cell: (row) => <Stage stage={row.stage} /> },
  ];
  return (
    <div className="wrapp events">
      <PageTitle
        title={t('title')}
        sub={t('sub')}
        acts={
          organises && (
            <ButtonLink look="primary" icon="plus" to="/desk/events/new">
              {t('announce')}
            </ButtonLink>
          )
        }
      />
      <div className="bar">
        <Segments
          label={t('ways')}
          current={when}
          segments={[
            { id: 'ahead', label: t('ahead') },
            { id: 'past', label: t('past') },
          ]}
          onChoose={(id) => change({ when: id === 'past' ? id : undefined, page: undefined })}
        />
        <SearchBox
          value={address.q ?? ''}
          label={t('search')}
          onSearch={(q) => change({ q: q || undefined, page: undefined })}
        />
      </div>
      <div className="sheet">
        <Table
          name="events"
          caption={t('title')}
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
          paging={data && data.total > size ? pagingBy(change, { page, size, total: data.total }) : undefined}
        />
      </div>
    </div>
  );
}
