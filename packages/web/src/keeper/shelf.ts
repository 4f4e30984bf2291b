/** A save that went out and was not taken yet: sent again, it carries the same key. */
export interface Unanswered<Content> {
  readonly content: Content;
  readonly version: number;
  readonly key: string;
  /** Whether it may have been made all the same: no answer came. */
  readonly lost: boolean;
}

/** What stays on the device until it is saved. */
export interface Copy<Typed, Content> {
  readonly typed: Typed;
  readonly version: number;
  readonly id: number | null;
  /** The newest last. */
  readonly unanswered: readonly Unanswered<Content>[];
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** One place of the device for one copy. */
export interface Shelf<Typed, Content> {
  read(): Copy<Typed, Content> | null;
  /** False where the device has no room for it. */
  put(copy: Copy<Typed, Content>): boolean;
  /** Takes the copy away, unless another window has put its own there since. */
  clear(): void;
}

/** The shelf at a place of the store; what cannot be read there is no copy. */
export function shelfAt<Typed, Content>(store: Store, place: string): Shelf<Typed, Content> {
  let own: string | null = null;
  return {
    read: () => {
      const text = store.getItem(place);
      const copy = text === null ? null : readCopy<Typed, Content>(text);
      if (copy) own = text;
      return copy;
    },
    put: (copy) => {
      const text = JSON.stringify(copy);
      try {
        store.setItem(place, text);
      } catch {
        return false;
      }
      own = text;
      return true;
    },
    clear: () => {
      if (own !== null && store.getItem(place) === own) store.removeItem(place);
      own = null;
    },
  };
}

function readCopy<Typed, Content>(text: string): Copy<Typed, Content> | null {
  try {
    const kept: unknown = JSON.parse(text);
    const whole =
      typeof kept === 'object' &&
      kept !== null &&
      ['typed', 'version', 'id', 'unanswered'].every((each) => each in kept);
    return whole ? (kept as Copy<Typed, Content>) : null;
  } catch {
    return null;
  }
}
