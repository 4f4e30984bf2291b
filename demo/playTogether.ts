import type { Clock } from './days.ts';

/** A part of the demonstration: it plays on a day, and gives the day on which it goes on. */
export type Part = AsyncGenerator<string, void, void>;

/**
 * Plays parts side by side as the days pass: whichever waits for the earliest day goes on first, and the clock never goes back.
 * What would come after `until` is not played.
 */
export async function playTogether(parts: readonly Part[], clock: Clock, until: string): Promise<void> {
  const waiting = parts.map((part) => ({ part, on: clock.today() }));
  for (;;) {
    const next = waiting.reduce(
      (first, each) => (each.on < first.on ? each : first),
      waiting[0] as (typeof waiting)[0],
    );
    if (!next || next.on > until) return;
    if (next.on > clock.today()) clock.set(next.on);
    const { done, value } = await next.part.next();
    if (done) waiting.splice(waiting.indexOf(next), 1);
    else next.on = value > clock.today() ? value : clock.today();
  }
}
