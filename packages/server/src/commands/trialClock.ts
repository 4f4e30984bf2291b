/**
 * The clock of a trial: the real one, until the process that started this one says over their channel how many days it is ahead
 * (`{ clock: { days: 31 } }`). Nothing that comes over the network moves it, and production never has it.
 */
export function trialClock(): () => Date {
  let ahead = 0;
  process.on('message', (message: unknown) => {
    const days = (message as { clock?: { days?: unknown } } | null)?.clock?.days;
    if (typeof days !== 'number' || !Number.isFinite(days)) return;
    ahead = days * 24 * 60 * 60 * 1000;
    process.send?.({ clock: { days } });
  });
  return () => new Date(Date.now() + ahead);
}
