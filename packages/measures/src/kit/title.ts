import type { Bilingual } from './text.ts';

/** What stands in the braces of a title: `{host}`, `{year}` … */
export type TitleParts = Readonly<Record<string, string | number>>;

/** How the English of one part is found from the Chinese that stands in a title. */
export type Translate = (part: string, value: string) => string;

/** The Chinese title of a dossier, by the form whose braces are these parts. It is what is kept; the English is read from it. */
export function writeTitle(forms: readonly Bilingual[] | undefined, parts: TitleParts): string {
  const names = Object.keys(parts).sort().join();
  const form = forms?.find(({ zh }) => namesIn(zh).sort().join() === names);
  if (!form) throw new Error(`no form of title has the parts ${names}`);
  return fillParts(form.zh, parts);
}

/** The English of a title that was written by one of these forms; undefined where a person gave it, or an older form wrote it. */
export function titleInEnglish(
  forms: readonly Bilingual[] | undefined,
  title: string,
  translate: Translate,
): string | undefined {
  for (const form of forms ?? []) {
    const found = patternOf(form.zh).exec(title)?.groups;
    if (!found) continue;
    const parts = Object.entries(found).map(([name, value]) => [name, translate(name, value)]);
    return fillParts(form.en, Object.fromEntries(parts));
  }
  return undefined;
}

const namesIn = (form: string): string[] => [...form.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

const fillParts = (form: string, parts: TitleParts): string =>
  form.replace(/\{(\w+)\}/g, (brace, name: string) => String(parts[name] ?? brace));

const counted: Readonly<Record<string, string>> = { year: '\\d{4}', n: '\\d+', years: '\\d{4}(?:–\\d{4})?年' };

function patternOf(form: string): RegExp {
  const source = form
    .split(/\{(\w+)\}/)
    .map((piece, at) =>
      at % 2 === 0 ? piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `(?<${piece}>${counted[piece] ?? '.+?'})`,
    );
  return new RegExp(`^${source.join('')}$`, 'su');
}
