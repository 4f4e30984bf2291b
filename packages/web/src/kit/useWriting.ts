import { isShare } from '@jijiao/measures';
import { useLanguage } from '../language.ts';
import { memberName } from './memberNames.ts';
import { unitInWords } from './units.ts';
import { writeValue } from './writeValue.ts';

/** Gives what writes a value of the law in its unit, and the name of a member, in the language of the screen. */
export function useWriting() {
  const { language, pick, list } = useLanguage();
  const nameOf = (member: string): string => pick(memberName(member));
  return {
    nameOf,
    write: (value: unknown, unit: string): string => writeValue(value, unit, { language, nameOf, list }),
    /** The unit in words; none beside percents. */
    unitOf: (unit: string): string => (isShare(unit) ? '' : pick(unitInWords(unit))),
  };
}
