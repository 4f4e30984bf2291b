import { type FieldFacts, factsOf as factsOfShape } from '@jijiao/contract/formFacts';

/** The facts of the body of an endpoint, or of another shape of the wire. An endpoint without a body is a fault of the page. */
export function factsOf(shape: Parameters<typeof factsOfShape>[0] | undefined): FieldFacts {
  if (!shape) throw new Error('the endpoint takes no body');
  return factsOfShape(shape);
}

/**
 * The facts of one field of a shape, by its path: 'content.title', and through a list to its members: 'past.organisation'.
 * A shape without such a field is a fault of the page.
 */
export function factAt(shape: FieldFacts, path: string): FieldFacts {
  let facts: FieldFacts | undefined = shape;
  for (const name of path.split('.')) {
    while (facts?.kind === 'list') facts = facts.of;
    facts = facts?.fields?.[name];
  }
  if (!facts) throw new Error(`the shape has no field ${path}`);
  return facts;
}

/** The most characters that a text of a shape may have, by its path; of a list of texts, those of each. */
export function lengthAt(shape: FieldFacts, path: string): number | undefined {
  let facts = factAt(shape, path);
  while (facts.kind === 'list' && facts.of) facts = facts.of;
  return facts.maxLength;
}

/** The shape of a body whose groups of these names are typed in one form with the rest: their fields stand beside its own. */
export function flat(shape: FieldFacts, ...groups: readonly string[]): FieldFacts {
  const own = Object.entries(shape.fields ?? {}).filter(([name]) => !groups.includes(name));
  const inner = groups.flatMap((name) => Object.entries(factAt(shape, name).fields ?? {}));
  return { ...shape, fields: Object.fromEntries([...own, ...inner]) };
}
