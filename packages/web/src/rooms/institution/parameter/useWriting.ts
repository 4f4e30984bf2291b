import { useLanguage } from '../../../language.ts';
import { memberName } from './memberNames.ts';
import { writeValue } from './parameterValue.ts';
import { useParameterText } from './text.ts';

/** Gives what writes a value, and the name of a member, in the language of the screen. */
export function useWriting() {
  const t = useParameterText();
  const { pick } = useLanguage();
  const nameOf = (member: string): string => pick(memberName(member));
  return { nameOf, write: (value: unknown): string => writeValue(value, { separator: t('listSeparator'), nameOf }) };
}
