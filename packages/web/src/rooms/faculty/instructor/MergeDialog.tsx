import { mergeInstructors, partInstructors } from '@jijiao/contract/faculty/instructor';
import { useState } from 'react';
import { Fault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { TextField } from '../../../kit/Field.tsx';
import { useDuplicateText } from './duplicateText.ts';
import type { Duplicate, Side } from './shape.ts';

interface MergeDialogProps {
  pairs: readonly { pair: Duplicate; kept: Side }[];
  onClose: () => void;
  onMerged: (count: number) => void;
}

/** The list about to be merged: which entry goes into which, and what moves with it. */
export function MergeDialog({ pairs, onClose, onMerged }: MergeDialogProps) {
  const t = useDuplicateText();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const merge = useAct(mergeInstructors, { onDone: ({ merged }) => onMerged(merged) });
  const listed = pairs.map(({ pair, kept }) => ({
    id: pair.id,
    kept: pair[kept],
    merged: pair[kept === 'first' ? 'second' : 'first'],
  }));
  const send = (): void => {
    setAsked(true);
    if (!reason.trim()) return;
    const of = ({ id, version }: Duplicate['first']) => ({ id, version });
    merge.mutate({
      body: { reason, pairs: listed.map(({ kept, merged }) => ({ kept: of(kept), merged: of(merged) })) },
    });
  };
  return (
    <Dialog open drawer onClose={onClose} title={t('mergeTitle', { count: pairs.length })} description={t('mergeWhy')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <ul className="stack">
          {listed.map(({ id, kept, merged }) => (
            <li key={id}>
              <b>{merged.name}</b>（{merged.institution}，{merged.title}）{t('into')} <b>{kept.name}</b>（
              {kept.institution}，{kept.title}）
              <div className="mute small">
                {t('moves')}：
                {t('weights', {
                  engagements: merged.engagements,
                  trainings: merged.trainings,
                  qualifications: merged.qualifications,
                  figures: merged.figures,
                })}
                {!kept.citizenId && merged.citizenId && `　${t('fills')}`}
              </div>
            </li>
          ))}
        </ul>
        {merge.error && <Fault error={merge.error} />}
        <TextField
          name="reason"
          label={t('reason')}
          maxLength={lengthAt(factsOf(mergeInstructors.body), 'reason')}
          value={reason}
          error={asked && !reason.trim() ? t('reasonNeed') : undefined}
          onChange={setReason}
        />
        <div className="row wrap">
          <Button type="submit" look="primary" busy={merge.isPending}>
            {t('merge')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Judges a pair to be two people, with a reason. */
export function PartDialog({
  pair,
  onClose,
  onParted,
}: {
  pair: Duplicate;
  onClose: () => void;
  onParted: () => void;
}) {
  const t = useDuplicateText();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const part = useAct(partInstructors, { onDone: onParted });
  return (
    <Dialog open onClose={onClose} title={t('part')} description={t('partWhy')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (reason.trim()) part.mutate({ params: { id: pair.id }, body: { reason } });
        }}
      >
        {part.error && <Fault error={part.error} />}
        <TextField
          name="reason"
          label={t('reason')}
          maxLength={lengthAt(factsOf(partInstructors.body), 'reason')}
          value={reason}
          error={asked && !reason.trim() ? t('reasonNeed') : undefined}
          onChange={setReason}
        />
        <div className="row wrap">
          <Button type="submit" look="primary" busy={part.isPending}>
            {t('part')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
