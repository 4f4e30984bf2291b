import './event.css';
import { downloadEventFile, getPublicEvent } from '@jijiao/contract/register/event';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { addressOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { FileList } from '../../../kit/FileList.tsx';
import { Facts, PageTitle, Section } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Loading } from '../../../kit/Waiting.tsx';
import { useSession } from '../../../session.tsx';
import { CancelDialog } from './CancelDialog.tsx';
import { RegisterBase } from './RegisterBase.tsx';
import { Registrations } from './Registrations.tsx';
import { type EventShape, Stage, useEventName, useWhen } from './stage.tsx';
import { useEventText } from './text.ts';
import { useOrganises } from './useOrganises.ts';

/** One event: when, where, programme; a host registers its base here, the province and units see who comes. */
export default function ViewEvent() {
  const t = useEventText();
  const nameOf = useEventName();
  const id = useParam('id');
  const { data, error, refetch } = useEndpoint(getPublicEvent, { params: { id } });
  useTitle(data ? nameOf(data) : t('title'));
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  return data ? <Shown event={data} /> : <Loading />;
}

function Shown({ event }: { event: EventShape }) {
  const t = useEventText();
  const nameOf = useEventName();
  const whenOf = useWhen();
  const { posts } = useSession();
  const organises = useOrganises();
  const [cancelling, setCancelling] = useState(false);
  const live = event.stage === 'open' || event.stage === 'closed';
  const applies = posts.some(({ role }) => role === 'applicant');
  const sees = posts.some(({ role, organisationKind }) => role !== 'expert' && organisationKind !== 'institution');
  return (
    <div className="wrapp events reading">
      <PageTitle
        crumbs={[{ label: t('title'), to: '/events' }, { label: nameOf(event) }]}
        title={nameOf(event)}
        sub={<Stage stage={event.stage} />}
        acts={
          organises &&
          live && (
            <>
              <ButtonLink icon="edit" to={`/desk/events/${event.id}/edit`}>
                {t('change')}
              </ButtonLink>
              <Button look="danger" onClick={() => setCancelling(true)}>
                {t('cancel')}
              </Button>
            </>
          )
        }
      />
      <Section title={t('whenAndWhere')}>
        <Facts
          facts={[
            { label: t('when'), value: whenOf(event) },
            { label: t('place'), value: event.place },
            {
              label: t('places'),
              value: t('left', { left: event.places - event.taken, places: event.places }),
            },
            { label: t('registered'), value: t('bases', { count: event.bases, people: event.taken }) },
            { label: t('until'), value: <DateText value={event.registerUntil} /> },
            { label: t('announcedOn'), value: <DateText value={event.announcedOn} weekday={false} /> },
            ...(event.cancelReason ? [{ label: t('cancelReason'), value: event.cancelReason }] : []),
          ]}
        />
      </Section>
      {event.programme && (
        <Section title={t('programme')}>
          <div className="event-programme">{event.programme}</div>
        </Section>
      )}
      {event.files.length > 0 && (
        <Section title={t('files')}>
          <FileList
            files={event.files.map((file) => ({
              ...file,
              href: addressOf(downloadEventFile, { params: { id: event.id, file: file.id } }),
            }))}
          />
        </Section>
      )}
      {applies && <RegisterBase event={event} />}
      {sees && <Registrations event={event} />}
      {cancelling && <CancelDialog event={event} onClose={() => setCancelling(false)} />}
    </div>
  );
}
