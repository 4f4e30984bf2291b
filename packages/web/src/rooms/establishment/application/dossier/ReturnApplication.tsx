import { returnApplication } from '@jijiao/contract/establishment/application';
import { useState } from 'react';
import { useAct } from '../../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../../form/facts.ts';
import { useKept } from '../../../../kept.ts';
import { TextArea } from '../../../../kit/Field.tsx';
import { useLanguage } from '../../../../language.ts';
import { sectionTitle } from '../sectionFields.ts';
import { type ApplicationShape, sectionsOf } from '../shape.ts';
import { useApplicationText } from '../text.ts';
import { type ApplicationMoveProps, MoveForm } from './MoveForm.tsx';

/** Returns an application with what to correct, section by section. */
export function ReturnApplication({
  application,
  onDone,
  onClose,
}: ApplicationMoveProps & { application: ApplicationShape }) {
  const t = useApplicationText();
  const { pick } = useLanguage();
  const { id, version } = application.head;
  const [typed, setTyped, forget] = useKept<{ opinion: string; notes: Record<string, string> }>(
    `application.${id}.return`,
    { opinion: '', notes: {} },
  );
  const [tried, setTried] = useState(false);
  const act = useAct(returnApplication);
  const marks = sectionsOf(application).flatMap((section) => {
    const note = typed.notes[section]?.trim();
    return note ? [{ section, note }] : [];
  });
  const errors = {
    opinion: typed.opinion.trim() ? undefined : t('opinionMissing'),
    [`note-${sectionsOf(application)[0]}`]: marks.length > 0 ? undefined : t('returnNone'),
  };
  const shown: Readonly<Record<string, string | undefined>> = tried ? errors : {};
  const make = (): void => {
    setTried(true);
    if (Object.values(errors).some(Boolean)) return;
    act.mutate(
      { params: { id }, body: { version, opinion: typed.opinion.trim(), marks } },
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
      title={t('returnTitle')}
      say={t('returnSay')}
      act={t('returnTitle')}
      errors={shown}
      fault={act.error}
      busy={act.isPending}
      onMake={make}
      onClose={onClose}
    >
      {sectionsOf(application).map((section) => (
        <TextArea
          key={section}
          name={`note-${section}`}
          label={t('returnMark', { section: pick(sectionTitle(section)) })}
          optional
          rows={2}
          maxLength={lengthAt(factsOf(returnApplication.body), 'marks.note')}
          value={typed.notes[section] ?? ''}
          error={shown[`note-${section}`]}
          onChange={(note) => setTyped({ ...typed, notes: { ...typed.notes, [section]: note } })}
        />
      ))}
      <TextArea
        name="opinion"
        label={t('opinion')}
        help={t('opinionHelp')}
        maxLength={lengthAt(factsOf(returnApplication.body), 'opinion')}
        value={typed.opinion}
        error={shown['opinion']}
        onChange={(opinion) => setTyped({ ...typed, opinion })}
      />
    </MoveForm>
  );
}
