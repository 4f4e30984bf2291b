import { listActivations } from '@jijiao/contract/register/activation';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../../api/call.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import type { Column } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { useLanguage } from '../../../language.ts';
import { ListBar, ListTable } from '../../../listing/ListTable.tsx';
import { useListing } from '../../../listing/useListing.ts';
import { useActivationText } from './text.ts';

type Row = OutputOf<typeof listActivations>['rows'][number];
const states = ['open', 'overdue', 'activated'] as const;

/** The activations that the person may see: who lacks what, and who is overdue. */
export default function ListActivations() {
  const t = useActivationText();
  const { pick, list } = useLanguage();
  useTitle(t('title'));
  const shown = useListing(listActivations, {
    page: (answer) => answer,
    sorts: ['host', 'number', 'guidingUnit', 'state', 'recognisedOn', 'dueOn'],
    filters: { state: states },
  });
  const columns: readonly Column<Row>[] = [
    {
      id: 'host',
      header: t('base'),
      fixed: true,
      wrap: true,
      cell: (row) => <Link to={`/desk/bases/${row.baseId}/activation`}>{row.host}</Link>,
    },
    { id: 'number', header: t('number'), cell: (row) => <span className="num">{row.number}</span> },
    { id: 'guidingUnit', header: t('guidingUnit'), wrap: true, cell: (row) => row.guidingUnit },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => (
        <State tone={row.overdue ? 'overdue' : toneOf(row.state.tone)}>
          {row.overdue ? t('overdue') : pick(row.state.label)}
        </State>
      ),
    },
    {
      id: 'missing',
      header: t('missing'),
      wrap: true,
      cell: (row) => (row.missing.length > 0 ? list(row.missing.map(pick)) : t('nothing')),
    },
    {
      id: 'recognisedOn',
      header: t('recognisedOn'),
      cell: (row) => <DateText value={row.recognisedOn} weekday={false} />,
    },
    {
      id: 'dueOn',
      header: t('dueOn'),
      cell: (row) =>
        row.activatedOn === null && row.dueOn ? <DateText value={row.dueOn} weekday={false} /> : t('nothing'),
    },
  ];
  const words = { open: t('stateOpen'), overdue: t('stateOverdue'), activated: t('stateActivated') };
  return (
    <>
      <PageTitle title={t('title')} sub={t('sub')} />
      <ListBar
        list={shown}
        search={t('search')}
        filters={[{ id: 'state', label: t('state'), choices: states.map((value) => ({ value, label: words[value] })) }]}
      />
      <ListTable
        list={shown}
        name="activations"
        caption={t('title')}
        columns={columns}
        rowId={(row) => String(row.id)}
        none={{ title: t('none'), why: t('noneWhy') }}
      />
    </>
  );
}
