import { examineApplication } from '@jijiao/contract/establishment/application';
import { applicationSections } from '@jijiao/measures';
import { useState } from 'react';
import { useAct } from '../../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../../form/facts.ts';
import { useKept } from '../../../../kept.ts';
import { TextArea, TextField } from '../../../../kit/Field.tsx';
import { RadioField } from '../../../../kit/SelectField.tsx';
import { useLanguage } from '../../../../language.ts';
import type { ApplicationShape } from '../shape.ts';
import { useApplicationText } from '../text.ts';
import { type ApplicationMoveProps, MoveForm } from './MoveForm.tsx';

type Verdict = { meets: 'yes' | 'no' | ''; note: string };
const open: Verdict = { meets: '', note: '' };

/** Passes the examination with a verdict on each of the five sections. */
export function ExamineApplication({
  application,
  onDone,
  onClose,
}: ApplicationMoveProps & { application: ApplicationShape }) {
  const t = useApplicationText();
  const { pick } = useLanguage();
  const { id, version } = application.head;
  const [typed, setTyped, forget] = useKept<{ opinion: string; verdicts: Record<string, Verdict> }>(
    `application.${id}.examine`,
    { opinion: '', verdicts: {} },
  );
  const [tried, setTried] = useState(false);
  const act = useAct(examineApplication);
  const verdictOf = (section: string): Verdict => typed.verdicts[section] ?? open;
  const errors = Object.fromEntries(
    applicationSections.map((section) => [
      `verdict-${section.id}`,
      verdictOf(section.id).meets === '' ? t('verdictMissing', { section: pick(section) }) : undefined,
    ]),
  );
  const shown: Readonly<Record<string, string | undefined>> = tried ? errors : {};
  const change = (section: string, patch: Partial<Verdict>): void =>
    setTyped({ ...typed, verdicts: { ...typed.verdicts, [section]: { ...verdictOf(section), ...patch } } });
  const make = (): void => {
    setTried(true);
    if (Object.values(errors).some(Boolean)) return;
    const verdicts = applicationSections.map(({ id: section }) => ({
      section,
      meets: verdictOf(section).meets === 'yes',
      note: verdictOf(section).note.trim(),
    }));
    const opinion = typed.opinion.trim();
    act.mutate(
      { params: { id }, body: { version, verdicts, ...(opinion && { opinion }) } },
      {
        onSuccess: () => {
          forget();
          onDone();
        },
      },
    );
  };
  return (
    <MoveForm
      title={t('examineTitle')}
      say={t('examineSay')}
      act={t('examineTitle')}
      errors={shown}
      fault={act.error}
      busy={act.isPending}
      onMake={make}
      onClose={onClose}
    >
      {applicationSections.map((section) => (
        <div key={section.id} className="verdict">
          <RadioField
            name={`verdict-${section.id}`}
            label={pick(section)}
            value={verdictOf(section.id).meets}
            error={shown[`verdict-${section.id}`]}
            onChange={(meets) => change(section.id, { meets: meets === 'yes' ? 'yes' : 'no' })}
            choices={[
              { value: 'yes', label: t('metWord') },
              { value: 'no', label: t('unmetWord') },
            ]}
          />
          <TextField
            name={`verdict-note-${section.id}`}
            label={t('verdictNote')}
            optional
            maxLength={lengthAt(factsOf(examineApplication.body), 'verdicts.note')}
            value={verdictOf(section.id).note}
            onChange={(note) => change(section.id, { note })}
          />
        </div>
      ))}
      <TextArea
        name="opinion"
        label={t('opinion')}
        help={t('opinionHelp')}
        optional
        maxLength={lengthAt(factsOf(examineApplication.body), 'opinion')}
        value={typed.opinion}
        onChange={(opinion) => setTyped({ ...typed, opinion })}
      />
    </MoveForm>
  );
}
