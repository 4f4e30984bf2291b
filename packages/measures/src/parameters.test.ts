import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLooser, type ParameterRow, readParameters } from './kit/parameter.ts';
import { awaitedParameters } from './parameters/awaited.ts';
import * as declared from './parameters.ts';
import {
  applicationExamineWithin,
  costPerPersonDay,
  minPersonTimesPerYear,
  panelSize,
  parameters,
} from './parameters.ts';

describe('the parameters of the house', () => {
  it('have one id each, a label in both languages and a source', () => {
    expect(new Set(parameters.map(({ id }) => id)).size).toBe(parameters.length);
    for (const { label, cites, id, note } of parameters) {
      for (const { zh, en } of [label, ...(note ? [note] : []), ...(cites.kind === 'silent' ? [cites.because] : [])]) {
        expect(zh.trim() && en.trim(), id).toBeTruthy();
      }
      expect(cites.article, id).toBeGreaterThan(0);
    }
  });

  it('are read by the law, or named with the capability that will read them', () => {
    const law = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('parameters'))
      .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
      .join('\n');
    const unread = Object.entries(declared)
      .filter(([name]) => name !== 'parameters' && !new RegExp(`\\b${name}\\b`).test(law))
      .flatMap(([, value]) => ('id' in value ? [value.id] : []))
      .filter((id) => !((id.split('.')[0] ?? '') in awaitedParameters));
    expect(unread).toEqual([]);
  });
});

const row = (value: number, validFrom: string, scope: number | null = null): ParameterRow => ({
  parameter: minPersonTimesPerYear.id,
  value,
  validFrom,
  scope,
  documentNo: null,
});
const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-11-${String(each).padStart(2, '0')}`);

describe('reading a parameter', () => {
  it('takes the value in force on the date of the act', () => {
    const rows = [row(1500, '2026-06-01'), row(1200, '2026-01-01')];
    const on = (date: string) => readParameters(rows, date)(minPersonTimesPerYear);
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-05-31'), on('2026-06-01')]).toEqual([1000, 1200, 1200, 1500]);
  });

  it('never gives a guiding unit a looser value than the province, whatever was decided', () => {
    const decided = fc.record({
      value: fc.integer({ min: 1, max: 3000 }),
      validFrom: day,
      scope: fc.constantFrom(null, 7, 8),
    });
    fc.assert(
      fc.property(fc.array(decided), day, (list, on) => {
        const rows = list.map(({ value, validFrom, scope }) => row(value, validFrom, scope));
        const provincial = readParameters(rows, on)(minPersonTimesPerYear);
        expect(readParameters(rows, on, 7)(minPersonTimesPerYear)).toBeGreaterThanOrEqual(provincial);
        const less = rows.map((each) => ({ ...each, parameter: applicationExamineWithin.id }));
        const local = readParameters(less, on, 7)(applicationExamineWithin);
        expect(local).toBeLessThanOrEqual(readParameters(less, on)(applicationExamineWithin));
      }),
    );
  });

  it('counts each member of a compound value', () => {
    const { initial } = costPerPersonDay;
    expect(isLooser(costPerPersonDay, { ...initial, first: 70_000 }, initial)).toBe(false);
    expect(isLooser(costPerPersonDay, { ...initial, first: 70_000, third: 55_001 }, initial)).toBe(true);
    expect(isLooser(panelSize, 9, 7)).toBe(true);
  });
});
