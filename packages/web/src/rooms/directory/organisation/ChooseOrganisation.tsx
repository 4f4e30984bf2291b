import { listOrganisations } from '@jijiao/contract/directory/organisation';
import { useState } from 'react';
import { useEndpoint } from '../../../api/hooks.ts';
import { SearchBox } from '../../../kit/Filter.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useOrganisationText } from './text.ts';

interface ChooseOrganisationProps {
  name: string;
  label: string;
  help?: string | undefined;
  error?: string | undefined;
  optional?: boolean | undefined;
  /** 'institution', 'guidingUnit', 'province'; any where it is left out. */
  kind?: string | undefined;
  /** Id as text; empty while none is chosen. */
  value: string;
  onChange: (value: string) => void;
}

const shown = 50;

/** One organisation of the directory, found by part of its name or by its credit code. */
export function ChooseOrganisation({ kind, value, ...field }: ChooseOrganisationProps) {
  const t = useOrganisationText();
  const [words, setWords] = useState('');
  const { data } = useEndpoint(listOrganisations, {
    query: { page: 1, size: shown, ...(kind && { kind }), ...(words && { q: words }) },
  });
  const rows = data?.rows ?? [];
  const choices = rows.map((row) => ({ value: String(row.id), label: `${row.name}　${row.creditCode}` }));
  const kept =
    value && !choices.some((choice) => choice.value === value) ? [{ value, label: t('chosen', { id: value }) }] : [];
  const many = words !== '' || (data?.total ?? 0) > shown;
  return (
    <div>
      <SelectField {...field} value={value} choices={[...kept, ...choices]} />
      {many && <SearchBox value={words} label={t('search')} width={320} onSearch={setWords} />}
    </div>
  );
}
