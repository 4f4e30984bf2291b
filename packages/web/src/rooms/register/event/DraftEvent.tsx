import { factAt, factsOf } from '../../../form/facts.ts';
import './event.css';
import type { BodySent } from '@jijiao/contract';
import { announceEvent, changeEvent, getPublicEvent } from '@jijiao/contract/register/event';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { EvidenceFiles } from '../../../files/EvidenceFiles.tsx';
import { FormField } from '../../../form/FormField.tsx';
import { FormPage } from '../../../form/FormPage.tsx';
import { useForm } from '../../../form/useForm.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import type { EventShape } from './stage.tsx';
import { useEventText } from './text.ts';
import { useOrganises } from './useOrganises.ts';

type EventBody = BodySent<typeof announceEvent>;

/** A new event, by an officer of the province. */
export function NewEvent() {
  const t = useEventText();
  if (!useOrganises()) return <Empty title={t('mayNot')} goto={{ to: '/events', label: t('title') }} />;
  return <EventForm event={null} />;
}

/** An announced event, to change. */
export default function EditEvent() {
  const t = useEventText();
  const id = useParam('id');
  const organises = useOrganises();
  const { data: event, error, refetch } = useEndpoint(getPublicEvent, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!organises) return <Empty title={t('mayNot')} goto={{ to: '/events', label: t('title') }} />;
  if (!event) return <Loading />;
  return <EventForm key={event.version} event={event} />;
}

function EventForm({ event }: { event: EventShape | null }) {
  const t = useEventText();
  const [done, setDone] = useState<number | null>(null);
  const onDone = ({ id }: { id: number }): void => {
    form.forget();
    setDone(id);
  };
  const announce = useAct(announceEvent, { onDone });
  const change = useAct(changeEvent, { onDone });
  const form = useForm<EventBody, 'files'>(factsOf(announceEvent.body), {
    place: event ? `event.${event.id}.${event.version}` : 'event.new',
    start: event ?? {},
    // An event of one day.
    optional: ['endsOn'],
    acts: [announce, change],
  });
  if (done !== null) {
    return (
      <AfterAct title={t(event ? 'changed' : 'announced')} next={t(event ? 'changedNext' : 'announcedNext')}>
        <ButtonLink look="primary" to={`/events/${done}`}>
          {t('see')}
        </ButtonLink>
      </AfterAct>
    );
  }
  const submit = (): void =>
    form.send((typed) => {
      const body = { ...typed, endsOn: typed.endsOn || typed.startsOn };
      if (event) change.mutate({ params: { id: event.id }, body: { ...body, version: event.version } });
      else announce.mutate({ body });
    });
  return (
    <FormPage
      title={t(event ? 'change' : 'announce')}
      above={[{ label: t('title'), to: '/events' }]}
      form={form}
      send={event ? t('saveChange') : t('publish')}
      onSend={submit}
    >
      <Sheet>
        <FormField form={form} name="title" label={t('titleField')} />
        <FormField form={form} name="titleEn" label={t('titleEn')} />
        <FormField form={form} name="startsOn" label={t('startsOn')} />
        <FormField form={form} name="endsOn" label={t('endsOn')} optional={false} />
        <FormField form={form} name="hours" label={t('hours')} help={t('hoursWhy')} width={16} />
        <FormField form={form} name="place" label={t('place')} />
        <FormField form={form} name="places" label={t('places')} unit={t('peopleUnit')} />
        <FormField form={form} name="registerUntil" label={t('until')} />
        <FormField form={form} name="programme" label={t('programme')} rows={8} />
        <EvidenceFiles
          name="files"
          label={t('files')}
          kind="eventFile"
          optional
          most={factAt(factsOf(announceEvent.body), 'files').maxLength}
          error={form.errors.files}
          value={form.typed.files}
          onChange={(files) => form.set({ files })}
        />
      </Sheet>
    </FormPage>
  );
}
