import type { z } from 'zod';

/** What a form has to know of one field, as plain data. */
export interface FieldFacts {
  /** `prose` is text of several lines, `other` what nobody types: a file, a free record, a union. */
  readonly kind: 'text' | 'prose' | 'number' | 'integer' | 'boolean' | 'choice' | 'date' | 'list' | 'group' | 'other';
  /** Whether an empty answer is refused: missing, null, or for a text or list one of length 0. */
  readonly required: boolean;
  readonly nullable: boolean;
  /** Bounds of a number, both included where it is whole. */
  readonly min?: number;
  readonly max?: number;
  /** Characters of a text, members of a list. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly choices?: readonly string[];
  /** Of a group: its fields by name. */
  readonly fields?: Readonly<Record<string, FieldFacts>>;
  /** Of a list: its members. */
  readonly of?: FieldFacts;
  /** What is counted, where the shape names it: `.meta({ unit: '平方米' })`. */
  readonly unit?: string;
}

type Def = Readonly<Record<string, unknown>> & { readonly type?: string };
type Part = { -readonly [K in keyof FieldFacts]: FieldFacts[K] };

/** A text that may be longer than this and may break into lines is written in a box of several lines. */
const oneLine = 200;

/**
 * The facts of a shape that a form needs: kind, bounds, choices, members. In the browser a shape of the contract is
 * its facts already, and is given back as it is. A shape that no form writes is of the kind `other`.
 */
export function factsOf(shape: z.core.$ZodType | FieldFacts): FieldFacts {
  return '_zod' in shape ? read(shape) : shape;
}

function read(shape: z.core.$ZodType): FieldFacts {
  const def = defOf(shape);
  const unit = unitOf(shape);
  const facts = byType(def);
  return unit === undefined ? facts : { ...facts, unit };
}

function byType(def: Def): FieldFacts {
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
      return { ...inner(def), required: false };
    case 'nullable':
      return { ...inner(def), required: false, nullable: true };
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return inner(def);
    case 'pipe':
      return read((defOf(def.out).type === 'transform' ? def.in : def.out) as z.core.$ZodType);
    case 'string':
      return textFacts(def);
    case 'number':
      return numberFacts(def);
    case 'boolean':
      return { kind: 'boolean', required: true, nullable: false };
    case 'enum':
      return choice(Object.values(def.entries as object));
    case 'literal':
      return choice(def.values as readonly unknown[]);
    case 'union':
      return unionFacts(def.options as readonly z.core.$ZodType[]);
    case 'array':
      return listFacts(def);
    case 'object':
      return group(Object.entries(def.shape as Readonly<Record<string, z.core.$ZodType>>));
    case 'record':
      return recordFacts(def);
    default:
      return other;
  }
}

const other: FieldFacts = { kind: 'other', required: true, nullable: false };

function defOf(shape: unknown): Def {
  return (shape as z.core.$ZodType)._zod.def as object as Def;
}

function inner(def: Def): FieldFacts {
  return read(def.innerType as z.core.$ZodType);
}

function unitOf(shape: z.core.$ZodType): string | undefined {
  if (!('meta' in shape) || typeof shape.meta !== 'function') return undefined;
  const unit: unknown = (shape.meta() as { unit?: unknown } | undefined)?.unit;
  return typeof unit === 'string' ? unit : undefined;
}

/** The checks of a shape, with the one that its type is itself, as of `z.int()` or `z.iso.date()`. */
function checksOf(def: Def): readonly Def[] {
  return [def, ...((def.checks as readonly unknown[] | undefined) ?? []).map(defOf)];
}

function lengths(def: Def): Pick<Part, 'minLength' | 'maxLength'> {
  const found: Pick<Part, 'minLength' | 'maxLength'> = {};
  for (const each of checksOf(def)) {
    const least = each.minimum ?? each.length;
    const most = each.maximum ?? each.length;
    if (typeof least === 'number') found.minLength = Math.max(least, found.minLength ?? 0);
    if (typeof most === 'number') found.maxLength = Math.min(most, found.maxLength ?? most);
  }
  return found;
}

function textFacts(def: Def): FieldFacts {
  const checks = checksOf(def);
  const found = lengths(def);
  const required = (found.minLength ?? 0) > 0;
  const format = def.format;
  if (format === 'date') return { kind: 'date', required: true, nullable: false };
  if (format === 'uuid' || format === 'guid') return other;
  const breaks = checks.every(({ pattern }) => !(pattern instanceof RegExp) || pattern.test('一\n二'));
  const long = breaks && (found.maxLength ?? 0) > oneLine;
  return { kind: long ? 'prose' : 'text', required, nullable: false, ...found };
}

function numberFacts(def: Def): FieldFacts {
  const checks = checksOf(def);
  const whole = checks.some(({ format }) => format === 'safeint' || format === 'int32' || format === 'uint32');
  const bounds: Pick<Part, 'min' | 'max'> = {};
  for (const { check, value, inclusive } of checks) {
    if (typeof value !== 'number' || Math.abs(value) >= Number.MAX_SAFE_INTEGER) continue;
    const step = whole && !inclusive ? 1 : 0;
    if (check === 'greater_than') bounds.min = Math.max(value + step, bounds.min ?? value + step);
    if (check === 'less_than') bounds.max = Math.min(value - step, bounds.max ?? value - step);
  }
  return { kind: whole ? 'integer' : 'number', required: true, nullable: false, ...bounds };
}

function choice(values: readonly unknown[]): FieldFacts {
  const choices = values.filter((each) => typeof each === 'string');
  return choices.length === values.length ? { kind: 'choice', required: true, nullable: false, choices } : other;
}

/** Of a union only “this or null”, or several closed lists of words, are something a form writes. */
function unionFacts(options: readonly z.core.$ZodType[]): FieldFacts {
  const real = options.filter((each) => defOf(each).type !== 'null');
  const facts = real.map(read);
  const nullable = real.length < options.length || facts.some((each) => each.nullable);
  const [first, ...more] = facts;
  if (!first) return other;
  const words = facts.flatMap(({ choices }) => choices ?? []);
  const one = more.length === 0 ? first : facts.every(({ kind }) => kind === 'choice') ? choice(words) : other;
  return { ...one, nullable, required: one.required && !nullable };
}

function listFacts(def: Def): FieldFacts {
  const found = lengths(def);
  return {
    kind: 'list',
    required: (found.minLength ?? 0) > 0,
    nullable: false,
    ...found,
    of: read(def.element as z.core.$ZodType),
  };
}

function group(members: readonly (readonly [string, z.core.$ZodType])[]): FieldFacts {
  return {
    kind: 'group',
    required: true,
    nullable: false,
    fields: Object.fromEntries(members.map(([name, shape]) => [name, read(shape)])),
  };
}

/** A record over a closed list of keys is a group; one with keys of any kind is nothing a form writes. */
function recordFacts(def: Def): FieldFacts {
  const keys = read(def.keyType as z.core.$ZodType).choices;
  if (!keys) return other;
  const each = { ...read(def.valueType as z.core.$ZodType), required: false };
  return { kind: 'group', required: true, nullable: false, fields: Object.fromEntries(keys.map((key) => [key, each])) };
}
