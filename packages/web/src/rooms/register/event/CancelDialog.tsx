import { cancelEvent } from '@jijiao/contract/register/event';
import { useState } from 'react';
import { Fault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { TextField } from '../../../kit/Field.tsx';
import type { EventShape } from './stage.tsx';
import { useEventText } from './text.ts';

/** Asks for the reason before an event is cancelled. */
export function CancelDialog({ event, onClose }: { event: EventShape; onClose: () => void }) {
  const t = useEventText();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const cancel = useAct(cancelEvent, { onDone: onClose });
  return (
    <Dialog open onClose={onClose} title={t('cancel')} description={t('cancelWhy')}>
      <form
        noValidate
        className="stack"
        onSubmit={(submitted) => {
          submitted.preventDefault();
          setAsked(true);
          if (reason.trim()) cancel.mutate({ params: { id: event.id }, body: { version: event.version, reason } });
        }}
      >
        {cancel.error &&
          (cancel.error.code === 'stale' ? <p className="mark-box">{t('stale')}</p> : <Fault error={cancel.error} />)}
        <TextField
          name="reason"
          label={t('cancelReason')}
          maxLength={lengthAt(factsOf(cancelEvent.body), 'reason')}
          value={reason}
          error={asked && !reason.trim() ? t('need') : undefined}
          onChange={setReason}
        />
        <div className="row wrap">
          <Button type="submit" look="danger" busy={cancel.isPending}>
            {t('cancel')}
          </Button>
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
