import { ApiError } from '../api/ApiError.ts';
import type { Copy, Unanswered } from './shelf.ts';
import type { Answered, Keeper, KeeperPorts, KeeperState, Keeping, Standing } from './state.ts';

/** Milliseconds after the last key. */
export const pauseAfterKey = 800;
/** Milliseconds before each next try of a save that failed; the last one stays. */
const pausesBeforeTry = [2000, 4000, 8000, 15_000, 30_000, 60_000];
/** How many unanswered saves are remembered. */
const mostUnanswered = 20;

/** Where the person has to do something before a save makes sense. */
const undecided: readonly Keeping[] = ['conflict', 'closed'];
/** Where another key sets the pause anew; after a failure the next try keeps its time. */
const calm: readonly Keeping[] = ['saved', 'typed', 'wrong'];

/**
 * Keeps one record as it is typed. Takes a reading of the record and what its kind needs; gives the machine, which saves a moment after the
 * last key, one save at a time and the newest value next, and holds a copy on the device until then. A save that failed is tried again after
 * growing pauses, with the same key while its content is the same; another's text is never overwritten unasked. Needs no browser.
 */
export function keep<Typed, Content, Answer extends Answered>(
  first: Standing<Content>,
  ports: KeeperPorts<Typed, Content, Answer>,
): Keeper<Typed, Content> {
  const { shelf, clock } = ports;
  const listeners = new Set<() => void>();
  const copy = shelf.read();
  const taken = copy !== null && isStanding(copy.typed);
  let unanswered: readonly Unanswered<Content>[] = (taken ? null : copy?.unanswered) ?? [];
  let running: Promise<void> | null = null;
  let stopWaiting: () => void = () => undefined;
  let tries = 0;
  let beforeComposing: Typed | null = null;
  let wanted = false;
  let left = false;
  let state: KeeperState<Typed, Content> = {
    typed: copy?.typed ?? ports.typedOf(first.content),
    standing: copy && !taken ? asOf(copy) : first,
    keeping: copy && !taken ? 'typed' : 'saved',
    half: false,
    theirs: null,
    fault: null,
  };

  /** The record as far as the copy knows it. */
  function asOf({ version, id }: Copy<Typed, Content>): Standing<Content> {
    return { ...first, version, ...(first.id !== undefined && { id }) };
  }
  /** Whether what the device holds is what the record says by now. */
  function isStanding(typed: Typed): boolean {
    const read = ports.read(typed, first.content);
    return first.id !== null && read !== null && ports.same(read.content, first.content);
  }
  const set = (change: Partial<KeeperState<Typed, Content>>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const shelve = (): void => {
    const { typed, standing } = state;
    shelf.put({ typed, version: standing.version, id: standing.id ?? null, unanswered });
  };
  const reading = () => ports.read(state.typed, state.standing.content);
  const isSaved = (): boolean => {
    const read = reading();
    if (unanswered.some(({ lost }) => lost)) return false;
    return read === null ? isUntouched() : ports.same(read.content, state.standing.content);
  };
  const isUntouched = (): boolean =>
    JSON.stringify(state.typed) === JSON.stringify(ports.typedOf(state.standing.content));
  const wait = (milliseconds: number): void => {
    stopWaiting();
    if (!left) stopWaiting = clock.after(milliseconds, () => void saveOnce());
  };

  /** Nothing is on its way: says whether all is saved, keeps or drops the copy, and has the rest saved a moment later. */
  const settle = (): void => {
    const half = reading()?.whole === false;
    if (!isSaved()) {
      shelve();
      set({ keeping: 'typed', half });
      wait(pauseAfterKey);
      return;
    }
    if (half) shelve();
    else shelf.clear();
    set({ keeping: 'saved', half, fault: null });
  };

  const tryLater = (keeping: 'offline' | 'later', after: number | undefined): void => {
    const pause = pausesBeforeTry[Math.min(tries, pausesBeforeTry.length - 1)] ?? 0;
    tries += 1;
    set({ keeping });
    wait(Math.max(pause, (after ?? 0) * 1000) * (1 + clock.chance() / 4));
  };

  /** The save that goes out next: a new record whose adding had no answer is added again as it was, so that it is not there twice. */
  const nextSave = (): Unanswered<Content> | null => {
    const adding = state.standing.id === null ? unanswered.findLast(({ lost }) => lost) : undefined;
    const content = adding?.content ?? reading()?.content;
    if (adding || content === undefined) return adding ?? null;
    const { version } = state.standing;
    const again = unanswered.find((each) => each.version === version && ports.same(each.content, content));
    return again ?? { content, version, key: ports.newKey(), lost: false };
  };

  const saveOnce = async (): Promise<void> => {
    stopWaiting();
    if (running) return running;
    if (beforeComposing !== null) {
      wanted = true;
      return;
    }
    if (undecided.includes(state.keeping)) return;
    if (isSaved()) return settle();
    const save = nextSave();
    if (!save) return set({ keeping: 'typed' });
    running = send(save).finally(() => {
      running = null;
    });
    return running;
  };

  const send = async (save: Unanswered<Content>): Promise<void> => {
    // Until the answer is there it is not known whether it comes: the page may close.
    unanswered = [...unanswered.filter(({ key }) => key !== save.key), { ...save, lost: true }].slice(-mostUnanswered);
    shelve();
    set({ keeping: 'saving' });
    try {
      const answer = await ports.send(save.content, state.standing, save.key);
      tries = 0;
      unanswered = [];
      const { version, savedAt, id } = answer;
      const standing = { ...state.standing, content: save.content, version };
      set({
        fault: null,
        standing: { ...standing, ...(savedAt !== undefined && { savedAt }), ...(id !== undefined && { id }) },
      });
      settle();
      ports.onSaved?.(answer, save.content);
    } catch (error) {
      await fail(error, save);
    }
  };

  const fail = async (error: unknown, save: Unanswered<Content>): Promise<void> => {
    const known = error instanceof ApiError ? error : new ApiError(0, {});
    // A gateway that gave up does not know either whether the act was made.
    if (![0, 502, 504].includes(known.status)) {
      const others = unanswered.filter(({ key }) => key !== save.key);
      // Who was turned away at the door does not learn what became of an earlier try; who is refused knows that nothing was made.
      const turnedAway = known.mayRetry || known.status === 401;
      unanswered = turnedAway ? [...others, save] : others;
    }
    shelve();
    if (known.mayRetry) return tryLater(known.status === 0 ? 'offline' : 'later', known.retryAfter);
    if (known.status === 401) return signOut();
    if (known.status !== 409) return refuse(known, save);
    try {
      const standing = await ports.standsNow(known);
      if (standing === null) refuse(known, save);
      else if (standing === 'closed') set({ keeping: 'closed' });
      else overtaken(standing, save);
    } catch (caught) {
      if (!(caught instanceof ApiError) || caught.mayRetry) tryLater('offline', undefined);
      else if (caught.status === 401) signOut();
      else refuse(caught, save);
    }
  };

  /** What was refused stays in its fields; what was typed since is tried. */
  const refuse = (fault: ApiError, save: Unanswered<Content>): void => {
    const content = reading()?.content;
    const typedSince = content !== undefined && !ports.same(content, save.content);
    set({ keeping: typedSince ? 'typed' : 'wrong', fault });
    if (typedSince) wait(pauseAfterKey);
  };

  const signOut = (): void => {
    set({ keeping: 'signedOut' });
    ports.onSignedOut?.();
  };

  /** Someone saved in between; where that was this device, by a save whose answer was lost, nobody has to choose. */
  const overtaken = (standing: Standing<Content>, save: Unanswered<Content>): void => {
    const own = [save, ...unanswered].some(({ content }) => ports.same(content, standing.content));
    const asTyped = reading();
    unanswered = [];
    if (own || ports.merge || (asTyped && ports.same(asTyped.content, standing.content))) {
      const typed = own || !ports.merge ? state.typed : ports.merge(state.typed, standing.content);
      set({ typed, standing, theirs: null, fault: null });
      settle();
    } else {
      set({ keeping: 'conflict', theirs: standing, fault: null });
      shelve();
    }
  };

  const flush = async (): Promise<boolean> => {
    while (running) await running;
    await saveOnce();
    // What was typed meanwhile goes out after it.
    if (state.keeping === 'typed' && beforeComposing === null && reading() !== null && !isSaved()) return flush();
    return state.keeping === 'saved' && !state.half;
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (typed) => {
      const sets = calm.includes(state.keeping);
      set({ typed, ...(sets && { keeping: 'typed' as const }) });
      if (beforeComposing !== null) return;
      shelve();
      set({ half: reading()?.whole === false });
      if (sets) wait(pauseAfterKey);
    },
    compose: (composing) => {
      if (composing) {
        beforeComposing ??= state.typed;
        return stopWaiting();
      }
      if (beforeComposing === null) return;
      beforeComposing = null;
      const soon = wanted ? 0 : pauseAfterKey;
      wanted = false;
      if (state.keeping === 'saved' && isSaved() && reading()?.whole !== false) return;
      shelve();
      if (calm.includes(state.keeping)) set({ keeping: 'typed', half: reading()?.whole === false });
      if (!running && !undecided.includes(state.keeping)) wait(soon);
    },
    flush,
    online: () => {
      if (state.keeping !== 'offline' && state.keeping !== 'later') return;
      tries = 0;
      void saveOnce();
    },
    leave: () => {
      left = true;
      if (beforeComposing !== null) {
        set({ typed: beforeComposing });
        beforeComposing = null;
      }
      void flush();
    },
    // What came from the device goes out at once.
    enter: () => {
      left = false;
      void saveOnce();
    },
    offer: (standing) => {
      if (state.keeping !== 'saved' || running || state.half || standing.version <= state.standing.version) return;
      set({ typed: ports.typedOf(standing.content), standing });
    },
    takeTheirs: () => {
      const { theirs } = state;
      if (!theirs) return;
      set({ typed: ports.typedOf(theirs.content), standing: theirs, theirs: null, keeping: 'saved', half: false });
      shelf.clear();
    },
    keepMine: () => {
      if (state.theirs) set({ standing: state.theirs, theirs: null, keeping: 'typed' });
      return flush();
    },
  };
}
