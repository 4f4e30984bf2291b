import { describe, expect, it } from 'vitest';
import { describeRules, refusedBy } from '../kit/ruleTesting.ts';
import { eventAnnouncementRules, eventChangeRules } from './art04-exchange.ts';

const plan = {
  registerUntil: '2026-12-01',
  startsOn: '2026-12-10',
  endsOn: '2026-12-11',
  places: 60,
  taken: 12,
  announcing: true,
  over: false,
};

describe('an event among bases, as it is announced and changed', () => {
  describeRules(
    eventChangeRules,
    { plan },
    {
      'event.datesInOrder': [
        { plan: { ...plan, registerUntil: '2026-12-11' } },
        { plan: { ...plan, endsOn: '2026-12-09' } },
        { plan: { ...plan, registerUntil: '2026-11-22' } },
      ],
      'event.placesHoldTaken': [{ plan: { ...plan, places: 11 } }],
      'event.notOver': [{ plan: { ...plan, over: true } }],
    },
  );

  it('may be changed after its registration has closed', () => {
    const closed = { plan: { ...plan, registerUntil: '2026-11-20', announcing: false } };
    expect(refusedBy(eventChangeRules, closed)).toEqual([]);
    expect(refusedBy(eventAnnouncementRules, { plan: { ...closed.plan, announcing: true } })).toEqual([
      'event.datesInOrder',
    ]);
  });
});
