import { DateField, TextField } from '../../../kit/Field.tsx';
import type { KeptFile } from '../../../kit/FileField.tsx';
import { EvidenceField } from '../baseRecord/EvidenceField.tsx';
import type { Errors } from '../baseRecord/RecordDialog.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { usePartnerText } from './text.ts';

export interface TypedTerm {
  title: string;
  startsOn: string;
  endsOn: string;
  file: KeptFile | null;
}

/** What is missing in a term before it is sent; whether it may stand, the law says. */
export function useTermFaults({ title, startsOn, endsOn }: TypedTerm): Errors {
  const t = usePartnerText();
  const record = useRecordText();
  return {
    ...(!title.trim() && { title: record('need', { what: t('agreementTitle') }) }),
    ...(startsOn === '' && { startsOn: record('need', { what: t('startsOn') }) }),
    ...(endsOn === ''
      ? { endsOn: record('need', { what: t('endsOn') }) }
      : endsOn < startsOn && { endsOn: t('endsBefore') }),
  };
}

interface TermFieldsProps {
  typed: TypedTerm;
  errors: Errors;
  onType: (change: Partial<TypedTerm>) => void;
}

/** An agreement: title, term, signed text. */
export function TermFields({ typed, errors, onType }: TermFieldsProps) {
  const t = usePartnerText();
  return (
    <>
      <TextField
        name="title"
        label={t('agreementTitle')}
        maxLength={120}
        value={typed.title}
        error={errors.title}
        onChange={(title) => onType({ title })}
      />
      <div className="record-two">
        <DateField
          name="startsOn"
          label={t('startsOn')}
          value={typed.startsOn}
          error={errors.startsOn}
          onChange={(startsOn) => onType({ startsOn })}
        />
        <DateField
          name="endsOn"
          label={t('endsOn')}
          value={typed.endsOn}
          error={errors.endsOn}
          onChange={(endsOn) => onType({ endsOn })}
        />
      </div>
      <EvidenceField
        name="file"
        label={t('file')}
        value={typed.file}
        error={errors.file}
        onChange={(file) => onType({ file })}
      />
    </>
  );
}
