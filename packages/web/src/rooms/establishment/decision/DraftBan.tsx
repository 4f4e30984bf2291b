import type { BodySent } from '@jijiao/contract';
import { draftBan } from '@jijiao/contract/establishment/decision';
import { useState } from 'react';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { Sheet } from '../../../kit/Sheet.tsx';
import { useLanguage } from '../../../language.ts';
import { ChooseOrganisation } from '../../directory/index.ts';
import { Drafted } from './Drafted.tsx';
import { DraftForm, Grounds } from './DraftForm.tsx';
import type { Decision } from './shape.ts';
import { useDecisionText } from './text.ts';

/** Drafts that a legal person's applications are no longer taken (Art. 25). */
export default function DraftBan() {
  const t = useDecisionText();
  const { join } = useLanguage();
  const [drafted, setDrafted] = useState<Decision | null>(null);
  const draft = useAct(draftBan, {
    onDone: (decision) => {
      form.forget();
      setDrafted(decision);
    },
  });
  const form = useForm<BodySent<typeof draftBan>>(factsOf(draftBan.body), {
    place: 'decision.ban',
    start: {},
    needed: ['grounds'],
    acts: [draft],
  });
  if (drafted) return <Drafted decision={drafted} />;
  return (
    <DraftForm
      title={t('banTitle')}
      sub={t('banSub')}
      form={form}
      onSave={() => form.send((body) => draft.mutate({ body }))}
    >
      <Sheet>
        <ChooseOrganisation
          name="organisationId"
          label={t('banned')}
          kind="institution"
          value={form.typed.organisationId}
          error={form.errors.organisationId}
          onChange={(organisationId) => form.set({ organisationId })}
        />
        <FormField
          form={form}
          name="ground"
          label={t('ground')}
          as="radio"
          choices={[
            { value: 'falsified', label: t('falsified') },
            { value: 'revoked', label: t('revoked') },
          ]}
        />
        <Grounds form={form} />
        <p className="small mute">{join(t('evidenceLater'), t('judged'))}</p>
      </Sheet>
    </DraftForm>
  );
}
