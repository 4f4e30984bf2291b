import { draftBan } from '@jijiao/contract/establishment/decision';
import { useState } from 'react';
import { useAct } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { RadioField } from '../../../kit/SelectField.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import { useLanguage } from '../../../language.ts';
import { ChooseOrganisation } from '../../directory/index.ts';
import { Drafted } from './Drafted.tsx';
import { DraftForm, Grounds, useDraftErrors } from './DraftForm.tsx';
import type { Decision } from './shape.ts';
import { useDecisionText } from './text.ts';

const blank = { organisationId: '', ground: '', grounds: '' };

/** Drafts that a legal person's applications are no longer taken (Art. 25). */
export default function DraftBan() {
  const t = useDecisionText();
  const { join } = useLanguage();
  const [typed, keep, forget] = useKept('decision.ban', blank);
  const [drafted, setDrafted] = useState<Decision | null>(null);
  const draft = useAct(draftBan, {
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
      title={t('banTitle')}
      sub={t('banSub')}
      errors={errors}
      error={draft.error}
      busy={draft.isPending}
      onSave={() =>
        attempt(() => {
          const { organisationId, ground, grounds } = typed;
          if (ground === 'falsified' || ground === 'revoked')
            draft.mutate({ body: { organisationId: Number(organisationId), ground, grounds } });
        })
      }
    >
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
        <Grounds value={typed.grounds} error={errors.grounds} onChange={(grounds) => set({ grounds })} />
        <p className="small mute">{join(t('evidenceLater'), t('judged'))}</p>
      </Sheet>
    </DraftForm>
  );
}
