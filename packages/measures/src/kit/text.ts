/** A text in both languages of the house. Chinese is the authoritative one. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Figures that a sentence can name in braces: `{have}`, `{need}`, `{date}` … */
export type Figures = Readonly<Record<string, string | number | Bilingual>>;

/** Puts figures into the braces of a text; a brace without its figure is left standing, so that a test can find it. */
export function fill(text: Bilingual, figures: Figures): Bilingual {
  return { zh: fillOne(text.zh, 'zh', figures), en: fillOne(text.en, 'en', figures) };
}

function fillOne(text: string, language: 'zh' | 'en', figures: Figures): string {
  return text.replace(/\{(\w+)\}/g, (brace, name: string) => {
    const figure = figures[name];
    if (figure === undefined) return brace;
    if (typeof figure === 'number') return figure.toLocaleString('en-US');
    return typeof figure === 'string' ? figure : figure[language];
  });
}

/** Names in a row, at most `most` of them: 甲、乙 and A, B. */
export function listed(names: readonly (string | Bilingual)[], most = 10): Bilingual {
  const shown = names.slice(0, most);
  const word = (name: string | Bilingual, language: 'zh' | 'en') => (typeof name === 'string' ? name : name[language]);
  const more = names.length > most;
  return {
    zh: shown.map((name) => word(name, 'zh')).join('、') + (more ? '等' : ''),
    en: shown.map((name) => word(name, 'en')).join(', ') + (more ? ' and others' : ''),
  };
}
