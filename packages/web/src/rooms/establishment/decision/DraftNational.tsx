import type { BodySent } from '@jijiao/contract';
import { draftNational } from '@jijiao/contract/establishment/decision';
import { fields } from '@jijiao/measures';
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

/** Drafts the registration of a national base on its national document (Art. 26). */
export default function DraftNational() {
  const t = useDecisionText();
  const { join, pick } = useLanguage();
  const [drafted, setDrafted] = useState<Decision | null>(null);
  const draft = useAct(draftNational, {
    onDone: (decision) => {
      form.forget();
      setDrafted(decision);
    },
  });
  const form = useForm<BodySent<typeof draftNational>>(factsOf(draftNational.body), {
    place: 'decision.national',
    start: {},
    needed: ['field', 'nationalDocumentNo', 'grounds'],
    acts: [draft],
  });
  if (drafted) return <Drafted decision={drafted} />;
  return (
    <DraftForm
      title={t('nationalTitle')}
      sub={t('nationalSub')}
      form={form}
      onSave={() => form.send((body) => draft.mutate({ body }))}
    >
      <Sheet>
        <ChooseOrganisation
          name="organisationId"
          label={t('host')}
          kind="institution"
          value={form.typed.organisationId}
          error={form.errors.organisationId}
          onChange={(organisationId) => form.set({ organisationId })}
        />
        <FormField
          form={form}
          name="field"
          label={t('field')}
          choices={fields.map((each) => ({ value: each.id, label: pick(each) }))}
        />
        <FormField form={form} name="nationalDocumentNo" label={t('nationalNo')} width={24} />
        <FormField form={form} name="nationalDocumentOn" label={t('nationalOn')} until="today" />
        <Grounds form={form} />
        <p className="small mute">{join(t('evidenceLater'), t('judged'))}</p>
      </Sheet>
    </DraftForm>
  );
}
