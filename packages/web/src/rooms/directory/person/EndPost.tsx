import { endPost } from '@jijiao/contract/directory/person';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { beijingDay } from '../../../kit/dates.ts';
import { DateField, ErrorSummary, TextField } from '../../../kit/Field.tsx';
import type { PersonView } from './shape.ts';
import { usePersonText } from './text.ts';

interface EndPostProps {
  personId: number;
  post: PersonView['posts'][number];
  onClose: () => void;
  onEnded: () => void;
}

/** Ends a post from a day on, with the reason; it stays on record. */
export function EndPost({ personId, post, onClose, onEnded }: EndPostProps) {
  const t = usePersonText();
  const today = beijingDay(new Date().toISOString()).date;
  const [typed, setTyped] = useState({ on: today, reason: '' });
  const [asked, setAsked] = useState(false);
  const end = useAct(endPost, { onDone: onEnded });
  const issues = useIssues()(end.error);
  const missing: Readonly<Record<string, string>> = {
    ...(!typed.on && { on: t('need') }),
    ...(!typed.reason.trim() && { reason: t('need') }),
  };
  const errors: Readonly<Record<string, string>> = { ...issues, ...(asked ? missing : {}) };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('endTitle', { organisation: post.organisation, role: t(post.role) })}
      description={t('endSays')}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (Object.keys(missing).length === 0)
            end.mutate({
              params: { id: personId, post: post.id },
              body: { on: typed.on, reason: typed.reason.trim() },
            });
        }}
      >
        <ErrorSummary errors={errors} />
        {end.error && end.error.status !== 422 && <Fault error={end.error} />}
        <DateField
          name="on"
          label={t('endOn')}
          help={t('endOnHelp')}
          min={today}
          value={typed.on}
          error={errors.on}
          onChange={(on) => setTyped({ ...typed, on })}
        />
        <TextField
          name="reason"
          label={t('reason')}
          maxLength={lengthAt(factsOf(endPost.body), 'reason')}
          value={typed.reason}
          error={errors.reason}
          onChange={(reason) => setTyped({ ...typed, reason })}
        />
        <div className="row wrap">
          <Button type="submit" look="primary" busy={end.isPending}>
            {t('end')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
