import type { FieldFacts } from '@jijiao/contract/formFacts';
import { readTyped, type TypedFault, typedOf } from './typed.ts';

export type Fields = Readonly<Record<string, FieldFacts>>;

/** Where a page knows better than the shape: what it asks for, what it fills in itself, what it does not show now. */
export interface BodyRules {
  readonly needed?: readonly string[] | undefined;
  readonly optional?: readonly string[] | undefined;
  readonly hidden?: readonly string[] | undefined;
}

/** The fields of a shape that are typed: the version that the page was drawn from is none. */
export function fieldsOf({ fields = {} }: FieldFacts): Fields {
  const { version: _version, contentVersion: _contentVersion, ...typed } = fields;
  return typed;
}

/** Values of the wire as the fields hold them; what is not given is empty. */
export function typedBody(fields: Fields, start: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, facts]) => [name, typedOf(name, facts, start[name])]));
}

/** What was kept in this tab, as far as it fits the fields: a page that was open before the form changed holds other ones. */
export function fitting<Typed extends object>(kept: Typed, initial: Typed): Typed {
  if (kept === initial) return kept;
  const isLike = (one: unknown, other: unknown): boolean =>
    one === null || other === null || (typeof one === typeof other && Array.isArray(one) === Array.isArray(other));
  const fit = Object.entries(initial).map(([name, first]) => {
    const own: unknown = kept[name as keyof Typed];
    return [name, own !== undefined && isLike(own, first) ? own : first];
  });
  return Object.fromEntries(fit) as Typed;
}

/** Whether a field may not be left empty. */
export function isNeeded(name: string, facts: FieldFacts | undefined, { needed, optional }: BodyRules): boolean {
  return needed?.includes(name) || (facts?.required === true && !optional?.includes(name));
}

/** The body that was typed, and what is wrong with it by field; a field that is not shown is sent as empty. */
export function readBody(
  fields: Fields,
  typed: Readonly<Record<string, unknown>>,
  rules: BodyRules = {},
): { body: Readonly<Record<string, unknown>>; faults: Readonly<Record<string, TypedFault>> } {
  const body: Record<string, unknown> = {};
  const faults: Record<string, TypedFault> = {};
  for (const [name, facts] of Object.entries(fields)) {
    const read = rules.hidden?.includes(name)
      ? readTyped(name, { ...facts, required: false }, '', false)
      : readTyped(name, facts, typed[name], isNeeded(name, facts, rules) && facts.kind !== 'boolean');
    if ('fault' in read) faults[name] = read.fault;
    else body[name] = read.value;
  }
  return { body, faults };
}
