import { changeInstructor } from '@jijiao/contract/faculty/instructor';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { ErrorSummary } from '../../../kit/Field.tsx';
import { InstructorFields } from './InstructorFields.tsx';
import { type InstructorDraft, instructorOf, lackingOfInstructor } from './instructorDraft.ts';
import type { Instructor } from './shape.ts';
import { useInstructorText } from './text.ts';

/** Changes what is kept of a person; a number that is not typed anew stays as it is. */
export function ChangeInstructor({ instructor, onClose }: { instructor: Instructor; onClose: () => void }) {
  const t = useInstructorText();
  const { name, title, institution, series, fields, version, id } = instructor;
  const [draft, setDraft] = useState<InstructorDraft>({
    name,
    title,
    institution,
    series: series ?? '',
    fields: fields.join('、'),
    citizenId: '',
    phone: '',
  });
  const [asked, setAsked] = useState(false);
  const change = useAct(changeInstructor, { onDone: onClose });
  const faults = lackingOfInstructor(draft);
  const errors: Readonly<Record<string, string>> = {
    ...useIssues()(change.error),
    ...(asked &&
      Object.fromEntries(Object.entries(faults).map(([field, word]) => [field, t('needOf', { name: t(word) })]))),
  };
  return (
    <Dialog open drawer onClose={onClose} title={t('editPerson')}>
      <form
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (Object.keys(faults).length > 0) return;
          const { citizenId, phone, ...rest } = instructorOf(draft);
          const numbers = { ...(citizenId !== null && { citizenId }), ...(phone !== null && { phone }) };
          change.mutate({ params: { id }, body: { version, ...rest, ...numbers } });
        }}
      >
        <ErrorSummary errors={errors} />
        <InstructorFields known draft={draft} errors={errors} set={(changes) => setDraft({ ...draft, ...changes })} />
        {change.error && change.error.status !== 422 && change.error.code !== 'stale' && <Fault error={change.error} />}
        {change.error?.code === 'stale' && <p className="mark-box">{t('stale')}</p>}
        <div className="row wrap">
          <Button type="submit" look="primary" busy={change.isPending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
