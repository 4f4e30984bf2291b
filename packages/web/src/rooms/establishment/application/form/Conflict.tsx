import type { SectionName } from '@jijiao/contract/establishment/application';
import { sameContent } from '../../../../keeper/sameContent.ts';
import { TwoEditors } from '../../../../keeper/TwoEditors.tsx';
import { useLanguage } from '../../../../language.ts';
import { readDraft, type SectionData } from '../draft.ts';
import { sectionFields } from '../sectionFields.ts';
import { useApplicationText } from '../text.ts';
import type { SectionKeeper, SectionState } from './useSections.ts';

interface ConflictProps {
  section: SectionName;
  keeper: SectionKeeper;
  state: SectionState;
}

/** Two people changed one part: what differs, by the labels of the form, and the choice. */
export function Conflict({ section, keeper, state }: ConflictProps) {
  const t = useApplicationText();
  const { pick } = useLanguage();
  const written = (data: SectionData, field: string): string => {
    const value = data[field];
    if (value === undefined || value === null) return t('notGiven');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return typeof value === 'object' ? JSON.stringify(Object.values(value).length) : String(value);
  };
  const labelOf = (field: string): string => {
    const known = sectionFields[section].find((each) => each.name === field);
    if (known) return pick(known.label);
    return field === 'regulations' ? t('regulations') : field === 'years' ? t('years') : field;
  };
  const differences = (theirs: SectionData) => {
    const mine = readDraft(section, state.typed, theirs).data;
    return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
      .filter((field) => !sameContent({ x: mine[field] }, { x: theirs[field] }))
      .map((field) => ({ label: labelOf(field), mine: written(mine, field), theirs: written(theirs, field) }));
  };
  return <TwoEditors keeper={keeper} state={state} differences={differences} />;
}
