import { draftNational } from '@jijiao/contract/establishment/decision';
import { fields } from '@jijiao/measures';
import { useState } from 'react';
import { useAct } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, TextField } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import { useLanguage } from '../../../language.ts';
import { ChooseOrganisation } from '../../directory/index.ts';
import { Drafted } from './Drafted.tsx';
import { DraftForm, Grounds, useDraftErrors } from './DraftForm.tsx';
import type { Decision } from './shape.ts';
import { useDecisionText } from './text.ts';

const blank = { organisationId: '', field: '', nationalDocumentNo: '', nationalDocumentOn: '', grounds: '' };

/** Drafts the registration of a national base on its national document (Art. 26). */
export default function DraftNational() {
  const t = useDecisionText();
  const { join, pick } = useLanguage();
  const [typed, keep, forget] = useKept('decision.national', blank);
  const [drafted, setDrafted] = useState<Decision | null>(null);
  const draft = useAct(draftNational, {
    onDone: (decision) => {
      forget();
      setDrafted(decision);
    },
  });
  const missing = Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => (value.trim() ? [] : [[name, t('need')] as const])),
  );
  const { errors, attempt } = useDraftErrors(draft.error, missing);
  const set = (changes: Partial<typeof blank>): void => keep({ ...typed, ...changes });
  if (drafted) return <Drafted decision={drafted} />;
  return (
    <DraftForm
      title={t('nationalTitle')}
      sub={t('nationalSub')}
      errors={errors}
      error={draft.error}
      busy={draft.isPending}
      onSave={() => attempt(() => draft.mutate({ body: { ...typed, organisationId: Number(typed.organisationId) } }))}
    >
      <Sheet>
        <ChooseOrganisation
          name="organisationId"
          label={t('host')}
          kind="institution"
          value={typed.organisationId}
          error={errors.organisationId}
          onChange={(organisationId) => set({ organisationId })}
        />
        <SelectField
          name="field"
          label={t('field')}
          value={typed.field}
          error={errors.field}
          choices={fields.map((each) => ({ value: each.id, label: pick(each) }))}
          onChange={(field) => set({ field })}
        />
        <TextField
          name="nationalDocumentNo"
          label={t('nationalNo')}
          maxLength={80}
          width={24}
          value={typed.nationalDocumentNo}
          error={errors.nationalDocumentNo}
          onChange={(nationalDocumentNo) => set({ nationalDocumentNo })}
        />
        <DateField
          name="nationalDocumentOn"
          label={t('nationalOn')}
          max={todayInBeijing()}
          value={typed.nationalDocumentOn}
          error={errors.nationalDocumentOn}
          onChange={(nationalDocumentOn) => set({ nationalDocumentOn })}
        />
        <Grounds value={typed.grounds} error={errors.grounds} onChange={(grounds) => set({ grounds })} />
        <p className="small mute">{join(t('evidenceLater'), t('judged'))}</p>
      </Sheet>
    </DraftForm>
  );
}
