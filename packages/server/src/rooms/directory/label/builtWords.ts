import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type FindSpread, readExported, readTexts } from './readTexts.ts';

/** Words as the pages are built with them. */
export interface BuiltWord {
  /** `person.title`: the room of texts and the key in it. */
  readonly key: string;
  /** The file that defines them, from the folder of the pages. */
  readonly place: string;
  readonly zh: string;
  readonly en: string;
}

const pages = join(import.meta.dirname, '../../../../../web/src');

/** Every text of the pages by its key, in the order of the files: read from their sources, as a build reads them. */
export async function readBuiltWords(folder: string = pages): Promise<ReadonlyMap<string, BuiltWord>> {
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
  );
  const sources = new Map(
    await Promise.all(
      names.map(async (name) => [join(folder, name), await readFile(join(folder, name), 'utf8')] as const),
    ),
  );
  const words = new Map<string, BuiltWord>();
  for (const [file, source] of [...sources].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (file === join(folder, 'language.ts')) continue;
    for (const { room, zh, en } of readTexts(source, spreadsOf(file, sources))) {
      for (const [key, text] of Object.entries(zh)) {
        const place = relative(folder, file).replaceAll('\\', '/');
        words.set(`${room}.${key}`, { key: `${room}.${key}`, place, zh: text, en: en[key] ?? '' });
      }
    }
  }
  return words;
}

/** What a file spreads into its texts from another that it imports as a whole. */
function spreadsOf(file: string, sources: ReadonlyMap<string, string>): FindSpread {
  return (name, member) => {
    const from = new RegExp(`import \\* as ${name} from '([^']+)'`).exec(sources.get(file) ?? '')?.[1];
    const other = from && join(dirname(file), from);
    const source = other && sources.get(other);
    if (!source) throw new Error(`${file} spreads ${name}.${member}, which is not found`);
    return readExported(source, member, spreadsOf(other, sources));
  };
}

/** The figures that a text is filled with, `{{count}}`, by name. */
export function figuresIn(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? '');
}

/** What is wrong with words in place of built ones: a figure that is never filled in, or braces that are none. Undefined if nothing. */
export function figureFault(text: string, built: BuiltWord): string | undefined {
  const known = new Set([...figuresIn(built.zh), ...figuresIn(built.en)]);
  const unknown = figuresIn(text).find((name) => !known.has(name));
  if (unknown !== undefined) return `没有“{{${unknown}}}”这个数值 / there is no figure {{${unknown}}}`;
  const left = text.replace(/\{\{\s*\w+\s*\}\}/g, '');
  return /[{}]{2}/.test(left) ? '花括号不成对 / the braces are not closed' : undefined;
}
