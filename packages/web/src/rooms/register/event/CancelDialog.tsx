import { cancelEvent } from '@jijiao/contract/register/event';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import type { EventShape } from './stage.tsx';
import { useEventText } from './text.ts';

/** Asks for the reason before an event is cancelled. */
export function CancelDialog({ event, onClose }: { event: EventShape; onClose: () => void }) {
  const t = useEventText();
  const cancel = useAct(cancelEvent, { onDone: onClose });
  const form = useForm<{ reason: string }>(factsOf(cancelEvent.body), { start: {}, acts: [cancel] });
  const send = ({ reason }: { reason: string }): void =>
    cancel.mutate({ params: { id: event.id }, body: { version: event.version, reason } });
  return (
    <FormDialog
      small
      title={t('cancel')}
      description={t('cancelWhy')}
      form={form}
      send={t('cancel')}
      danger
      onSend={() => form.send(send)}
      cancel={t('back')}
      onClose={onClose}
    >
      <FormField form={form} name="reason" label={t('cancelReason')} />
    </FormDialog>
  );
}
