import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../api/ApiError.ts';
import { calm, desk } from './keeperBench.testing.ts';

describe('a text kept as typed', () => {
  it('is saved once a moment after the last key, and leaves no copy behind', async () => {
    const { server, store, clock, open } = desk();
    const keeper = open();
    keeper.type('继');
    await clock.move(500);
    keeper.type('继续教育学院');
    expect(store.kept.size).toBe(1);
    await clock.move(700);
    expect(server.waiting).toEqual([]);
    await clock.move(100);
    expect(server.waiting.map(({ content, version }) => [content, version])).toEqual([['继续教育学院', 0]]);
    expect(keeper.getState().keeping).toBe('saving');
    await server.answer('ok');
    expect(keeper.getState()).toMatchObject({ keeping: 'saved', standing: { version: 1, savedAt: 'at 1' } });
    expect(store.kept.size).toBe(0);
  });

  it('goes out one save at a time, the newest next, and whoever waits waits for all', async () => {
    const { server, open } = desk();
    const keeper = open();
    keeper.type('增材');
    void keeper.flush();
    keeper.type('增材制造');
    const closing = keeper.flush();
    keeper.type('增材制造班');
    await calm();
    expect(server.waiting.length).toBe(1);
    await server.answer('ok');
    expect(server.waiting.map(({ content, version }) => [content, version])).toEqual([['增材制造班', 1]]);
    await server.answer('ok');
    expect(await closing).toBe(true);
    expect(server.rows).toEqual(['增材制造班']);
  });

  it('is not sent where it says what stands', async () => {
    const { server, clock, open } = desk({ content: '甲', version: 3 });
    const keeper = open();
    keeper.type('乙');
    keeper.type('甲');
    await clock.move(10_000);
    expect(server.most()).toBe(0);
    expect(keeper.getState().keeping).toBe('saved');
  });

  it('stays on the device while the network is away, and is sent again after growing pauses with the same key', async () => {
    const { server, store, clock, open } = desk();
    const keeper = open();
    keeper.type('学院');
    await clock.move(800);
    const { key } = server.waiting[0] ?? {};
    for (const pause of [2000, 4000, 8000]) {
      await server.answer('cut');
      expect(keeper.getState().keeping).toBe('offline');
      expect(store.kept.size).toBe(1);
      await clock.move(pause - 1);
      expect(server.waiting).toEqual([]);
      await clock.move(1);
      expect(server.waiting[0]?.key).toBe(key);
    }
    await server.answer('ok');
    expect(keeper.getState().keeping).toBe('saved');
    expect(store.kept.size).toBe(0);
  });

  it('is taken back on the server too where the answer to a save was lost', async () => {
    const { server, clock, open } = desk({ content: '甲', version: 1 });
    const keeper = open();
    keeper.type('乙');
    await clock.move(800);
    await server.answer('lost');
    keeper.type('甲');
    await clock.move(2000);
    await server.answer('ok');
    await clock.move(800);
    await server.answer('ok');
    expect([keeper.getState().keeping, server.rows]).toEqual(['saved', ['甲']]);
  });

  it('goes out at once when the network is back, with a new key where it says something else', async () => {
    const { server, clock, open } = desk();
    const keeper = open();
    keeper.type('学');
    await clock.move(800);
    const { key } = server.waiting[0] ?? {};
    await server.answer('cut');
    keeper.type('学院');
    await clock.move(1500);
    expect(server.waiting).toEqual([]);
    keeper.online();
    await calm();
    expect(server.waiting[0]?.content).toBe('学院');
    expect(server.waiting[0]?.key).not.toBe(key);
  });

  it('waits as long as a busy service asks for', async () => {
    const send = vi.fn(() => Promise.reject(new ApiError(429, { retryAfter: 20 })));
    const { clock, open } = desk({}, { send });
    const keeper = open();
    keeper.type('学院');
    await clock.move(800);
    expect(keeper.getState().keeping).toBe('later');
    await clock.move(19_999);
    expect(send).toHaveBeenCalledTimes(1);
    await clock.move(1);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('comes back after a reload from the copy on the device, and goes out with the key it had', async () => {
    const { server, clock, open } = desk();
    const before = open();
    before.type('没存上的');
    await clock.move(800);
    const { key } = server.waiting[0] ?? {};
    await server.answer('lost');
    before.leave();
    await server.answer('cut');
    const after = open();
    expect(after.getState().typed).toBe('没存上的');
    expect(server.waiting[0]?.key).toBe(key);
    await server.answer('ok');
    expect(after.getState()).toMatchObject({ keeping: 'saved', standing: { version: 1 } });
    expect(server.rows).toEqual(['没存上的']);
  });

  it('sends the last keys when the page is left, and then tries no more', async () => {
    const { server, store, clock, open } = desk();
    const keeper = open();
    keeper.type('最后几个字');
    keeper.leave();
    await calm();
    expect(server.waiting[0]?.content).toBe('最后几个字');
    await server.answer('cut');
    await clock.move(600_000);
    expect(server.waiting).toEqual([]);
    expect(store.kept.size).toBe(1);
  });

  it('is not saved while half a word is composed', async () => {
    const { server, clock, open } = desk();
    const keeper = open();
    keeper.compose(true);
    keeper.type('ji');
    keeper.type('ji xu');
    void keeper.flush();
    await clock.move(60_000);
    expect(server.most()).toBe(0);
    keeper.type('继续');
    keeper.compose(false);
    await clock.move(0);
    expect(server.waiting[0]?.content).toBe('继续');
  });

  it('that is left while half a word is composed goes out as it was before it', async () => {
    const { server, open } = desk();
    const keeper = open();
    keeper.type('继续');
    keeper.compose(true);
    keeper.type('继续jiao');
    keeper.leave();
    await calm();
    expect(server.waiting.map(({ content }) => content)).toEqual(['继续']);
  });

  it('is kept in its field where the server refuses it, and what is typed since is tried', async () => {
    const { server, store, clock, open } = desk({ content: '好的', version: 1 });
    const keeper = open();
    keeper.type('坏的');
    await clock.move(800);
    await server.answer('refused');
    expect(keeper.getState()).toMatchObject({ typed: '坏的', keeping: 'wrong', fault: { status: 422 } });
    await clock.move(600_000);
    expect(server.waiting).toEqual([]);
    expect([server.rows, store.kept.size]).toEqual([['好的'], 1]);
    keeper.type('改好的');
    await clock.move(800);
    keeper.type('改得更好的');
    await server.answer('refused');
    await clock.move(800);
    await server.answer('ok');
    expect(keeper.getState()).toMatchObject({ keeping: 'saved', fault: null });
    expect(server.rows).toEqual(['改得更好的']);
  });

  it('that cannot be read yet does not erase the good one before it, and stays on the device', async () => {
    const { server, store, clock, open } = desk({ content: '12', version: 1 });
    const keeper = open();
    keeper.type('十…');
    expect(await keeper.flush()).toBe(false);
    await clock.move(60_000);
    expect(server.rows).toEqual(['12']);
    expect(keeper.getState()).toMatchObject({ typed: '十…', half: true });
    expect(store.kept.size).toBe(1);
    expect(open({ content: '12', version: 1, savedAt: null }).getState().typed).toBe('十…');
  });

  it('gives back after signing in what was typed when the session ended', async () => {
    const onSignedOut = vi.fn();
    const { server, clock, open } = desk({}, { onSignedOut });
    const keeper = open();
    keeper.type('没存上的');
    await clock.move(800);
    await server.answer('signedOut');
    expect([keeper.getState().keeping, onSignedOut.mock.calls.length]).toEqual(['signedOut', 1]);
    keeper.type('没存上的，还在写');
    await clock.move(60_000);
    expect(server.waiting).toEqual([]);
    const after = open();
    expect(after.getState().typed).toBe('没存上的，还在写');
    await server.answer('ok');
    expect(server.rows).toEqual(['没存上的，还在写']);
  });
});

describe('a new record kept as typed', () => {
  it('is added once, also where the answer to the adding was lost and more was typed since', async () => {
    const { server, clock, open } = desk({ id: null });
    const keeper = open();
    keeper.type('甲');
    await clock.move(800);
    await server.answer('lost');
    keeper.type('甲乙');
    await clock.move(2000);
    expect(server.waiting[0]?.content).toBe('甲');
    await server.answer('ok');
    expect(keeper.getState().standing.id).toBe(1);
    await clock.move(800);
    expect(server.waiting[0]).toMatchObject({ content: '甲乙', id: 1 });
    await server.answer('ok');
    expect(server.rows).toEqual(['甲乙']);
  });

  it('is added once where the next try was turned away at the door', async () => {
    for (const fate of ['busy', 'signedOut'] as const) {
      const { server, clock, open } = desk({ id: null });
      const keeper = open();
      keeper.type('甲');
      await clock.move(800);
      await server.answer('lost');
      await clock.move(2000);
      await server.answer(fate);
      keeper.type('甲乙');
      void keeper.flush();
      await calm();
      await server.answer('ok');
      await server.answer('ok');
      expect(server.rows).toEqual(['甲乙']);
    }
  });

  it('waits until it can be saved at all', async () => {
    const { server, clock, open } = desk(
      { id: null },
      { read: (typed) => (typed ? { content: typed, whole: true } : null) },
    );
    const keeper = open();
    expect(keeper.getState().keeping).toBe('saved');
    keeper.type('甲');
    keeper.type('');
    await clock.move(10_000);
    expect([server.most(), keeper.getState().keeping]).toEqual([0, 'saved']);
  });
});

describe('two who write the same', () => {
  async function overtaken(desked = desk()) {
    const { server, open } = desked;
    const keeper = open();
    server.overtake('学院');
    keeper.type('我的');
    const flushed = keeper.flush();
    await calm();
    await server.answer('ok');
    expect(await flushed).toBe(false);
    return { ...desked, keeper };
  }

  it('are told: what stands is shown, what is mine stays, and mine is saved where that is chosen', async () => {
    const { server, store, clock, keeper } = await overtaken();
    expect(keeper.getState()).toMatchObject({
      keeping: 'conflict',
      theirs: { content: '学院', savedBy: '李四' },
      typed: '我的',
    });
    keeper.type('我的，还在写');
    expect(await keeper.flush()).toBe(false);
    await clock.move(60_000);
    expect([server.rows, store.kept.size]).toEqual([['学院'], 1]);
    const kept = keeper.keepMine();
    await calm();
    await server.answer('ok');
    expect(await kept).toBe(true);
    expect(server.rows).toEqual(['我的，还在写']);
  });

  it('take the other text where that is chosen', async () => {
    const { server, store, keeper } = await overtaken();
    keeper.takeTheirs();
    expect(keeper.getState()).toMatchObject({ typed: '学院', standing: { version: 1 }, keeping: 'saved' });
    expect([server.rows, store.kept.size]).toEqual([['学院'], 0]);
  });

  it('are asked nothing where both texts are the same', async () => {
    const { server, open } = desk();
    const keeper = open();
    server.overtake('学院');
    keeper.type('学院');
    void keeper.flush();
    await calm();
    await server.answer('ok');
    expect(keeper.getState()).toMatchObject({ keeping: 'saved', standing: { version: 1 } });
  });

  it('are asked nothing where the other was an own save whose answer was lost', async () => {
    const { server, clock, open } = desk();
    const keeper = open();
    keeper.type('学');
    void keeper.flush();
    await calm();
    await server.answer('lost');
    keeper.type('学院');
    await clock.move(2000);
    await server.answer('ok');
    await clock.move(800);
    await server.answer('ok');
    expect([keeper.getState().keeping, server.rows]).toEqual(['saved', ['学院']]);
  });

  it('are brought together where the kind says how', async () => {
    const { server, clock, open } = desk({}, { merge: (typed, theirs) => `${theirs}+${typed}` });
    const keeper = open();
    server.overtake('学院');
    keeper.type('我的');
    await clock.move(800);
    await server.answer('ok');
    await clock.move(800);
    await server.answer('ok');
    expect([keeper.getState().keeping, server.rows]).toEqual(['saved', ['学院+我的']]);
  });

  it('keep the copy where the record takes no more writing', async () => {
    const { store, keeper } = await overtaken(desk({}, { standsNow: async () => 'closed' }));
    expect(keeper.getState().keeping).toBe('closed');
    expect(store.kept.size).toBe(1);
    expect(await keeper.flush()).toBe(false);
  });

  it('see what the other saved while nothing is typed here', () => {
    const keeper = desk().open();
    keeper.offer({ content: '学院', version: 4, savedAt: null });
    expect(keeper.getState()).toMatchObject({ typed: '学院', standing: { version: 4 } });
    keeper.type('我的');
    keeper.offer({ content: '别的', version: 5, savedAt: null });
    expect(keeper.getState().typed).toBe('我的');
  });
});
