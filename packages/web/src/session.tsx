import { getSession, type HeldPost, type SessionState } from '@jijiao/contract/platform/session';
import { createContext, type ReactNode, useContext } from 'react';
import { useEndpoint } from './api/hooks.ts';

export type Person = NonNullable<SessionState['person']>;

export interface Signed {
  /** Null where nobody is signed in, or where a step of signing in is still open. */
  person: Person | null;
  posts: readonly HeldPost[];
  /** The step of signing in that is open. */
  step: SessionState['step'];
  loading: boolean;
}

const signedOut: Signed = { person: null, posts: [], step: null, loading: true };
const SessionContext = createContext<Signed>(signedOut);

/** Reads the session once and gives it to the pages; signed out is not a fault. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { data, isPending } = useEndpoint(getSession, {});
  const person = data && data.step === null ? data.person : null;
  return (
    <SessionContext value={{ person, posts: person?.posts ?? [], step: data?.step ?? null, loading: isPending }}>
      {children}
    </SessionContext>
  );
}

/** Who is signed in at this screen, with the posts held today. */
export function useSession(): Signed {
  return useContext(SessionContext);
}

/**
 * Whether the person's posts pass the policy of an endpoint, as the server says it: what is not open draws no button. What a record
 * allows beyond that comes with the record.
 */
export function useMay(): (endpoint: { readonly action: string }) => boolean {
  const { person } = useSession();
  return ({ action }) =>
    action === 'public' || (person !== null && (action === 'signedIn' || person.may.includes(action)));
}

/** Gives pages another session than the server's, for the page that shows the kit. */
export function SampleSession({ value, children }: { value: Signed; children: ReactNode }) {
  return <SessionContext value={value}>{children}</SessionContext>;
}
