/** One part of a kept content that differs between two versions. */
export interface Difference {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Names an entry of a list so that one more entry does not move all the others; undefined leaves its place as the name. */
export type NameEntry = (listPath: string, entry: unknown) => string | undefined;

/** Where two kept contents differ, by path; at most 2,000 places. */
export function differencesBetween(before: unknown, after: unknown, nameEntry?: NameEntry): Difference[] {
  const old = flatten(before, nameEntry);
  const fresh = flatten(after, nameEntry);
  const found: Difference[] = [];
  for (const path of new Set([...old.keys(), ...fresh.keys()])) {
    const was = old.get(path) ?? '';
    const is = fresh.get(path) ?? '';
    if (was !== is) found.push({ path, before: was, after: is });
    if (found.length === 2000) break;
  }
  return found;
}

function flatten(value: unknown, nameEntry: NameEntry | undefined, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null)
    return new Map([[path, value === null || value === undefined ? '' : String(value)]]);
  const flat = new Map<string, string>();
  for (const [key, each] of Object.entries(value)) {
    const name = (Array.isArray(value) && nameEntry?.(path, each)) || key;
    for (const [inner, text] of flatten(each, nameEntry, path ? `${path}.${name}` : name)) flat.set(inner, text);
  }
  return flat;
}
