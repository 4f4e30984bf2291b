import { listDecisions } from '@jijiao/contract/establishment/decision';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useSession } from '../../../session.tsx';
import { isDecisionType } from './shape.ts';
import { useDecisionText } from './text.ts';

type Row = OutputOf<typeof listDecisions>['rows'][number];

/** The decisions that the person may see; the province's officers draft registrations and bans from here. */
export default function ListDecisions() {
  const t = useDecisionText();
  const { pick } = useLanguage();
  const says = useFault();
  useTitle(t('title'));
  const { posts } = useSession();
  const { data, error, refetch } = useEndpoint(listDecisions, {});
  const drafts = posts.some((post) => post.role === 'officer' && post.organisationKind === 'province');
  const columns: readonly Column<Row>[] = [
    {
      id: 'subject',
      header: t('subject'),
      fixed: true,
      wrap: true,
      sortBy: (row) => row.subject,
      cell: (row) => <Link to={`/decisions/${row.id}`}>{row.subject}</Link>,
    },
    { id: 'type', header: t('type'), sortBy: (row) => row.type, cell: (row) => <DecisionType type={row.type} /> },
    {
      id: 'documentNo',
      header: t('documentNo'),
      sortBy: (row) => row.documentNo ?? '',
      cell: (row) => row.documentNo ?? <span className="faint">{t('noNumber')}</span>,
    },
    {
      id: 'state',
      header: t('state'),
      sortBy: (row) => row.state.state,
      cell: (row) => <State tone={toneOf(row.state.tone)}>{pick(row.state.label)}</State>,
    },
  ];
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={t('sub')}
        acts={
          drafts && (
            <>
              <ButtonLink to="/decisions/national">{t('newNational')}</ButtonLink>
              <ButtonLink to="/decisions/standing">{t('newStanding')}</ButtonLink>
              <ButtonLink to="/decisions/ban">{t('newBan')}</ButtonLink>
            </>
          )
        }
      />
      <div className="sheet">
        <Table
          name="decisions"
          caption={t('title')}
          columns={columns}
          rows={data?.rows}
          rowId={(row) => String(row.id)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={
            <Empty title={t('none')} goto={{ to: '/batches', label: t('toBatches') }}>
              {t('noneWhy')}
            </Empty>
          }
        />
      </div>
    </>
  );
}

function DecisionType({ type }: { type: string }) {
  const t = useDecisionText();
  return <>{isDecisionType(type) ? t(type) : type}</>;
}
