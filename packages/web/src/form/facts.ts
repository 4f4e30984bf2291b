import { type FieldFacts, factsOf } from '@jijiao/contract/formFacts';

/** A shape of the wire, or in the browser its facts. */
export type Shape = Parameters<typeof factsOf>[0] | undefined;

/**
 * The facts of one field of a shape, by its path: 'content.title', and through a list to its members: 'past.organisation'.
 * A shape without such a field is a fault of the page.
 */
export function factAt(shape: Shape, path: string): FieldFacts {
  let facts = shape && factsOf(shape);
  for (const name of path.split('.')) {
    while (facts?.kind === 'list') facts = facts.of;
    facts = facts?.fields?.[name];
  }
  if (!facts) throw new Error(`the shape has no field ${path}`);
  return facts;
}

/** The most characters that a text of a shape may have, by its path; of a list of texts, those of each. */
export function lengthAt(shape: Shape, path: string): number | undefined {
  let facts = factAt(shape, path);
  while (facts.kind === 'list' && facts.of) facts = facts.of;
  return facts.maxLength;
}

/** The shape of a body whose groups of these names are typed in one form with the rest: their fields stand beside its own. */
export function flat(shape: Shape, ...groups: readonly string[]): FieldFacts {
  const facts = shape && factsOf(shape);
  if (!facts?.fields) throw new Error('the shape has no fields');
  const own = Object.entries(facts.fields).filter(([name]) => !groups.includes(name));
  const inner = groups.flatMap((name) => Object.entries(factAt(facts, name).fields ?? {}));
  return { ...facts, fields: Object.fromEntries([...own, ...inner]) };
}
