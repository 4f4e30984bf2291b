import type { Bilingual } from '@jijiao/measures';
import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

export type Language = 'zh' | 'en';

type Texts = Readonly<Record<string, string>>;
/** A key without the plural ending that the language chooses by `count`. */
type Key<T> = T extends `${infer Stem}_${'one' | 'other'}` ? Stem : T;
type Values = Readonly<Record<string, string | number>>;

const stored = 'jijiao.language';

function firstLanguage(): Language {
  const kept = localStorage.getItem(stored);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.startsWith('zh') || !navigator.language.startsWith('en') ? 'zh' : 'en';
}

void i18next.use(initReactI18next).init({
  lng: firstLanguage(),
  fallbackLng: 'zh',
  resources: {},
  interpolation: { escapeValue: false },
  initAsync: false,
});

function markDocument(language: string): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}
markDocument(i18next.language);
i18next.on('languageChanged', (language) => {
  markDocument(language);
  localStorage.setItem(stored, language);
});

/**
 * Registers the texts of a room under its name and gives the hook that reads them.
 * Both languages must have the same keys; figures stand as `{{name}}`; `key_one` and `key_other` are chosen by `count`.
 */
export function defineText<const Zh extends Texts>(
  room: string,
  text: { zh: Zh; en: { readonly [K in keyof Zh]: string } },
) {
  i18next.addResourceBundle('zh', room, text.zh);
  i18next.addResourceBundle('en', room, text.en);
  return () => {
    const { i18n } = useTranslation(room);
    return (key: Key<keyof Zh & string>, values: Values = {}): string => i18n.t(key as string, { ns: room, ...values });
  };
}

export interface Speech {
  language: Language;
  change: (language: Language) => void;
  pick: (text: Bilingual) => string;
  /** The title of a dossier or document, which has an English form where one can be given. */
  titled: (of: { title: string; titleEn?: string | null }) => string;
  join: (...sentences: string[]) => string;
  /** Names one after another: “、” in Chinese, a comma in English. */
  list: (names: readonly string[]) => string;
  /** The parts of a line, a wide space apart in Chinese, a dot in English; empty ones are left out. */
  parts: (words: readonly (string | null | undefined)[]) => string;
}

/** The language of the screen, the way to change it, to pick a text, and to join sentences or names. */
export function useLanguage(): Speech {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  return {
    language,
    change: (next) => void i18next.changeLanguage(next),
    pick: (text) => text[language],
    titled: ({ title, titleEn }) => (language === 'en' && titleEn) || title,
    join: (...sentences) => sentences.join(language === 'zh' ? '' : ' '),
    list: (names) => names.join(language === 'zh' ? '、' : ', '),
    parts: (words) => words.filter(Boolean).join(language === 'zh' ? '　' : ' · '),
  };
}
