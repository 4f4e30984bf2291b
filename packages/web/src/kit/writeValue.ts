import { isShare, percent } from '@jijiao/measures';
import type { Language } from '../language.ts';
import { writeDate } from './dates.ts';
import { isMoney } from './units.ts';

interface Words {
  readonly language: Language;
  readonly nameOf: (member: string) => string;
  readonly list: (names: readonly string[]) => string;
}

/** A value on one line: 1,000 or 66.7% or 12月31日 or, in yuan, 一类 760、二类 650. */
export function writeValue(value: unknown, unit: string, { language, nameOf, list }: Words): string {
  const write = (each: unknown, member?: string): string => {
    if (unit === 'monthDay') return writeDate(`2000-${each}`, language).replace(/^2000年| 2000$/, '');
    if (typeof each !== 'number') return String(each);
    if (isMoney(unit)) return (each / 100).toLocaleString('en-US');
    return isShare(unit, member) ? percent(each) : each.toLocaleString('en-US');
  };
  if (Array.isArray(value)) return list(value.map((each) => write(each)));
  if (typeof value !== 'object' || value === null) return write(value);
  return list(Object.entries(value).map(([name, each]) => `${nameOf(name)} ${write(each, name)}`));
}
