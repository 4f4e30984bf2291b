import type { ComponentType } from 'react';

/**
 * The face that a page wears: `portal` for anyone, `console` for those who work here, `learner` on the phone,
 * `open` for pages of both: the console for who has a post, the portal for anyone else; `bare` wears none;
 * `own` brings its shell itself.
 */
export type Face = 'portal' | 'console' | 'learner' | 'open' | 'bare' | 'own';

export interface Page {
  readonly face: Face;
  /** '/measures/$n': names after a $ are parameters. */
  readonly path: `/${string}`;
  readonly load: () => Promise<{ default: ComponentType }>;
}

/** Declares a page of a room; it is loaded when first opened. */
export function page(face: Face, path: `/${string}`, load: Page['load']): Page {
  return { face, path, load };
}
