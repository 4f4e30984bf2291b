import { type getCurriculum, returnCurriculum } from '@jijiao/contract/operation/curriculum';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { useKept } from '../../../kept.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { TextArea } from '../../../kit/Field.tsx';
import { useCurriculumText } from './text.ts';

/** The return of a curriculum, with notes on the courses that need a change. */
export function ReturnCurriculum({
  curriculum,
  onClose,
}: {
  curriculum: OutputOf<typeof getCurriculum>;
  onClose: () => void;
}) {
  const t = useCurriculumText();
  const { id, version } = curriculum.head;
  const [typed, setTyped, forget] = useKept<{ opinion: string; notes: Record<string, string> }>(
    `curriculum.${id}.return`,
    { opinion: '', notes: {} },
  );
  const [tried, setTried] = useState(false);
  const act = useAct(returnCurriculum, {
    onDone: () => {
      forget();
      onClose();
    },
  });
  const opinion = typed.opinion.trim();
  const marks = curriculum.courses.flatMap(({ id: courseId }) => {
    const note = typed.notes[courseId]?.trim();
    return note ? [{ courseId, note }] : [];
  });
  return (
    <Dialog open drawer onClose={onClose} title={t('returnTitle')} description={t('returnSay')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (opinion) act.mutate({ params: { id }, body: { version, opinion, marks } });
        }}
      >
        <TextArea
          name="opinion"
          label={t('returnOpinion')}
          maxLength={lengthAt(factsOf(returnCurriculum.body), 'opinion')}
          value={typed.opinion}
          error={tried && !opinion ? t('returnOpinionMissing') : undefined}
          onChange={(text) => setTyped({ ...typed, opinion: text })}
        />
        {curriculum.courses.map((course) => (
          <TextArea
            key={course.id}
            name={`note-${course.id}`}
            label={t('returnMark', { course: course.data.title || t('unnamed') })}
            optional
            rows={2}
            maxLength={lengthAt(factsOf(returnCurriculum.body), 'marks.note')}
            value={typed.notes[course.id] ?? ''}
            onChange={(note) => setTyped({ ...typed, notes: { ...typed.notes, [course.id]: note } })}
          />
        ))}
        {act.error && <Fault error={act.error} />}
        <div className="row wrap">
          <Button type="submit" look="primary" busy={act.isPending}>
            {t('returnTitle')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
