import type { FieldFacts } from '@jijiao/contract/formFacts';
import type { KeptFile } from '../kit/FileField.tsx';
import { dayOf, plainNumber } from './halfWidth.ts';
import { fenOf, tenthsOf, typedYuan } from './values.ts';

type Text<Value> = [NonNullable<Value>] extends [boolean]
  ? boolean
  : [NonNullable<Value>] extends [string | number]
    ? string
    : NonNullable<Value>;

type FilesOf<Value> = [NonNullable<Value>] extends [readonly unknown[]] ? readonly KeptFile[] : KeptFile | null;

/**
 * A body while it is typed: numbers, days and choices are texts, so that nothing half-typed is lost; the fields named in `Files` hold
 * the files that are sent by their ids.
 */
export type TypedOf<Body, Files extends keyof Body = never> = {
  readonly [Name in keyof Body]-?: Name extends Files ? FilesOf<Body[Name]> : Text<Body[Name]>;
};

/** What is wrong with what is typed in one field: a word of the form and the figures in it. */
export interface TypedFault {
  readonly word:
    | 'need'
    | 'choose'
    | 'wholeNumber'
    | 'number'
    | 'money'
    | 'tenths'
    | 'day'
    | 'tooShort'
    | 'tooLong'
    | 'tooSmall'
    | 'tooLarge';
  readonly figures?: Readonly<Record<string, number | string>>;
}

/** The unit of a number, by the ending of its name: fen are typed in yuan, tenths with one decimal. */
export function unitOfName(name: string): 'fen' | 'tenths' | null {
  return name.endsWith('Fen') ? 'fen' : name.endsWith('Tenths') ? 'tenths' : null;
}

/** A value of the wire as a field holds it. */
export function typedOf(name: string, facts: FieldFacts, value: unknown): unknown {
  if (facts.kind === 'boolean') return value === true;
  if (typeof value === 'number') {
    const unit = unitOfName(name);
    return unit === 'fen' ? typedYuan(value) : String(unit === 'tenths' ? value / 10 : value);
  }
  if (facts.kind === 'list') return value ?? [];
  return value ?? (facts.kind === 'other' || facts.kind === 'group' ? null : '');
}

type Read = { readonly value: unknown } | { readonly fault: TypedFault };

/** What of a field is sent, by the facts of its shape; or what is wrong with it. An empty field is null, left out or '' as the shape has it. */
export function readTyped(name: string, facts: FieldFacts, typed: unknown, needed = facts.required): Read {
  if (typeof typed !== 'string') return readOther(facts, typed, needed);
  const text = typed.trim();
  if (text !== '') return readText(name, facts, text);
  const chosen = facts.kind === 'choice' || facts.kind === 'other';
  if (needed) return { fault: { word: chosen ? 'choose' : 'need' } };
  if (facts.nullable) return { value: null };
  const mayBeEmpty = (facts.kind === 'text' || facts.kind === 'prose') && (facts.minLength ?? 0) === 0;
  return { value: mayBeEmpty ? '' : undefined };
}

function readOther(facts: FieldFacts, typed: unknown, needed: boolean): Read {
  if (Array.isArray(typed)) {
    const ids = typed.map((each: unknown) => (isFile(each) ? each.id : each));
    if (ids.length < Math.max(facts.minLength ?? 0, needed ? 1 : 0)) return { fault: { word: 'choose' } };
    return { value: ids };
  }
  const value = isFile(typed) ? typed.id : typed;
  return (value === null || value === undefined) && needed ? { fault: { word: 'choose' } } : { value };
}

function isFile(value: unknown): value is KeptFile {
  return typeof value === 'object' && value !== null && 'id' in value && 'name' in value && 'size' in value;
}

function readText(name: string, facts: FieldFacts, text: string): Read {
  switch (facts.kind) {
    case 'integer':
    case 'number':
      return readNumber(name, facts, text);
    case 'date': {
      const day = dayOf(text);
      return day === null ? { fault: { word: 'day' } } : { value: day };
    }
    case 'text':
    case 'prose': {
      const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = facts;
      if (text.length < minLength) return { fault: { word: 'tooShort', figures: { count: minLength } } };
      if (text.length > maxLength) return { fault: { word: 'tooLong', figures: { count: maxLength } } };
      return { value: text };
    }
    default:
      return { value: text };
  }
}

function readNumber(name: string, { kind, min, max }: FieldFacts, text: string): Read {
  const unit = unitOfName(name);
  const plain = plainNumber(text);
  const whole = kind === 'integer' ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d{1,9})?$/;
  const value =
    unit === 'fen' ? fenOf(text) : unit === 'tenths' ? tenthsOf(text) : whole.test(plain) ? Number(plain) : null;
  if (value === null) {
    return { fault: { word: unit === 'fen' ? 'money' : (unit ?? (kind === 'integer' ? 'wholeNumber' : 'number')) } };
  }
  const shown = (bound: number): string => String(typedOf(name, { kind, required: true, nullable: false }, bound));
  if (min !== undefined && value < min) return { fault: { word: 'tooSmall', figures: { least: shown(min) } } };
  if (max !== undefined && value > max) return { fault: { word: 'tooLarge', figures: { most: shown(max) } } };
  return { value };
}

/** The issues of a body by the fields of the form: 'data.name' is at the name, 'files.0' at the files. */
export function byField(
  issues: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, FieldFacts>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(issues).map(([path, says]) => [path.split('.').find((part) => part in fields) ?? path, says]),
  );
}
