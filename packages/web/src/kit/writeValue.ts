import { isShare, percent } from '@jijiao/measures';

interface Words {
  readonly nameOf: (member: string) => string;
  readonly list: (names: readonly string[]) => string;
}

/** A value on one line: 1,000 or 66.7% or 一类 76,000、二类 65,000. */
export function writeValue(value: unknown, unit: string, { nameOf, list }: Words): string {
  const write = (each: unknown, member?: string): string => {
    if (typeof each !== 'number') return String(each);
    return isShare(unit, member) ? percent(each) : each.toLocaleString('en-US');
  };
  if (Array.isArray(value)) return list(value.map((each) => write(each)));
  if (typeof value !== 'object' || value === null) return write(value);
  return list(Object.entries(value).map(([name, each]) => `${nameOf(name)} ${write(each, name)}`));
}
