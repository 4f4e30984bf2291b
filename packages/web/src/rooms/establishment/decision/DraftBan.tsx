import './decision.css';
import { draftBan } from '@jijiao/contract/decision';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { ErrorSummary, TextArea } from '../../../kit/Field.tsx';
import { RadioField } from '../../../kit/SelectField.tsx';
import { PageTitle, Sheet } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { ChooseOrganisation } from '../../institution/index.ts';
import { Drafted } from './Drafted.tsx';
import type { Decision } from './shape.ts';
import { useDecisionText } from './text.ts';

const blank = { organisationId: '', ground: '', grounds: '' };

/** Drafts that a legal person's applications are no longer taken (Art. 25). */
export default function DraftBan() {
  const t = useDecisionText();
  useTitle(t('banTitle'));
  const [typed, keep, forget] = useKept('decision.ban', blank);
  const [asked, setAsked] = useState(false);
  const [drafted, setDrafted] = useState<Decision | null>(null);
  const draft = useAct(draftBan, {
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
        title={t('banTitle')}
        sub={t('banSub')}
        crumbs={[{ label: t('title'), to: '/decisions' }, { label: t('banTitle') }]}
      />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          const { organisationId, ground, grounds } = typed;
          if (missing.length === 0 && (ground === 'falsified' || ground === 'revoked'))
            draft.mutate({ body: { organisationId: Number(organisationId), ground, grounds } });
        }}
      >
        <ErrorSummary errors={errors} />
        {draft.error && draft.error.status !== 422 && <Fault error={draft.error} />}
        <Sheet>
          <ChooseOrganisation
            name="organisationId"
            label={t('banned')}
            kind="institution"
            value={typed.organisationId}
            error={errors.organisationId}
            onChange={(organisationId) => set({ organisationId })}
          />
          <RadioField
            name="ground"
            label={t('ground')}
            value={typed.ground}
            error={errors.ground}
            choices={[
              { value: 'falsified', label: t('falsified') },
              { value: 'revoked', label: t('revoked') },
            ]}
            onChange={(ground) => set({ ground })}
          />
          <TextArea
            name="grounds"
            label={t('grounds')}
            help={t('groundsHelp')}
            rows={6}
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
