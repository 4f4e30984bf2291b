/** A value as typed, by member: '' is the value itself where it has no members, '0', '1' … those of a list. */
export type TypedValue = Readonly<Record<string, string>>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of a value as texts to type over. */
export function typedOf(value: unknown): TypedValue {
  if (Array.isArray(value)) return Object.fromEntries(value.map((each, at) => [String(at), String(each)]));
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, String(each)]));
  return { '': String(value ?? '') };
}

/** The typed members in the shape of the value in force; undefined where a number is none. */
export function readValue(inForce: unknown, typed: TypedValue): unknown {
  const read = (like: unknown, text: string): unknown => {
    if (typeof like !== 'number') return text.trim() || undefined;
    const number = Number(text);
    return text.trim() === '' || !Number.isFinite(number) ? undefined : number;
  };
  if (Array.isArray(inForce)) {
    const list = inForce.map((like, at) => read(like, typed[String(at)] ?? ''));
    return list.includes(undefined) ? undefined : list;
  }
  if (isRecord(inForce)) {
    const members = Object.entries(inForce).map(([name, like]) => [name, read(like, typed[name] ?? '')] as const);
    return members.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(members);
  }
  return read(inForce, typed[''] ?? '');
}

/** How a value is written on one line: what parts its members, and what a member is called. */
export interface Writing {
  readonly separator: string;
  readonly nameOf: (member: string) => string;
}

/** A value on one line: 1,000 or 一类 76,000、二类 65,000. Numbers keep their thousands apart. */
export function writeValue(value: unknown, { separator, nameOf }: Writing): string {
  const write = (each: unknown): string => (typeof each === 'number' ? each.toLocaleString('en-US') : String(each));
  if (Array.isArray(value)) return value.map(write).join(separator);
  if (!isRecord(value)) return write(value);
  return Object.entries(value)
    .map(([name, each]) => `${nameOf(name)} ${write(each)}`)
    .join(separator);
}
