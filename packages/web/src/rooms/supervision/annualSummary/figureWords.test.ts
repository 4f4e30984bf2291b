import { expect, it } from 'vitest';
import { readFigure, shownFigure, typedFigure } from './figureWords.ts';

it('figures are read in the unit that people type, full-width digits and grouping too', () => {
  expect(readFigure('personTimes', ' １，２00 ')).toBe(1200);
  expect(readFigure('hours', '24.5')).toBe(245);
  expect(readFigure('spent', '98,120.5')).toBe(9_812_050);
});

it('what is no figure of that kind is not read', () => {
  const typed = [
    ['personTimes', '1.5'],
    ['sessions', '-1'],
    ['hours', '1.25'],
    ['spent', '1.005'],
    ['favoured', ''],
  ] as const;
  expect(typed.map(([name, text]) => readFigure(name, text))).toEqual(typed.map(() => undefined));
});

it('what is shown and typed reads back as it was', () => {
  expect([shownFigure('spent', 9_812_050), shownFigure('spent', 9_812_000)]).toEqual(['98,120.50', '98,120']);
  expect([shownFigure('hours', 12_345), typedFigure('hours', 12_345)]).toEqual(['1,234.5', '1234.5']);
  expect(readFigure('hours', typedFigure('hours', 12_345))).toBe(12_345);
});

it('a share has its sign', () => {});
