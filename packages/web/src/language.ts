import type { Bilingual } from '@jijiao/measures';
import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';

type Texts = Readonly<Record<string, string>>;
/** A key without the plural ending that the language chooses by `count`. */
type Key<T> = T extends `${infer Stem}_${'one' | 'other'}` ? Stem : T;
type Values = Readonly<Record<string, string | number>>;

/** Words that the province has put in place of built ones, by `room.key`; a language left out reads as built. */
export type Labels = Readonly<Record<string, { readonly zh?: string | null; readonly en?: string | null }>>;

interface Spoken {
  readonly language: Language;
  readonly labels: Labels;
}

const stored = 'jijiao.language';
const plurals = { zh: new Intl.PluralRules('zh'), en: new Intl.PluralRules('en') };

function firstLanguage(): Language {
  const kept = localStorage.getItem(stored);
  if (kept === 'zh' || kept === 'en') return kept;
  return navigator.language.startsWith('zh') || !navigator.language.startsWith('en') ? 'zh' : 'en';
}

function markDocument(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** What is spoken at this screen, and whom to tell when it changes. */
function makeScreen() {
  let spoken: Spoken = { language: firstLanguage(), labels: {} };
  const listeners = new Set<() => void>();
  markDocument(spoken.language);
  return {
    spoken: () => spoken,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change: (next: Partial<Spoken>) => {
      spoken = { ...spoken, ...next };
      for (const each of listeners) each();
    },
  };
}
const screen = makeScreen();

/** Changes the language of the screen and keeps it on this device. */
function changeLanguage(language: Language): void {
  markDocument(language);
  localStorage.setItem(stored, language);
  screen.change({ language });
}

/** Puts the words of the province in place of built ones, on the whole screen. */
export function speakWith(labels: Labels): void {
  screen.change({ labels });
}

function useSpoken(): Spoken {
  return useSyncExternalStore(screen.subscribe, screen.spoken, screen.spoken);
}

/** A text by its key, in the plural form that `count` asks for, with its figures filled in; an unknown key reads as it stands. */
export function textOf(texts: Texts, key: string, values: Values, language: Language, label?: (key: string) => Text) {
  const form = typeof values.count === 'number' ? `${key}_${plurals[language].select(values.count)}` : key;
  const found = form in texts ? form : key;
  const text = label?.(found) || (texts[found] ?? key);
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_whole, name: string) => String(values[name] ?? ''));
}
type Text = string | null | undefined;

/**
 * Takes the texts of a room under its name and gives the hook that reads them.
 * Both languages must have the same keys; figures stand as `{{name}}`; `key_one` and `key_other` are chosen by `count`.
 */
export function defineText<const Zh extends Texts>(
  room: string,
  text: { zh: Zh; en: { readonly [K in keyof Zh]: string } },
) {
  return () => {
    const { language, labels } = useSpoken();
    const label = (key: string) => labels[`${room}.${key}`]?.[language];
    return (key: Key<keyof Zh & string>, values: Values = {}): string =>
      textOf(text[language], key, values, language, label);
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
  const { language } = useSpoken();
  return {
    language,
    change: changeLanguage,
    pick: (text) => text[language],
    titled: ({ title, titleEn }) => (language === 'en' && titleEn) || title,
    join: (...sentences) => sentences.join(language === 'zh' ? '' : ' '),
    list: (names) => names.join(language === 'zh' ? '、' : ', '),
    parts: (words) => words.filter(Boolean).join(language === 'zh' ? '　' : ' · '),
  };
}
