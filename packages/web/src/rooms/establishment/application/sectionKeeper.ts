import type { SectionName } from '@jijiao/contract/establishment/application';
import { ApiError } from '../../../api/ApiError.ts';
import { type Draft, draftOf, readDraft, type SectionData, sameData } from './draft.ts';

/** A section as the server has it. */
export interface SavedSection {
  readonly data: SectionData;
  readonly version: number;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
}

/**
 * `typed`: a save is about to go out; `offline`: no answer, tried again; `conflict`: someone else saved in between;
 * `wrong`: the server finds a fault of shape; `closed`: the application is no longer open for writing.
 */
export type Keeping = 'saved' | 'typed' | 'saving' | 'offline' | 'conflict' | 'wrong' | 'closed';

export interface KeeperState {
  readonly draft: Draft;
  readonly version: number;
  readonly keeping: Keeping;
  readonly savedAt: string | null;
  /** What the other person saved, while it is undecided whose text stays. */
  readonly theirs: SavedSection | null;
  readonly fault: ApiError | null;
  /** Others who have the form open, as the last save told. */
  readonly editors: readonly string[];
}

export interface KeeperPorts {
  send(data: SectionData, version: number): Promise<{ version: number; savedAt: string; editors: readonly string[] }>;
  /** The section as it stands now; null when the application can no longer be changed. */
  reread(): Promise<SavedSection | null>;
  /** Where a copy stays on this device until it is saved. */
  shelf: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** The name of the copy; it holds the person, so that the next one at this screen does not see it. */
  place: string;
  onSaved(): void;
  onSignedOut(): void;
  /** Milliseconds after the last key; 800 unless told. */
  pause?: number;
  /** Milliseconds until a save that had no answer is tried again; 8000 unless told. */
  again?: number;
}

export interface SectionKeeper {
  getState(): KeeperState;
  subscribe(listener: () => void): () => void;
  /** Takes what is typed and saves it a moment later. */
  type(draft: Draft): void;
  /** Saves now what is not saved; true when everything is. */
  flush(): Promise<boolean>;
  /** Another saved version has been read: taken over where nothing is typed here. */
  offer(saved: SavedSection): void;
  takeTheirs(): void;
  keepMine(): Promise<boolean>;
}

interface Copy {
  readonly draft: Draft;
  readonly version: number;
}

/** Keeps one section as typed: saves it after a pause, holds a copy on the device until then, and never overwrites another's text unasked. */
export function keepSection(section: SectionName, saved: SavedSection, ports: KeeperPorts): SectionKeeper {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  let edits = 0;
  const copy = takeCopy(ports);
  let state: KeeperState = {
    draft: copy?.draft ?? draftOf(section, saved.data),
    version: copy?.version ?? saved.version,
    keeping: copy ? 'typed' : 'saved',
    savedAt: saved.savedAt,
    theirs: null,
    fault: null,
    editors: [],
  };
  const set = (change: Partial<KeeperState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const shelve = (): void =>
    ports.shelf.setItem(ports.place, JSON.stringify({ draft: state.draft, version: state.version } satisfies Copy));
  const later = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  };
  const settle = (change: Partial<KeeperState>, typedSince: boolean): void => {
    const half = Object.keys(readDraft(section, state.draft).unreadable).length > 0;
    set({ ...change, fault: null, theirs: null, keeping: typedSince ? 'typed' : 'saved' });
    if (typedSince || half) shelve();
    else ports.shelf.removeItem(ports.place);
    if (typedSince) later(ports.pause ?? 800);
  };

  const save = async (): Promise<boolean> => {
    const before = edits;
    const { data } = readDraft(section, state.draft);
    set({ keeping: 'saving' });
    try {
      const answer = await ports.send(data, state.version);
      settle({ version: answer.version, savedAt: answer.savedAt, editors: answer.editors }, edits !== before);
      ports.onSaved();
      return edits === before;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return fail(error, data);
    }
  };

  const fail = async (error: ApiError, data: SectionData): Promise<boolean> => {
    shelve();
    if (error.mayRetry) {
      set({ keeping: 'offline' });
      later(ports.again ?? 8000);
      return false;
    }
    if (error.status === 401) {
      set({ keeping: 'offline' });
      ports.onSignedOut();
      return false;
    }
    if (error.status !== 409) {
      set({ keeping: 'wrong', fault: error });
      return false;
    }
    const theirs = await ports.reread().catch(() => undefined);
    if (theirs === undefined) {
      set({ keeping: 'offline' });
      later(ports.again ?? 8000);
      return false;
    }
    if (theirs === null) {
      set({ keeping: 'closed' });
      return false;
    }
    if (sameData(theirs.data, data)) {
      const typedSince = !sameData(readDraft(section, state.draft).data, data);
      settle({ version: theirs.version, savedAt: theirs.savedAt }, typedSince);
      return !typedSince;
    }
    set({ keeping: 'conflict', theirs });
    return false;
  };

  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    if (running) {
      await running;
      return state.keeping === 'typed' ? flush() : state.keeping === 'saved';
    }
    if (state.keeping === 'saved') return true;
    if (state.keeping === 'conflict' || state.keeping === 'closed') return false;
    running = save().finally(() => {
      running = null;
    });
    return running;
  };

  if (copy) later(0);
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (draft) => {
      edits += 1;
      const undecided = state.keeping === 'conflict' || state.keeping === 'closed';
      set({ draft, ...(!undecided && state.keeping !== 'saving' && { keeping: 'typed' as const }) });
      shelve();
      if (!undecided) later(ports.pause ?? 800);
    },
    flush,
    offer: (fresh) => {
      if (state.keeping !== 'saved' || fresh.version <= state.version || ports.shelf.getItem(ports.place) !== null)
        return;
      set({ draft: draftOf(section, fresh.data), version: fresh.version, savedAt: fresh.savedAt });
    },
    takeTheirs: () => {
      const { theirs } = state;
      if (!theirs) return;
      ports.shelf.removeItem(ports.place);
      set({
        draft: draftOf(section, theirs.data),
        version: theirs.version,
        savedAt: theirs.savedAt,
        theirs: null,
        keeping: 'saved',
      });
    },
    keepMine: () => {
      if (state.theirs) set({ version: state.theirs.version, theirs: null, keeping: 'typed' });
      return flush();
    },
  };
}

function takeCopy({ shelf, place }: KeeperPorts): Copy | null {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(place) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'draft' in kept && 'version' in kept ? (kept as Copy) : null;
  } catch {
    return null;
  }
}
