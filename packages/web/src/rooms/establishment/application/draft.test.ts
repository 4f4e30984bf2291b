import { describe, expect, it } from 'vitest';
import { draftOf, readDraft, yearsIn } from './draft.ts';

describe('a section in the fields', () => {
  it('keeps half-typed numbers on the screen and does not send them', () => {
    const { data, unreadable } = readDraft('means', {
      venueArea: '3 800',
      classrooms: '十二',
      matchedFundsFen: '120.5',
    });
    expect(data).toEqual({ venueArea: 3800, matchedFundsFen: 120_500_000 });
    expect(unreadable).toEqual({ classrooms: 'wholeNumber' });
  });

  it('leaves a good number as it stands where another that cannot be read is typed over it', () => {
    const stands = { classrooms: 12, years: [{ year: 2024, personTimes: 800, keyField: true, evidence: [] }] };
    expect(readDraft('means', { classrooms: '十二' }, stands).data).toEqual({ classrooms: 12 });
    expect(readDraft('means', { classrooms: '' }, stands).data).toEqual({});
    const years = [{ year: 2024, personTimes: '八百', keyField: false, evidence: [] }];
    expect(readDraft('record', { years }, stands).data).toEqual({
      years: [{ year: 2024, personTimes: 800, keyField: false, evidence: [] }],
    });
  });

  it('reads digits of full width', () => {
    expect(readDraft('means', { classrooms: '１４', matchedFundsFen: '１００．５' }).data).toEqual({
      classrooms: 14,
      matchedFundsFen: 100_500_000,
    });
  });

  it('shows fen as ten thousand yuan, and reads them back', () => {
    const draft = draftOf('means', { matchedFundsFen: 180_000_000, seats: 240 });
    expect(draft).toEqual({ matchedFundsFen: '180', seats: '240' });
    expect(readDraft('means', draft).data).toEqual({ matchedFundsFen: 180_000_000, seats: 240 });
  });

  it('asks for the three past years, and sends only those with something in them', () => {
    const years = yearsIn({ years: [{ year: 2024, personTimes: 800, keyField: true, evidence: [] }] }, '2026-11-23');
    expect(years.map((row) => [row.year, row.personTimes])).toEqual([
      [2023, ''],
      [2024, '800'],
      [2025, ''],
    ]);
    expect(readDraft('record', { years }).data).toEqual({
      years: [{ year: 2024, personTimes: 800, keyField: true, evidence: [] }],
    });
  });
});
