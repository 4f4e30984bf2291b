import './event.css';
import { announceEvent, changeEvent, getPublicEvent } from '@jijiao/contract/register/event';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { EvidenceFiles } from '../../../files/EvidenceFiles.tsx';
import { useKept } from '../../../kept.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { DateField, ErrorSummary, NumberField, TextArea, TextField } from '../../../kit/Field.tsx';
import { PageTitle, Sheet } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { bodyOfEvent, draftOfEvent, type EventDraft, emptyEvent, faultsOfEvent } from './eventDraft.ts';
import type { EventShape } from './stage.tsx';
import { useEventText } from './text.ts';
import { useOrganises } from './useOrganises.ts';

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
  const word = t(event ? 'change' : 'announce');
  useTitle(word);
  const [draft, keep, forget] = useKept(
    event ? `event.${event.id}.${event.version}` : 'event.new',
    event ? draftOfEvent(event) : emptyEvent,
  );
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const onDone = ({ id }: { id: number }): void => {
    forget();
    setDone(id);
  };
  const announce = useAct(announceEvent, { onDone });
  const change = useAct(changeEvent, { onDone });
  const failed = announce.error ?? change.error;
  const issues = useIssues()(failed?.status === 422 ? failed : null);
  const faults = faultsOfEvent(draft);
  const errors: Readonly<Record<string, string>> = {
    ...issues,
    ...(asked && Object.fromEntries(Object.entries(faults).map(([field, fault]) => [field, t(fault)]))),
  };
  if (done !== null) {
    return (
      <AfterAct title={t(event ? 'changed' : 'announced')} next={t(event ? 'changedNext' : 'announcedNext')}>
        <ButtonLink look="primary" to={`/events/${done}`}>
          {t('see')}
        </ButtonLink>
      </AfterAct>
    );
  }
  const submit = (): void => {
    setAsked(true);
    if (Object.keys(faults).length > 0) return;
    const body = bodyOfEvent(draft);
    if (event) change.mutate({ params: { id: event.id }, body: { ...body, version: event.version } });
    else announce.mutate({ body });
  };
  return (
    <div className="form-page">
      <PageTitle title={word} crumbs={[{ label: t('title'), to: '/events' }, { label: word }]} />
      <form
        noValidate
        className="stack"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          submit();
        }}
      >
        <ErrorSummary errors={errors} />
        {failed &&
          failed.status !== 422 &&
          (failed.code === 'stale' ? <p className="mark-box">{t('stale')}</p> : <Fault error={failed} />)}
        <EventFields draft={draft} errors={errors} set={(changes) => keep({ ...draft, ...changes })} />
        <div className="row wrap">
          <Button type="submit" look="primary" busy={announce.isPending || change.isPending}>
            {event ? t('saveChange') : t('publish')}
          </Button>
        </div>
      </form>
    </div>
  );
}

interface EventFieldsProps {
  draft: EventDraft;
  errors: Readonly<Record<string, string>>;
  set: (changes: Partial<EventDraft>) => void;
}

function EventFields({ draft, errors, set }: EventFieldsProps) {
  const t = useEventText();
  const field = (name: keyof Omit<EventDraft, 'files'>) => ({
    name,
    value: draft[name],
    error: errors[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <Sheet>
      <TextField {...field('title')} label={t('titleField')} maxLength={120} />
      <TextField {...field('titleEn')} label={t('titleEn')} maxLength={200} optional />
      <DateField {...field('startsOn')} label={t('startsOn')} />
      <DateField {...field('endsOn')} label={t('endsOn')} />
      <TextField {...field('hours')} label={t('hours')} help={t('hoursWhy')} width={16} maxLength={60} optional />
      <TextField {...field('place')} label={t('place')} maxLength={200} />
      <NumberField {...field('places')} label={t('places')} unit={t('peopleUnit')} />
      <DateField {...field('registerUntil')} label={t('until')} />
      <TextArea {...field('programme')} label={t('programme')} rows={8} maxLength={20_000} optional />
      <EvidenceFiles
        name="files"
        label={t('files')}
        kind="eventFile"
        optional
        most={10}
        error={errors.files}
        value={draft.files}
        onChange={(files) => set({ files })}
      />
    </Sheet>
  );
}
