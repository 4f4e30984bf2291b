import type { FieldFacts } from '@jijiao/contract/formFacts';

/**
 * Whether a value is of the kind, the choices and the members that its facts say; lengths and bounds are the server's to
 * judge. Every member of a group has to be there; further ones are let be.
 */
export function fits(facts: FieldFacts, value: unknown): boolean {
  if (value === undefined) return false;
  if (value === null) return facts.nullable;
  switch (facts.kind) {
    case 'text':
    case 'prose':
    case 'date':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'integer':
      return Number.isInteger(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && facts.choices?.includes(value) === true;
    case 'list': {
      const { of } = facts;
      return Array.isArray(value) && (!of || value.every((each) => fits(of, each)));
    }
    case 'group':
      return (
        typeof value === 'object' &&
        Object.entries(facts.fields ?? {}).every(([name, each]) => fits(each, memberOf(value, name)))
      );
    case 'other':
      return true;
  }
}

const memberOf = (group: object, name: string): unknown => (group as Readonly<Record<string, unknown>>)[name];
