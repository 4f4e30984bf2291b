import { engageInstructor } from '@jijiao/contract/faculty/instructor';
import { series } from '@jijiao/measures';
import { useState } from 'react';
import { fileSender } from '../../../api/sendFile.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { DateField, TextField } from '../../../kit/Field.tsx';
import { FileField, type KeptFile } from '../../../kit/FileField.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import type { EngagementDraft, InstructorDraft } from './instructorDraft.ts';
import { useInstructorText } from './text.ts';

type Errors = Readonly<Record<string, string | undefined>>;

interface InstructorFieldsProps {
  draft: InstructorDraft;
  errors: Errors;
  set: (changes: Partial<InstructorDraft>) => void;
  /** The entry is there already: a number left empty stays. */
  known?: boolean | undefined;
}

/** The fields of a person. */
export function InstructorFields({ draft, errors, set, known }: InstructorFieldsProps) {
  const t = useInstructorText();
  const { pick } = useLanguage();
  const field = (name: Exclude<keyof InstructorDraft, 'series'>) => ({
    name,
    value: draft[name],
    error: errors[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <>
      <TextField
        {...field('name')}
        label={t('name')}
        width={16}
        maxLength={lengthAt(factsOf(engageInstructor.body), 'instructor.name')}
      />
      <TextField
        {...field('title')}
        label={t('titleColumn')}
        width={16}
        maxLength={lengthAt(factsOf(engageInstructor.body), 'instructor.title')}
      />
      <SelectField
        name="series"
        label={t('series')}
        optional
        value={draft.series}
        error={errors.series}
        onChange={(value) => set({ series: value })}
        choices={series.map(({ id, ...label }) => ({ value: id, label: pick(label) }))}
      />
      <TextField
        {...field('institution')}
        label={t('institution')}
        maxLength={lengthAt(factsOf(engageInstructor.body), 'instructor.institution')}
      />
      <TextField {...field('fields')} label={t('fields')} help={t('fieldsHelp')} optional />
      <TextField
        {...field('citizenId')}
        label={t('citizenId')}
        help={known ? t('numberKept') : t('citizenIdHelp')}
        optional
        autoComplete="off"
        width={20}
        maxLength={lengthAt(factsOf(engageInstructor.body), 'instructor.citizenId')}
      />
      <TextField
        {...field('phone')}
        label={t('phone')}
        {...(known && { help: t('numberKept') })}
        optional
        type="tel"
        autoComplete="off"
        width={16}
        maxLength={lengthAt(factsOf(engageInstructor.body), 'instructor.phone')}
      />
    </>
  );
}

interface EngagementFieldsProps {
  draft: EngagementDraft;
  errors: Errors;
  set: (changes: Partial<EngagementDraft>) => void;
  /** The statement on file. */
  statement?: KeptFile | null | undefined;
}

/** The fields of an engagement. */
export function EngagementFields({ draft, errors, set, statement = null }: EngagementFieldsProps) {
  const t = useInstructorText();
  const [file, setFile] = useState<KeptFile | null>(statement);
  const field = (name: 'startsOn' | 'endsOn' | 'vettedOn' | 'subjects') => ({
    name,
    value: draft[name],
    error: errors[name],
    onChange: (value: string) => set({ [name]: value }),
  });
  return (
    <>
      <SelectField
        name="fullTime"
        label={t('engagement')}
        value={draft.fullTime ? 'full' : 'part'}
        onChange={(value) => set({ fullTime: value === 'full' })}
        choices={[
          { value: 'full', label: t('full') },
          { value: 'part', label: t('part') },
        ]}
      />
      <DateField {...field('startsOn')} label={t('startsOn')} />
      <DateField {...field('endsOn')} label={t('endsOn')} help={t('endsOnHelp')} optional />
      <DateField {...field('vettedOn')} label={t('vettedOn')} />
      <FileField
        name="vettingFileId"
        label={t('statement')}
        help={t('statementHelp')}
        optional
        accept=".pdf,.png,.jpg,.jpeg"
        error={errors.vettingFileId}
        send={fileSender('/api/files?kind=vetting')}
        value={file}
        onChange={(next) => {
          setFile(next);
          set({ vettingFileId: next?.id ?? null });
        }}
      />
      <TextField {...field('subjects')} label={t('subjects')} help={t('subjectsHelp')} optional />
    </>
  );
}
