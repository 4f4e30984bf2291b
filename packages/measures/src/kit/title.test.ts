import { describe, expect, test } from 'vitest';
import { titleInEnglish, writeTitle } from './title.ts';

const forms = [
  { zh: '{host}　{year}年度任务计划', en: 'Annual plan {year}: {host}' },
  { zh: '{host}　{year}年度任务计划（{n}）', en: 'Annual plan {year} ({n}): {host}' },
];
const names = (part: string, value: string): string =>
  part === 'host' && value === '冀州大学' ? 'Jizhou University' : value;

describe('the title of a dossier', () => {
  test('is written by the form that has its parts', () => {
    expect(writeTitle(forms, { year: 2027, host: '冀州大学' })).toBe('冀州大学　2027年度任务计划');
    expect(writeTitle(forms, { year: 2027, host: '冀州大学', n: 2 })).toBe('冀州大学　2027年度任务计划（2）');
    expect(() => writeTitle(forms, { year: 2027 })).toThrow('no form of title');
  });

  test('is read in English with the English name where there is one', () => {
    expect(titleInEnglish(forms, '冀州大学　2027年度任务计划', names)).toBe('Annual plan 2027: Jizhou University');
    expect(titleInEnglish(forms, '某（示例）学院　2027年度任务计划（2）', names)).toBe(
      'Annual plan 2027 (2): 某（示例）学院',
    );
  });

  test('that no form wrote stays as it was given', () => {
    expect(titleInEnglish(forms, '关于认定的决定', names)).toBeUndefined();
    expect(titleInEnglish(undefined, '关于认定的决定', names)).toBeUndefined();
  });
});
