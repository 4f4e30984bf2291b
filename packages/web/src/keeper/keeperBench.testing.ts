import { ApiError } from '../api/ApiError.ts';
import { keep } from './keep.ts';
import { shelfAt } from './shelf.ts';
import type { Answered, Clock, Keeper, KeptKind, Standing } from './state.ts';

/** A clock that stands until it is moved. */
export function stillClock(chance = 0): Clock & { move(milliseconds: number): Promise<void> } {
  let now = 0;
  const due = new Set<{ at: number; run: () => void }>();
  return {
    chance: () => chance,
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      due.add(timer);
      return () => due.delete(timer);
    },
    move: async (milliseconds) => {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...due].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (!next) break;
        due.delete(next);
        now = next.at;
        next.run();
        await calm();
      }
      now = end;
    },
  };
}

/** Lets everything run that waits for nothing but its turn. */
export async function calm(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
}

export function memoryStore() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

/** How a save fares: `lost` is made and its answer lost, `cut` never arrives. */
export type Fate = 'ok' | 'lost' | 'cut' | 'fault' | 'busy' | 'refused' | 'signedOut';

interface Waiting {
  readonly content: string;
  readonly version: number;
  readonly key: string;
  readonly id: number | null | undefined;
  readonly settle: (answer: Answered) => void;
  readonly fail: (error: ApiError) => void;
}

/** A server that keeps one text, knows the keys of what it has done, and answers when it is told to. */
export function textServer(start: Standing<string>) {
  const waiting: Waiting[] = [];
  const done = new Map<string, Answered>();
  const rows: string[] = start.id === null ? [] : [start.content];
  let version = start.version;
  let most = 0;
  const make = ({ content, version: at, key, id }: Waiting): Answered => {
    const before = done.get(key);
    if (before) return before;
    if (id === null) rows.push(content);
    else if (at !== version) throw new ApiError(409, { error: 'stale' });
    else rows[0] = content;
    version += 1;
    const answer = { version, savedAt: `at ${version}`, ...(start.id === null && { id: rows.length }) };
    done.set(key, answer);
    return answer;
  };
  return {
    waiting,
    rows,
    most: () => most,
    send: (content: string, standing: Standing<string>, key: string): Promise<Answered> =>
      new Promise((settle, fail) => {
        waiting.push({ content, version: standing.version, id: standing.id, key, settle, fail });
        most = Math.max(most, waiting.length);
      }),
    /** Answers the save that waits longest. */
    answer: async (fate: Fate): Promise<void> => {
      const next = waiting.shift();
      if (!next) return;
      const status = { cut: 0, fault: 500, busy: 429, refused: 422, signedOut: 401 };
      try {
        // What is done is answered again before anything is judged.
        const judged = fate !== 'refused' || !done.has(next.key);
        if (fate !== 'ok' && fate !== 'lost' && judged) throw new ApiError(status[fate], {});
        const answer = make(next);
        if (fate === 'lost') throw new ApiError(0, {});
        next.settle(answer);
      } catch (error) {
        next.fail(error as ApiError);
      }
      await calm();
    },
    /** Another person saves. */
    overtake: (content: string): void => {
      rows[0] = content;
      version += 1;
    },
    standsNow: async (): Promise<Standing<string>> => ({
      content: rows[0] ?? '',
      version,
      savedAt: 'then',
      savedBy: '李四',
      id: start.id === null ? (rows.length > 0 ? rows.length : null) : start.id,
    }),
  };
}

/** Texts kept as typed; a text that ends in '…' is half typed. */
export const textKind = (server: ReturnType<typeof textServer>): KeptKind<string, string, Answered> => ({
  typedOf: (content) => content,
  read: (typed, stands) => ({ content: typed.endsWith('…') ? stands : typed, whole: !typed.endsWith('…') }),
  same: (one, other) => one === other,
  send: server.send,
  standsNow: server.standsNow,
});

/** A desk with a server, a device and a clock, at which pages are opened and closed. */
export function desk(start: Partial<Standing<string>> = {}, kind: Partial<KeptKind<string, string, Answered>> = {}) {
  const first: Standing<string> = { content: '', version: 0, savedAt: null, ...start };
  const server = textServer(first);
  const store = memoryStore();
  const clock = stillClock();
  let keys = 0;
  const open = (standing: Standing<string> = first): Keeper<string, string> => {
    const keeper = keep(standing, {
      ...textKind(server),
      ...kind,
      shelf: shelfAt<string, string>(store, 'p'),
      clock,
      newKey: () => {
        keys += 1;
        return `key${keys}`;
      },
    });
    keeper.enter();
    return keeper;
  };
  return { server, store, clock, open };
}
