import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { figureFault, readBuiltWords } from './builtWords.ts';
import { readTexts } from './readTexts.ts';

const none = () => ({});

test('texts are read from a source: quotes of every kind, sums, comments, members spread in', () => {
  const source = `
    import * as form from './form.ts';
    // defineText is called below
    export const useA = defineText('a', {
      zh: { title: '标题', /* a comment, 'quoted' */ 'two words': "他说“好”", ...form.zh },
      en: { title: 'Pat\\u2019s “title”, it\\'s', 'two words': \`one\` + ' and two', },
    });
    const useB = defineText(
      'b',
      { zh: {}, en: {} },
    );`;
  expect(readTexts(source, (name, member) => ({ [name]: member }))).toEqual([
    {
      room: 'a',
      zh: { title: '标题', 'two words': '他说“好”', form: 'zh' },
      en: { title: "Pat’s “title”, it's", 'two words': 'one and two' },
    },
    { room: 'b', zh: {}, en: {} },
  ]);
});

test('what is no plain text is not passed over', () => {
  for (const text of [
    "defineText('a', { zh: { a: word }, en: {} })",
    'defineText(name, {})',
    "defineText('a', { zh: { a: 'b' } })",
  ])
    expect(() => readTexts(text, none)).toThrow();
});

test('every text of the pages is found, in both languages, under one key', async () => {
  const words = await readBuiltWords();
  const pages = join(import.meta.dirname, '../../../../../web/src');
  const rooms = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && name !== 'language.ts')
    .flatMap((name) =>
      [...readFileSync(join(pages, name), 'utf8').matchAll(/\bdefineText\(\s*'(\w+)'/g)].map(([, room]) => room),
    );
  expect(new Set(rooms).size).toBe(rooms.length);
  expect(new Set([...words.keys()].map((key) => key.split('.')[0]))).toEqual(new Set(rooms));
  expect(words.get('parameter.title')).toEqual({
    key: 'parameter.title',
    place: 'rooms/directory/parameter/text.ts',
    zh: '政策参数',
    en: 'Policy parameters',
  });
  for (const { key } of words.values()) expect(key).toMatch(/^[A-Za-z]\w*\.[\w.-]+$/);
});

test('words in place of built ones hold no figure that is never filled in', () => {
  const built = { key: 'a.b', place: '', zh: '还有 {{count}} 天', en: '{{count}} days of {{all}}' };
  expect(figureFault('剩 {{ count }}，共 {{all}}', built)).toBeUndefined();
  expect(figureFault('不写数', built)).toBeUndefined();
  expect(figureFault('{{days}} 天', built)).toContain('{{days}}');
  for (const text of ['{{count}', 'count}}', '{{two words}}']) expect(figureFault(text, built), text).toBeDefined();
});
