import { isShare } from '@jijiao/measures';
import { isMoney } from '../../../kit/units.ts';

/** A value as typed, by member: '' is the value itself where it has no members, '0', '1' … those of a list. */
export type TypedValue = Readonly<Record<string, string>>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of a value as texts to type over; a share is typed in percent, money in yuan. */
export function typedOf(value: unknown, unit: string): TypedValue {
  const typed = (each: unknown, member?: string): string => {
    if (typeof each !== 'number') return String(each ?? '');
    if (isMoney(unit)) return String(each / 100);
    return String(isShare(unit, member) ? hundredfold(each) : each);
  };
  if (Array.isArray(value)) return Object.fromEntries(value.map((each, at) => [String(at), typed(each)]));
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, typed(each, name)]));
  return { '': typed(value) };
}

// 0.29 × 100 is 28.999…: what a person decided is read and written without that.
const hundredfold = (share: number): number => Number((share * 100).toFixed(8));
const hundredth = (percent: number): number => Number((percent / 100).toFixed(10));

/** The typed members in the shape of the value in force; undefined where a number is none. */
export function readValue(inForce: unknown, typed: TypedValue, unit: string): unknown {
  const read = (like: unknown, text: string, member?: string): unknown => {
    if (typeof like !== 'number') return text.trim() || undefined;
    const number = Number(text);
    if (text.trim() === '' || !Number.isFinite(number)) return undefined;
    if (isMoney(unit)) return Math.round(number * 100);
    return isShare(unit, member) ? hundredth(number) : number;
  };
  if (Array.isArray(inForce)) {
    const list = inForce.map((like, at) => read(like, typed[String(at)] ?? ''));
    return list.includes(undefined) ? undefined : list;
  }
  if (isRecord(inForce)) {
    const members = Object.entries(inForce).map(([name, like]) => [name, read(like, typed[name] ?? '', name)] as const);
    return members.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(members);
  }
  return read(inForce, typed[''] ?? '');
}
