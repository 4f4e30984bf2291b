import { listBases } from '@jijiao/contract/register/base';
import { listRegistrations, registerForEvent, withdrawFromEvent } from '@jijiao/contract/register/event';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button } from '../../../kit/Button.tsx';
import { ErrorSummary, TextField } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import type { EventShape } from './stage.tsx';
import { useEventText } from './text.ts';

type Registered = OutputOf<typeof listRegistrations>['rows'][number];

/** A host registers one of its bases, changes whom it sends, or withdraws. */
export function RegisterBase({ event }: { event: EventShape }) {
  const t = useEventText();
  const [chosen, setChosen] = useState('');
  const bases = useEndpoint(listBases, { query: { size: 100 } });
  const id = chosen || String(bases.data?.rows[0]?.id ?? '');
  const own = useEndpoint(listRegistrations, { params: { id: event.id }, query: { base: id } }, { enabled: id !== '' });
  if (bases.data?.rows.length === 0) return null;
  const failed = bases.error ?? own.error;
  if (failed) return <Fault error={failed} onRetry={() => void own.refetch()} />;
  if (!bases.data || !own.data) return <Loading />;
  const registered = own.data.rows[0];
  return (
    <Section title={t('register')}>
      {bases.data.rows.length > 1 && (
        <SelectField
          name="baseId"
          label={t('registerFor')}
          value={id}
          choices={bases.data.rows.map((row) => ({ value: String(row.id), label: `${row.number}　${row.name}` }))}
          onChange={setChosen}
        />
      )}
      <RegisterForm
        key={`${id}.${registered?.version ?? 0}`}
        event={event}
        baseId={Number(id)}
        registered={registered}
      />
    </Section>
  );
}

interface RegisterFormProps {
  event: EventShape;
  baseId: number;
  registered: Registered | undefined;
}

function RegisterForm({ event, baseId, registered }: RegisterFormProps) {
  const t = useEventText();
  const live = registered && !registered.withdrawn;
  const [people, setPeople] = useState(
    live ? registered.people.map(({ name, duty }) => ({ name, duty: duty ?? '' })) : [{ name: '', duty: '' }],
  );
  const [asked, setAsked] = useState(false);
  const register = useAct(registerForEvent);
  const withdraw = useAct(withdrawFromEvent);
  const failed = register.error ?? withdraw.error;
  const issues = useIssues()(failed?.status === 422 ? failed : null);
  if (event.stage !== 'open') {
    if (!live) return <p className="mute">{t(event.stage)}</p>;
    return (
      <ul>
        {registered.people.map(({ name, duty }) => (
          <li key={`${name}${duty}`}>
            {name}　{duty}
          </li>
        ))}
      </ul>
    );
  }
  const missing = Object.fromEntries(
    people.flatMap(({ name }, at) => (name.trim() ? [] : [[`people.${at}.name`, t('need')]])),
  );
  const errors: Readonly<Record<string, string>> = { ...issues, ...(asked && missing) };
  const set = (at: number, changes: Partial<(typeof people)[number]>): void =>
    setPeople(people.map((each, place) => (place === at ? { ...each, ...changes } : each)));
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        setAsked(true);
        if (Object.keys(missing).length > 0) return;
        register.mutate({
          params: { id: event.id },
          body: {
            baseId,
            people: people.map(({ name, duty }) => ({ name: name.trim(), duty: duty.trim() || null })),
            version: registered?.version ?? 0,
          },
        });
      }}
    >
      <p className="mute small">{t('registerWhy')}</p>
      {registered && (
        <p>
          <State tone={live ? 'done' : 'off'}>{t(live ? 'registered' : 'withdrawn')}</State>
        </p>
      )}
      <ErrorSummary errors={errors} />
      {failed &&
        failed.status !== 422 &&
        (failed.code === 'stale' ? <p className="mark-box">{t('stale')}</p> : <Fault error={failed} />)}
      {register.isSuccess && !failed && <AfterAct title={t('saved')} next={t('savedNext')} />}
      {people.map((each, at) => (
        // The place of a person in the list is all that tells two unnamed ones apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are typed in place and never reordered
        <div className="event-person" key={at}>
          <TextField
            name={`people.${at}.name`}
            label={`${t('person', { n: at + 1 })}　${t('name')}`}
            maxLength={lengthAt(factsOf(registerForEvent.body), 'people.name')}
            value={each.name}
            error={errors[`people.${at}.name`]}
            onChange={(name) => set(at, { name })}
          />
          <TextField
            name={`people.${at}.duty`}
            label={t('duty')}
            optional
            maxLength={lengthAt(factsOf(registerForEvent.body), 'people.duty')}
            value={each.duty}
            error={errors[`people.${at}.duty`]}
            onChange={(duty) => set(at, { duty })}
          />
          {people.length > 1 && (
            <Button size="small" look="quiet" onClick={() => setPeople(people.filter((_, place) => place !== at))}>
              {t('removePerson')}
            </Button>
          )}
        </div>
      ))}
      <div className="row wrap">
        <Button type="submit" look="primary" busy={register.isPending}>
          {t(live ? 'saveChange' : 'save')}
        </Button>
        {people.length < 50 && (
          <Button icon="plus" onClick={() => setPeople([...people, { name: '', duty: '' }])}>
            {t('addPerson')}
          </Button>
        )}
        {live && (
          <Button
            look="danger"
            busy={withdraw.isPending}
            onClick={() => withdraw.mutate({ params: { id: event.id }, body: { baseId, version: registered.version } })}
          >
            {t('withdraw')}
          </Button>
        )}
      </div>
    </form>
  );
}
