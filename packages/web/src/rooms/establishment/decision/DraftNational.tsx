import './decision.css';
import { draftNational } from '@jijiao/contract/decision';
import { fields } from '@jijiao/measures';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, ErrorSummary, TextArea, TextField } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { PageTitle, Sheet } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { useLanguage } from '../../../language.ts';
import { ChooseOrganisation } from '../../institution/index.ts';
import { Drafted } from './Drafted.tsx';
import type { Decision } from './shape.ts';
import { useDecisionText } from './text.ts';

const blank = { organisationId: '', field: '', nationalDocumentNo: '', nationalDocumentOn: '', grounds: '' };

/** Drafts the registration of a national base on its national document (Art. 26). */
export default function DraftNational() {
  const t = useDecisionText();
  const { pick } = useLanguage();
  useTitle(t('nationalTitle'));
  const [typed, keep, forget] = useKept('decision.national', blank);
  const [asked, setAsked] = useState(false);
  const [drafted, setDrafted] = useState<Decision | null>(null);
  const draft = useAct(draftNational, {
    onDone: (decision) => {
      forget();
      setDrafted(decision);
    },
  });
  const issues = useIssues()(draft.error);
  const missing = Object.entries(typed).flatMap(([name, value]) => (value.trim() ? [] : [[name, t('need')] as const]));
  const errors: Readonly<Record<string, string>> = { ...issues, ...(asked ? Object.fromEntries(missing) : {}) };
  const set = (changes: Partial<typeof blank>): void => keep({ ...typed, ...changes });
  if (drafted) return <Drafted decision={drafted} />;
  return (
    <div className="narrow-form">
      <PageTitle
        title={t('nationalTitle')}
        sub={t('nationalSub')}
        crumbs={[{ label: t('title'), to: '/decisions' }, { label: t('nationalTitle') }]}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (missing.length === 0) draft.mutate({ body: { ...typed, organisationId: Number(typed.organisationId) } });
        }}
      >
        <ErrorSummary errors={errors} />
        {draft.error && draft.error.status !== 422 && <Fault error={draft.error} />}
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
          <TextArea
            name="grounds"
            label={t('grounds')}
            help={t('groundsHelp')}
            maxLength={4000}
            value={typed.grounds}
            error={errors.grounds}
            onChange={(grounds) => set({ grounds })}
          />
          <p className="small mute">
            {t('evidenceLater')}
            {t('judged')}
          </p>
          <div className="row wrap ways">
            <Button type="submit" look="primary" busy={draft.isPending}>
              {t('saveDraft')}
            </Button>
            <ButtonLink to="/decisions">{t('cancel')}</ButtonLink>
          </div>
        </Sheet>
      </form>
    </div>
  );
}
