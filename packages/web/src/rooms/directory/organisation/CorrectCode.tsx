import { correctCreditCode } from '@jijiao/contract/directory/organisation';
import { creditCodeFault } from '@jijiao/measures';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { ErrorSummary, TextField } from '../../../kit/Field.tsx';
import { useLanguage } from '../../../language.ts';
import type { OrganisationView } from './shape.ts';
import { useOrganisationText } from './text.ts';

interface CorrectCodeProps {
  organisation: OrganisationView;
  onClose: () => void;
  onCorrected: () => void;
}

/** Corrects a credit code on a document, with the reason. */
export function CorrectCode({ organisation, onClose, onCorrected }: CorrectCodeProps) {
  const t = useOrganisationText();
  const { pick } = useLanguage();
  const [typed, setTyped] = useState({ creditCode: organisation.creditCode, documentNo: '', reason: '' });
  const [asked, setAsked] = useState(false);
  const correct = useAct(correctCreditCode, { onDone: onCorrected });
  const issues = useIssues()(correct.error);
  const fault = creditCodeFault(typed.creditCode);
  const missing: Readonly<Record<string, string>> = {
    ...(fault && { creditCode: pick(fault) }),
    ...(!typed.documentNo.trim() && { documentNo: t('need') }),
    ...(!typed.reason.trim() && { reason: t('need') }),
  };
  const errors: Readonly<Record<string, string>> = { ...issues, ...(asked ? missing : {}) };
  const set = (changes: Partial<typeof typed>): void => setTyped({ ...typed, ...changes });
  return (
    <Dialog open onClose={onClose} title={t('correctCode')} description={t('correctCodeSays')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (Object.keys(missing).length === 0)
            correct.mutate({ params: { id: organisation.id }, body: { ...typed, version: organisation.version } });
        }}
      >
        <ErrorSummary errors={errors} />
        {correct.error && correct.error.status !== 422 && <Fault error={correct.error} />}
        <TextField
          name="creditCode"
          label={t('creditCode')}
          width={22}
          maxLength={18}
          value={typed.creditCode}
          error={errors.creditCode}
          onChange={(code) => set({ creditCode: code.trim().toUpperCase() })}
        />
        <TextField
          name="documentNo"
          label={t('documentNo')}
          help={t('documentNoHelp')}
          maxLength={80}
          value={typed.documentNo}
          error={errors.documentNo}
          onChange={(documentNo) => set({ documentNo })}
        />
        <TextField
          name="reason"
          label={t('reason')}
          maxLength={200}
          value={typed.reason}
          error={errors.reason}
          onChange={(reason) => set({ reason })}
        />
        <div className="row wrap">
          <Button type="submit" look="primary" busy={correct.isPending}>
            {t('correctCode')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
