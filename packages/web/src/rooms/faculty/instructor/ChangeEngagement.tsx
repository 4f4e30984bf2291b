import { changeEngagement } from '@jijiao/contract/faculty/instructor';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { ErrorSummary } from '../../../kit/Field.tsx';
import { EngagementFields } from './InstructorFields.tsx';
import { type EngagementDraft, engagementOf, lackingOfEngagement } from './instructorDraft.ts';
import type { Instructor } from './shape.ts';
import { useInstructorText } from './text.ts';

interface ChangeEngagementProps {
  instructorId: number;
  engagement: Instructor['engagements'][number];
  onClose: () => void;
}

/** Changes an engagement: kind, term, vetting, subjects. */
export function ChangeEngagement({ instructorId, engagement, onClose }: ChangeEngagementProps) {
  const t = useInstructorText();
  const { id, version, fullTime, startsOn, endsOn, vettedOn, vettingFile, vettingFileId, subjects } = engagement;
  const [draft, setDraft] = useState<EngagementDraft>({
    fullTime,
    startsOn,
    endsOn: endsOn ?? '',
    vettedOn: vettedOn ?? '',
    vettingFileId,
    subjects: subjects.join('、'),
  });
  const [asked, setAsked] = useState(false);
  const change = useAct(changeEngagement, { onDone: onClose });
  const faults = lackingOfEngagement(draft);
  const errors: Readonly<Record<string, string>> = {
    ...useIssues()(change.error),
    ...(asked &&
      Object.fromEntries(Object.entries(faults).map(([field, word]) => [field, t('needOf', { name: t(word) })]))),
  };
  return (
    <Dialog open drawer onClose={onClose} title={t('editEngagement')} description={engagement.base.host}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (Object.keys(faults).length > 0) return;
          change.mutate({ params: { id: instructorId, engagement: id }, body: { version, ...engagementOf(draft) } });
        }}
      >
        <ErrorSummary errors={errors} />
        <EngagementFields
          draft={draft}
          errors={errors}
          statement={vettingFile}
          set={(changes) => setDraft((before) => ({ ...before, ...changes }))}
        />
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
