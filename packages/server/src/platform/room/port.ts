import type { House } from '../http/context.ts';

/** What a room asks of one that leans on it: a function whose giver it does not know. */
export interface Port<T> {
  readonly name: string;
  /** What was offered for it. */
  of(where: { readonly house: House }): T;
}

/** A port with what one room gives for it. */
export interface Offer {
  readonly port: Port<unknown>;
  readonly given: unknown;
}

/** Declares a port, named as `room.what`. */
export function port<T>(name: string): Port<T> {
  const own: Port<T> = {
    name,
    // Only `offer` puts a value beside a port, and it asks for the port's type.
    of: ({ house }) => house.rooms.offered(own) as T,
  };
  return own;
}

/** Gives for a port what another room needs. */
export function offer<T>(to: Port<T>, given: T): Offer {
  return { port: to, given };
}
