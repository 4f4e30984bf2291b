import type { BodySent } from '@jijiao/contract';
import { endPost } from '@jijiao/contract/directory/person';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
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
  const end = useAct(endPost, { onDone: onEnded });
  const form = useForm<BodySent<typeof endPost>>(factsOf(endPost.body), {
    start: { on: todayInBeijing() },
    acts: [end],
  });
  return (
    <FormDialog
      small
      title={t('endTitle', { organisation: post.organisation, role: t(post.role) })}
      description={t('endSays')}
      form={form}
      send={t('end')}
      onSend={() => form.send((body) => end.mutate({ params: { id: personId, post: post.id }, body }))}
      onClose={onClose}
    >
      <FormField form={form} name="on" label={t('endOn')} help={t('endOnHelp')} from={todayInBeijing()} />
      <FormField form={form} name="reason" label={t('reason')} />
    </FormDialog>
  );
}
