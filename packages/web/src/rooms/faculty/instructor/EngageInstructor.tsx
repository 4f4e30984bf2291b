import { engageInstructor } from '@jijiao/contract/faculty/instructor';
import { citizenIdFault } from '@jijiao/measures';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { ErrorSummary } from '../../../kit/Field.tsx';
import { useLanguage } from '../../../language.ts';
import { EngagementFields, InstructorFields } from './InstructorFields.tsx';
import {
  type EngagementDraft,
  emptyInstructor,
  engagementOf,
  instructorOf,
  lackingOfEngagement,
  lackingOfInstructor,
} from './instructorDraft.ts';
import { useInstructorText } from './text.ts';

interface EngageInstructorProps {
  baseId: number;
  onClose: () => void;
  onEngaged: (answer: OutputOf<typeof engageInstructor> & { name: string }) => void;
}

/** Engages one person. What is typed holds personal numbers, so it is kept in this panel and nowhere else. */
export function EngageInstructor({ baseId, onClose, onEngaged }: EngageInstructorProps) {
  const t = useInstructorText();
  const { pick } = useLanguage();
  const [person, setPerson] = useState(emptyInstructor);
  const [engagement, setEngagement] = useState<EngagementDraft>({
    fullTime: true,
    startsOn: todayInBeijing(),
    endsOn: '',
    vettedOn: '',
    vettingFileId: null,
    subjects: '',
  });
  const [asked, setAsked] = useState(false);
  const engage = useAct(engageInstructor, { onDone: (answer) => onEngaged({ ...answer, name: person.name }) });
  const issues = useIssues()(engage.error);
  const sent = Object.fromEntries(Object.entries(issues).map(([path, says]) => [path.split('.').at(-1), says]));
  const number = person.citizenId ? citizenIdFault(person.citizenId.replace(/\s/g, '').toUpperCase()) : undefined;
  const faults = { ...lackingOfInstructor(person), ...lackingOfEngagement(engagement) };
  const typed = Object.fromEntries(
    Object.entries(faults).map(([name, word]) => [name, t('needOf', { name: t(word) })]),
  );
  const errors: Readonly<Record<string, string>> = {
    ...sent,
    ...(asked ? { ...typed, ...(number && { citizenId: pick(number) }) } : {}),
  };
  return (
    <Dialog open drawer onClose={onClose} title={t('engage')} description={t('engageSub')}>
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (Object.keys(faults).length > 0 || number) return;
          engage.mutate({
            params: { id: baseId },
            body: { instructor: instructorOf(person), engagement: engagementOf(engagement) },
          });
        }}
      >
        <ErrorSummary errors={errors} />
        <InstructorFields draft={person} errors={errors} set={(changes) => setPerson({ ...person, ...changes })} />
        <EngagementFields
          draft={engagement}
          errors={errors}
          set={(changes) => setEngagement((before) => ({ ...before, ...changes }))}
        />
        {engage.error && engage.error.status !== 422 && <Fault error={engage.error} />}
        <div className="row wrap">
          <Button type="submit" look="primary" busy={engage.isPending}>
            {t('engage')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
