import { getInstructor, unmaskInstructor } from '@jijiao/contract/faculty/instructor';
import { article } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { call } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { Masked } from '../../../kit/Masked.tsx';
import { Facts, PageTitle, Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { Timeline } from '../../../kit/Timeline.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { AddQualification, AddTraining } from './AddEvidence.tsx';
import { ChangeEngagement } from './ChangeEngagement.tsx';
import { ChangeInstructor } from './ChangeInstructor.tsx';
import { useSeriesName } from './facultyColumns.tsx';
import { Engagements, Qualifications, TeachingRecord, Trainings } from './InstructorSections.tsx';
import type { Instructor } from './shape.ts';
import { useInstructorText } from './text.ts';
import { WithdrawEvidence, type Withdrawn } from './WithdrawEvidence.tsx';
import './instructor.css';

type Panel =
  | { kind: 'person' | 'training' | 'qualification' }
  | { kind: 'engagement'; id: number }
  | ({ kind: 'withdrawal' } & Withdrawn);

/** One instructor: who it is, engagements, training, qualifications, teaching, and what was done with the entry. */
export default function ViewInstructor() {
  const id = Number(useParam('id'));
  const { data, error, refetch } = useEndpoint(getInstructor, { params: { id } });
  useTitle(data?.name ?? '');
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Shown instructor={data} />;
}

function Shown({ instructor }: { instructor: Instructor }) {
  const t = useInstructorText();
  const { pick } = useLanguage();
  const [panel, setPanel] = useState<Panel | null>(null);
  const close = (): void => setPanel(null);
  const { mayChange, mergedInto } = instructor;
  const engagement =
    panel?.kind === 'engagement' ? instructor.engagements.find(({ id }) => id === panel.id) : undefined;
  const [home] = instructor.engagements;
  const withdraw =
    (list: Withdrawn['list']) =>
    ({ id, what }: { id: number; what: string }): void =>
      setPanel({ kind: 'withdrawal', list, entry: id, what });
  const add = (kind: 'training' | 'qualification') =>
    mayChange && (
      <Button size="small" icon="plus" onClick={() => setPanel({ kind })}>
        {t(kind === 'training' ? 'addTraining' : 'addQualification')}
      </Button>
    );
  return (
    <>
      <PageTitle
        crumbs={[
          home ? { label: home.base.host, to: `/desk/bases/${home.base.id}/faculty` } : { label: t('title') },
          { label: instructor.name },
        ]}
        title={instructor.name}
        sub={
          <span className="row wrap">
            <span>{instructor.title}</span>
            <span>{instructor.institution}</span>
            {!mergedInto && (
              <State tone={instructor.newThisYear ? 'done' : 'soon'}>
                {instructor.newThisYear ? t('updated') : t('nothing')}
              </State>
            )}
          </span>
        }
        acts={
          mayChange && (
            <Button icon="clipboard" onClick={() => setPanel({ kind: 'person' })}>
              {t('editPerson')}
            </Button>
          )
        }
      />
      {mergedInto && (
        <div className="mark-box block waits">
          {t('mergedInto')} <Link to={`/instructors/${mergedInto.id}`}>{mergedInto.name}</Link>
          <p className="small">{t('mergedIntoWhy')}</p>
        </div>
      )}
      <div className="with-history">
        <div>
          <Person instructor={instructor} />
          {!mergedInto && (
            <>
              <Section id="engagements" title={t('engagements')} cites={article(8, 1)}>
                <Engagements rows={instructor.engagements} onChange={(id) => setPanel({ kind: 'engagement', id })} />
              </Section>
              <Section id="trainings" title={t('trainings')} cites={article(18)} state={add('training')}>
                <Trainings rows={instructor.trainings} onWithdraw={withdraw('trainings')} />
              </Section>
              <Section id="qualifications" title={t('qualifications')} cites={article(18)} state={add('qualification')}>
                <Qualifications rows={instructor.qualifications} onWithdraw={withdraw('qualifications')} />
              </Section>
              <Section id="record" title={t('record')} cites={article(18)}>
                <TeachingRecord rows={instructor.record} />
              </Section>
            </>
          )}
        </div>
        <Timeline
          entries={instructor.events.map(({ id, label, at, person, base, note }) => ({
            id: String(id),
            act: pick(label),
            at,
            by: [person, base].filter(Boolean).join('　'),
            opinion: note ? pick(note) : undefined,
          }))}
        />
      </div>
      {panel?.kind === 'person' && <ChangeInstructor instructor={instructor} onClose={close} />}
      {panel?.kind === 'training' && <AddTraining id={instructor.id} onClose={close} />}
      {panel?.kind === 'qualification' && <AddQualification id={instructor.id} onClose={close} />}
      {panel?.kind === 'withdrawal' && <WithdrawEvidence {...panel} id={instructor.id} onClose={close} />}
      {engagement && <ChangeEngagement instructorId={instructor.id} engagement={engagement} onClose={close} />}
    </>
  );
}

function Person({ instructor }: { instructor: Instructor }) {
  const t = useInstructorText();
  const { list } = useLanguage();
  const nameOf = useSeriesName();
  const show = (what: 'phone' | 'citizenId') => async (reason: string) => {
    const { value } = await call(unmaskInstructor, { params: { id: instructor.id }, body: { what, reason } });
    return value ?? t('noValue');
  };
  const number = (what: 'phone' | 'citizenId') => {
    const masked = instructor[what];
    return masked ? <Masked masked={masked} what={t(what)} onUnmask={show(what)} /> : t('noValue');
  };
  return (
    <Section id="person" title={t('facts')}>
      <Facts
        facts={[
          { label: t('name'), value: instructor.name },
          { label: t('titleColumn'), value: instructor.title },
          { label: t('series'), value: nameOf(instructor.series) },
          { label: t('institution'), value: instructor.institution },
          { label: t('fields'), value: list(instructor.fields) || t('noValue') },
          { label: t('citizenId'), value: number('citizenId') },
          { label: t('phone'), value: number('phone') },
          ...(instructor.mergedFrom.length > 0
            ? [
                {
                  label: t('mergedFrom'),
                  value: (
                    <ul>
                      {instructor.mergedFrom.map(({ id, name, title, institution }) => (
                        <li key={id}>
                          <Link to={`/instructors/${id}`}>{name}</Link>　{title}　{institution}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
