/** The texts of one language, by key. */
export type Texts = Readonly<Record<string, string>>;

/** The texts that one call of `defineText` takes, under the name of their room. */
export interface RoomTexts {
  readonly room: string;
  readonly zh: Texts;
  readonly en: Texts;
}

/** Gives the texts of a member of another file that is spread in: `...form.zh`. */
export type FindSpread = (name: string, member: string) => Texts;

type Literal = string | { readonly [key: string]: Literal };

const blank = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
const word = /[A-Za-z_$][\w$]*/y;
const quoted = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.)*)`/y;
const spread = /\.\.\.(\w+)\.(\w+)/y;

/**
 * Reads the texts of every `defineText('room', { zh: {…}, en: {…} })` of a source. They are plain literals of strings, and
 * members of other files spread in; throws for anything else, so that no text is passed over.
 */
export function readTexts(source: string, findSpread: FindSpread): RoomTexts[] {
  return [...source.matchAll(/\bdefineText\(/g)].map(({ index, 0: call }) => {
    const read = readerAt(source, index + call.length, findSpread);
    const room = read.literal();
    read.sign(',');
    const texts = read.literal();
    if (typeof room !== 'string' || typeof texts === 'string') throw new Error('defineText takes a room and texts');
    return { room, zh: textsOf(texts['zh']), en: textsOf(texts['en']) };
  });
}

/** Reads `export const zh = {…}` of a source. */
export function readExported(source: string, name: string, findSpread: FindSpread): Texts {
  const start = new RegExp(`\\bexport const ${name}\\b[^=]*=`).exec(source);
  if (!start) throw new Error(`no texts ${name}`);
  return textsOf(readerAt(source, start.index + start[0].length, findSpread).literal());
}

function textsOf(value: Literal | undefined): Texts {
  const entries = typeof value === 'object' ? Object.entries(value) : undefined;
  if (!entries?.every((each): each is [string, string] => typeof each[1] === 'string')) throw new Error('no texts');
  return Object.fromEntries(entries);
}

function readerAt(source: string, from: number, findSpread: FindSpread) {
  let at = from;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at += found[0].length;
    return found;
  };
  const has = (sign: string): boolean => {
    take(blank);
    if (!source.startsWith(sign, at)) return false;
    at += sign.length;
    return true;
  };
  const sign = (wanted: string): void => {
    if (!has(wanted)) throw new Error(`${wanted} is missing before “${source.slice(at, at + 40)}”`);
  };
  const text = (): string => {
    take(blank);
    const found = take(quoted);
    if (!found) throw new Error(`no text at “${source.slice(at, at + 40)}”`);
    return unescaped(found[1] ?? found[2] ?? found[3] ?? '');
  };
  const name = (): string => (take(blank), take(word)?.[0]) ?? text();
  const literal = (): Literal => {
    if (!has('{')) {
      let whole = text();
      while (has('+')) whole += text();
      return whole;
    }
    const members: Record<string, Literal> = {};
    while (!has('}')) {
      const other = take(spread);
      if (other) Object.assign(members, findSpread(other[1] ?? '', other[2] ?? ''));
      else {
        const key = name();
        sign(':');
        members[key] = literal();
      }
      if (!has(',')) {
        sign('}');
        break;
      }
    }
    return members;
  };
  return { literal, sign };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_whole, code?: string, one = '') =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (escapes[one] ?? one),
  );
}
