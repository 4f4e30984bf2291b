import { listSessions, revokeSession } from '@jijiao/contract/platform/session';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { Fault, useFault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useSessionText } from '../text.ts';
import { deviceName } from './device.ts';

type Session = OutputOf<typeof listSessions>['sessions'][number];

/** The browsers one is signed in with; any but this one can be signed out. */
export function SessionList() {
  const t = useSessionText();
  const says = useFault();
  const { data, error, refetch } = useEndpoint(listSessions, {});
  const act = useAct(revokeSession, { changes: [listSessions] });
  const [ended, setEnded] = useState('');
  const nameOf = (session: Session): string => deviceName(session.userAgent) ?? t('unknownDevice');
  const end = async (session: Session): Promise<void> => {
    const answer = await act.mutateAsync({ params: { id: session.id } }).catch(() => null);
    setEnded(answer ? nameOf(session) : '');
  };
  const columns: readonly Column<Session>[] = [
    {
      id: 'device',
      header: t('device'),
      fixed: true,
      wrap: true,
      cell: (session) => <span title={session.userAgent ?? undefined}>{nameOf(session)}</span>,
    },
    { id: 'address', header: t('address'), cell: (session) => session.address ?? '' },
    { id: 'since', header: t('since'), cell: (session) => <DateText value={session.createdAt} weekday={false} time /> },
    { id: 'seen', header: t('seen'), cell: (session) => <DateText value={session.seenAt} weekday={false} time /> },
    {
      id: 'act',
      header: '',
      fixed: true,
      right: true,
      cell: (session) =>
        session.here ? (
          <State tone="done">{t('here')}</State>
        ) : (
          <Button look="danger" size="small" busy={act.isPending} onClick={() => void end(session)}>
            {t('revoke')}
          </Button>
        ),
    },
  ];
  return (
    <>
      <p className="small mute account-note">{t('sessionsWhy')}</p>
      {ended && (
        <p className="account-note" role="status">
          <State tone="done">{t('revoked', { device: ended })}</State>
        </p>
      )}
      {act.error && <Fault error={act.error} />}
      <Table
        name="session.list"
        caption={t('sessions')}
        columns={columns}
        rows={data?.sessions}
        rowId={(session) => String(session.id)}
        error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
      />
    </>
  );
}
