import type { Endpoint } from '@jijiao/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { goToSignIn } from '../api/client.ts';
import { keyOf } from '../api/hooks.ts';
import { useSession } from '../session.tsx';
import { keep } from './keep.ts';
import { shelfAt } from './shelf.ts';
import type { Answered, Clock, Keeper, KeeperState, KeptKind, Standing } from './state.ts';

/** What a page says of a record that it keeps as typed. */
export interface Kept<Typed, Content, Answer extends Answered>
  extends Omit<KeptKind<Typed, Content, Answer>, 'onSignedOut'> {
  /** Names the record on this device: 'outline.42'. */
  readonly place: string;
  /** Endpoints whose answers change by a save: they are read again. */
  readonly changes?: readonly Endpoint[] | undefined;
}

const browserClock: Clock = {
  chance: () => Math.random(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Makes the keeper of a record in this browser; the copy on the device holds the person, so that the next one at this screen does not get it. */
export function keeperOf<Typed, Content, Answer extends Answered>(
  person: number,
  first: Standing<Content>,
  { place, changes: _changes, ...kind }: Kept<Typed, Content, Answer>,
): Keeper<Typed, Content> {
  return keep(first, {
    ...kind,
    shelf: shelfAt(localStorage, `jijiao.typed.${person}.${place}`),
    clock: browserClock,
    newKey: () => crypto.randomUUID(),
    onSignedOut: goToSignIn,
  });
}

/** Tells keepers what happens to the page: that it is there and is left, that the network is back, that an input method composes. */
export function useKept(
  keepers: readonly Pick<Keeper<unknown, unknown>, 'getState' | 'compose' | 'flush' | 'online' | 'leave' | 'enter'>[],
): void {
  const [all] = useState(keepers);
  useEffect(() => {
    const each = (tell: (keeper: (typeof all)[number]) => unknown) => (): void => {
      for (const keeper of all) tell(keeper);
    };
    const away = new AbortController();
    const onWindow = { signal: away.signal };
    const flushAll = each((keeper) => void keeper.flush());
    window.addEventListener(
      'online',
      each((keeper) => keeper.online()),
      onWindow,
    );
    window.addEventListener('pagehide', flushAll, onWindow);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flushAll(), onWindow);
    document.addEventListener(
      'compositionstart',
      each((keeper) => keeper.compose(true)),
      onWindow,
    );
    document.addEventListener(
      'compositionend',
      each((keeper) => keeper.compose(false)),
      onWindow,
    );
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (all.every((keeper) => mayUnload(keeper.getState()))) return;
        flushAll();
        event.preventDefault();
      },
      onWindow,
    );
    each((keeper) => keeper.enter())();
    return () => {
      away.abort();
      each((keeper) => keeper.leave())();
    };
  }, [all]);
}

/** Whether the window may close without a question; one that goes to sign in comes back to what was typed. */
function mayUnload({ keeping, half }: KeeperState<unknown, unknown>): boolean {
  return (keeping === 'saved' && !half) || keeping === 'signedOut';
}

/** What a keeper holds now; the page is drawn again when it changes. */
export function useKeeperState<Typed, Content>(keeper: Keeper<Typed, Content>): KeeperState<Typed, Content> {
  return useSyncExternalStore(keeper.subscribe, keeper.getState);
}

/**
 * Keeps one record as it is typed while the page is there. Takes a reading of it (a newer one is taken over where nothing is typed) and how
 * it is read, compared and saved; the record at one place of the page stays the same, so a page that shows another is drawn anew (`key`).
 */
export function useKeeper<Typed, Content, Answer extends Answered>(
  reading: Standing<Content>,
  kept: Kept<Typed, Content, Answer>,
): { readonly keeper: Keeper<Typed, Content>; readonly state: KeeperState<Typed, Content> } {
  const { person } = useSession();
  const client = useQueryClient();
  const now = useRef(kept);
  useEffect(() => {
    now.current = kept;
  });
  const [keeper] = useState(() =>
    keeperOf<Typed, Content, Answer>(person?.id ?? 0, reading, {
      place: kept.place,
      typedOf: (content) => now.current.typedOf(content),
      read: (typed, stands) => now.current.read(typed, stands),
      same: (one, other) => now.current.same(one, other),
      send: (content, standing, key) => now.current.send(content, standing, key),
      standsNow: (error) => now.current.standsNow(error),
      merge: kept.merge && ((typed, theirs) => now.current.merge?.(typed, theirs) ?? typed),
      onSaved: (answer, sent) => {
        for (const each of now.current.changes ?? []) void client.invalidateQueries({ queryKey: keyOf(each) });
        now.current.onSaved?.(answer, sent);
      },
    }),
  );
  useKept([keeper]);
  useEffect(() => keeper.offer(reading), [keeper, reading]);
  return { keeper, state: useKeeperState(keeper) };
}
