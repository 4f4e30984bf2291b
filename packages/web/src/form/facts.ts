import type { FieldFacts } from '@jijiao/contract/formFacts';
import { factsOf } from '@jijiao/contract/formFacts';

/** A shape of the wire, or in the browser its facts. */
export type Shape = Parameters<typeof factsOf>[0];

/**
 * The facts of one field of a shape, by its path: 'content.title', and through a list to its members: 'past.organisation'.
 * A shape without such a field is a fault of the page.
 */
export function factAt(shape: Shape | undefined, path: string): FieldFacts {
  let facts = shape && factsOf(shape);
  for (const name of path.split('.')) {
    while (facts?.kind === 'list') facts = facts.of;
    facts = facts?.fields?.[name];
  }
  if (!facts) throw new Error(`the shape has no field ${path}`);
  return facts;
}

/** The most characters that a text of a shape may have, by its path; of a list of texts, those of each. */
export function lengthAt(shape: Shape | undefined, path: string): number | undefined {
  let facts = factAt(shape, path);
  while (facts.kind === 'list' && facts.of) facts = facts.of;
  return facts.maxLength;
}
