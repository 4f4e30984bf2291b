import { expect, test } from 'vitest';
import { oneAtATime } from './oneAtATime.ts';

/** Saves what is typed to a server that answers when it is told to. */
function typist() {
  const kept: string[] = [];
  const waiting: { answer: () => void; fail: () => void }[] = [];
  let typed = '';
  const save = oneAtATime(async () => {
    const sent = typed;
    await new Promise<void>((answer, fail) => waiting.push({ answer, fail: () => fail(new Error('offline')) }));
    kept.push(sent);
  });
  return { kept, waiting, save, type: (text: string) => (typed = text) };
}
const turn = (): Promise<void> => new Promise((done) => setTimeout(done));

test('what is typed while a save is on its way is saved after it, and whoever waits waits for both', async () => {
  const { kept, waiting, save, type } = typist();
  type('增材');
  const first = save();
  type('增材制造');
  const closing = save();
  type('增材制造班');
  void save();
  waiting[0]?.answer();
  await turn();
  expect([kept, waiting.length]).toEqual([['增材'], 2]);
  waiting[1]?.answer();
  await Promise.all([first, closing]);
  expect(kept).toEqual(['增材', '增材制造班']);
});

test('a save that fails ends the row, and the next one begins anew', async () => {
  const { kept, waiting, save, type } = typist();
  type('甲');
  const first = save();
  void save().catch(() => undefined);
  waiting[0]?.fail();
  await expect(first).rejects.toThrow('offline');
  expect(waiting.length).toBe(1);
  const next = save();
  waiting[1]?.answer();
  await next;
  expect(kept).toEqual(['甲']);
});
