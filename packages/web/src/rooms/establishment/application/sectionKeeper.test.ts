import { describe, expect, it, vi } from 'vitest';
import { ApiError } from '../../../api/ApiError.ts';
import { type KeeperPorts, keepSection, type SavedSection } from './sectionKeeper.ts';

const empty: SavedSection = { data: {}, version: 0, savedAt: null, savedBy: null };

function ports(change: Partial<Pick<KeeperPorts, 'again'>> & { reread?: () => Promise<SavedSection | null> } = {}) {
  const shelf = new Map<string, string>();
  return {
    kept: shelf,
    send: vi.fn((_data: unknown, version: number) =>
      Promise.resolve({ version: version + 1, savedAt: '2026-11-23T02:32:00Z', editors: [] as string[] }),
    ),
    reread: vi.fn(() => Promise.resolve<SavedSection | null>(empty)),
    shelf: {
      getItem: (name: string) => shelf.get(name) ?? null,
      setItem: (name: string, value: string) => void shelf.set(name, value),
      removeItem: (name: string) => void shelf.delete(name),
    },
    place: 'p',
    onSaved: vi.fn(),
    onSignedOut: vi.fn(),
    pause: 1,
    again: 1,
    ...change,
  };
}

const theirs: SavedSection = { data: { body: '学院' }, version: 4, savedAt: '2026-11-23T02:30:00Z', savedBy: '李四' };

describe('a section kept as typed', () => {
  it('is saved once a moment after the last key, and leaves no copy behind', async () => {
    const p = ports();
    const keeper = keepSection('management', empty, p);
    keeper.type({ body: '继' });
    keeper.type({ body: '继续教育学院' });
    expect(p.kept.size).toBe(1);
    await vi.waitFor(() => expect(keeper.getState().keeping).toBe('saved'));
    expect(p.send).toHaveBeenCalledTimes(1);
    expect(p.send).toHaveBeenCalledWith({ body: '继续教育学院' }, 0);
    expect(keeper.getState().version).toBe(1);
    expect(p.kept.size).toBe(0);
  });

  it('stays on the device while the network is away, and is sent again', async () => {
    const p = ports({ again: 200 });
    p.send.mockRejectedValueOnce(new ApiError(0, {}));
    const keeper = keepSection('management', empty, p);
    keeper.type({ body: '学院' });
    await vi.waitFor(() => expect(keeper.getState().keeping).toBe('offline'));
    expect(p.kept.size).toBe(1);
    await vi.waitFor(() => expect(keeper.getState().keeping).toBe('saved'));
    expect(p.send).toHaveBeenCalledTimes(2);
  });

  it('comes back after a reload from the copy on the device', async () => {
    const p = ports();
    p.kept.set('p', JSON.stringify({ draft: { body: '没存上的' }, version: 2 }));
    const keeper = keepSection('management', { ...empty, version: 2 }, p);
    expect(keeper.getState().draft).toEqual({ body: '没存上的' });
    await vi.waitFor(() => expect(p.send).toHaveBeenCalledWith({ body: '没存上的' }, 2));
  });

  it('never overwrites what another saved in between: mine or theirs is chosen', async () => {
    const p = ports({ reread: vi.fn(() => Promise.resolve(theirs)) });
    p.send.mockRejectedValueOnce(new ApiError(409, { error: 'stale' }));
    const keeper = keepSection('management', empty, p);
    keeper.type({ body: '我的' });
    await vi.waitFor(() => expect(keeper.getState().keeping).toBe('conflict'));
    expect(keeper.getState().theirs?.savedBy).toBe('李四');
    expect(await keeper.flush()).toBe(false);
    expect(await keeper.keepMine()).toBe(true);
    expect(p.send).toHaveBeenLastCalledWith({ body: '我的' }, 4);
  });

  it('takes theirs where that is chosen', async () => {
    const p = ports({ reread: vi.fn(() => Promise.resolve(theirs)) });
    p.send.mockRejectedValueOnce(new ApiError(409, { error: 'stale' }));
    const keeper = keepSection('management', empty, p);
    keeper.type({ body: '我的' });
    await vi.waitFor(() => expect(keeper.getState().keeping).toBe('conflict'));
    keeper.takeTheirs();
    expect(keeper.getState()).toMatchObject({ draft: { body: '学院' }, version: 4, keeping: 'saved' });
    expect(p.kept.size).toBe(0);
  });

  it('asks nothing where the other text is the same, as after an answer that was lost', async () => {
    const p = ports({ reread: vi.fn(() => Promise.resolve(theirs)) });
    p.send.mockRejectedValueOnce(new ApiError(409, { error: 'stale' }));
    const keeper = keepSection('management', empty, p);
    keeper.type({ body: '学院' });
    await vi.waitFor(() => expect(keeper.getState()).toMatchObject({ keeping: 'saved', version: 4 }));
  });

  it('keeps the copy when the application has been handed in meanwhile', async () => {
    const p = ports({ reread: vi.fn(() => Promise.resolve(null)) });
    p.send.mockRejectedValueOnce(new ApiError(409, { error: 'stale' }));
    const keeper = keepSection('management', empty, p);
    keeper.type({ body: '晚了' });
    await vi.waitFor(() => expect(keeper.getState().keeping).toBe('closed'));
    expect(p.kept.size).toBe(1);
  });

  it('takes over what another saved while nothing is typed here', () => {
    const keeper = keepSection('management', empty, ports());
    keeper.offer(theirs);
    expect(keeper.getState()).toMatchObject({ draft: { body: '学院' }, version: 4 });
  });
});
