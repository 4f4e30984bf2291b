import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';

const kept = new Map<string, string>();
const documentElement = { lang: '' };
let language: typeof import('./language.ts');
let useSampleText: () => (key: 'title' | 'days', values?: Record<string, string | number>) => string;

beforeAll(async () => {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  vi.stubGlobal('document', { documentElement });
  vi.stubGlobal('navigator', { language: 'zh-CN' });
  language = await import('./language.ts');
  useSampleText = language.defineText('sample', {
    zh: { title: '标题', days_one: '还有 {{count}} 天', days_other: '还有 {{count}} 天' },
    en: { title: 'Title', days_one: '{{count}} day left', days_other: '{{count}} days left' },
  });
});
beforeEach(() => {
  language.speakWith({});
  speech().change('zh');
});

/** What a component reads while it is drawn. */
function drawn<T>(read: () => T): T {
  let found: { value: T } | undefined;
  renderToStaticMarkup(
    createElement(() => {
      found = { value: read() };
      return null;
    }),
  );
  if (!found) throw new Error('nothing was drawn');
  return found.value;
}
const speech = () => drawn(() => language.useLanguage());
const says = (...asked: Parameters<ReturnType<typeof useSampleText>>) => drawn(() => useSampleText()(...asked));

test('a text reads in the language of the screen, which is kept and marked on the document', () => {
  expect([says('title'), documentElement.lang]).toEqual(['标题', 'zh-CN']);
  speech().change('en');
  expect([says('title'), documentElement.lang, kept.get('jijiao.language')]).toEqual(['Title', 'en', 'en']);
});

test('figures are filled in, and the count chooses the plural form', () => {
  expect(says('days', { count: 1 })).toBe('还有 1 天');
  speech().change('en');
  expect([says('days', { count: 1 }), says('days', { count: 0 })]).toEqual(['1 day left', '0 days left']);
  expect(language.textOf({ a: '{{ n }} of {{all}}, {{none}}.' }, 'a', { n: 1, all: '2' }, 'en')).toBe('1 of 2, .');
  expect(language.textOf({}, 'unknown', {}, 'en')).toBe('unknown');
});

test('a word of the province stands in place of the built one, in each language that it gives', () => {
  language.speakWith({ 'sample.title': { zh: '新标题', en: null }, 'sample.days_other': { zh: '剩 {{count}} 天' } });
  expect([says('title'), says('days', { count: 2 })]).toEqual(['新标题', '剩 2 天']);
  speech().change('en');
  expect([says('title'), says('days', { count: 2 })]).toEqual(['Title', '2 days left']);
});

test('names and parts are joined as each language does', () => {
  expect([speech().list(['甲', '乙']), speech().parts(['甲', null, '乙']), speech().join('一。', '二。')]).toEqual([
    '甲、乙',
    '甲　乙',
    '一。二。',
  ]);
  speech().change('en');
  expect([speech().list(['a', 'b']), speech().parts(['a', '', 'b']), speech().join('One.', 'Two.')]).toEqual([
    'a, b',
    'a · b',
    'One. Two.',
  ]);
  expect(speech().titled({ title: '规划', titleEn: 'Outline' })).toBe('Outline');
});
