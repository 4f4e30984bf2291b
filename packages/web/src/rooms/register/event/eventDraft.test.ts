import { expect, test } from 'vitest';
import { bodyOfEvent, emptyEvent, faultsOfEvent } from './eventDraft.ts';

test('an event says what is missing; full-width digits are a number, and one day needs no last day', () => {
  expect(faultsOfEvent(emptyEvent)).toEqual({
    title: 'need',
    startsOn: 'need',
    place: 'need',
    registerUntil: 'need',
    places: 'badNumber',
  });
  const typed = {
    title: '交流会',
    startsOn: '2026-12-10',
    place: '石家庄',
    registerUntil: '2026-12-01',
    places: '６０',
  };
  const draft = { ...emptyEvent, ...typed };
  expect(faultsOfEvent(draft)).toEqual({});
  expect(bodyOfEvent(draft)).toMatchObject({ places: 60, endsOn: '2026-12-10', hours: null });
});
