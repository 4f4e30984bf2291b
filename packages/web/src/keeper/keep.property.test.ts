import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calm, desk, type Fate } from './keeperBench.testing.ts';

type Step =
  | { readonly does: 'type' | 'half' | 'flush' | 'online' | 'reload' | 'return' | 'compose' | 'composed' }
  | { readonly does: 'wait'; readonly milliseconds: number }
  | { readonly does: 'answer'; readonly fate: Fate };

const fates: readonly Fate[] = ['ok', 'ok', 'ok', 'lost', 'cut', 'fault', 'busy', 'refused', 'signedOut'];
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Step>({ does: 'type' }) },
  { weight: 5, arbitrary: fc.constantFrom(...fates).map((fate): Step => ({ does: 'answer', fate })) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(100, 800, 2500, 20_000).map((milliseconds): Step => ({ does: 'wait', milliseconds })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('half', 'flush', 'online', 'reload', 'return', 'compose', 'composed')
      .map((does) => ({ does }) as Step),
  },
);

/** Plays the steps; each text that is typed is one longer than the one before it. */
async function play(steps: readonly Step[], start: { id?: null } = {}) {
  const { server, store, clock, open } = desk(start);
  let page = open();
  let typed = '';
  let composing = false;
  const stood: string[] = [];
  const watch = (): void => {
    const now = server.rows.join('|');
    if (now !== stood.at(-1)) stood.push(now);
  };
  for (const step of steps) {
    if (step.does === 'type' || step.does === 'half') {
      typed = `${typed.replace('…', '')}字${step.does === 'half' ? '…' : ''}`;
      page.type(typed);
    } else if (step.does === 'flush') void page.flush();
    else if (step.does === 'online') page.online();
    else if (step.does === 'return' && !composing) {
      page.leave();
      page.enter();
    } else if (step.does === 'wait') await clock.move(step.milliseconds);
    else if (step.does === 'answer') await server.answer(step.fate);
    else if (step.does === 'compose' || step.does === 'composed') {
      composing = step.does === 'compose';
      page.compose(composing);
    } else if (step.does === 'reload') {
      // The line is cut as the page goes: what is on its way arrives or does not.
      page.leave();
      await calm();
      while (server.waiting.length > 0) await server.answer(typed.length % 2 ? 'lost' : 'cut');
      composing = false;
      page = open(await server.standsNow());
      typed = page.getState().typed;
    }
    await calm();
    watch();
  }
  return { server, store, clock, page, stood, typed, composing };
}

async function settle({ server, clock, page, composing }: Awaited<ReturnType<typeof play>>): Promise<void> {
  if (composing) page.compose(false);
  for (let round = 0; round < 30; round += 1) {
    await server.answer('ok');
    await clock.move(80_000);
  }
  void page.flush();
  await calm();
  while (server.waiting.length > 0) await server.answer('ok');
}

it('whatever happens, the server ends with the last text, or the page says that it is not saved and the device has it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const played = await play(steps);
      const { server, store, page } = played;
      // In the middle of everything: saved means saved, and what is not saved is on the device.
      const { keeping, half, typed } = page.getState();
      if (keeping === 'saved' && !half) expect(server.rows).toEqual([typed]);
      else if (!played.composing) expect(store.kept.get('p')).toContain(typed);
      await settle(played);
      const end = page.getState();
      expect(end.typed).toBe(played.typed);
      if (end.half) expect(store.kept.get('p')).toContain(played.typed);
      else expect([end.keeping, server.rows, store.kept.size]).toEqual(['saved', [played.typed], 0]);
    }),
    { numRuns: 1000 },
  );
});

it('never more than one save is on its way, and never does an older text stand over a newer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const played = await play(steps);
      await settle(played);
      const lengths = played.stood.map((text) => text.length);
      expect(lengths).toEqual([...lengths].sort((one, other) => one - other));
      expect(played.server.most()).toBeLessThanOrEqual(1);
      expect(played.stood.some((text) => text.includes('…'))).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

it('a new record is there once, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const withoutReload = steps.filter(({ does }) => does !== 'reload' && does !== 'half');
      const played = await play(withoutReload, { id: null });
      await settle(played);
      expect(played.server.rows).toEqual(played.typed === '' ? [] : [played.typed]);
    }),
    { numRuns: 10000 },
  );
});
