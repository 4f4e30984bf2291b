import type { Endpoint } from '@jijiao/contract';
import { getSession, type SessionState } from '@jijiao/contract/platform/session';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { ApiError } from '../../api/ApiError.ts';
import { type ArgumentsOf, addressOf, type OutputOf } from '../../api/call.ts';
import { keyOf } from '../../api/hooks.ts';

type OptionalShape = z.ZodType | undefined;
type AnyEndpoint = Endpoint<OptionalShape, OptionalShape, OptionalShape, OptionalShape>;

/** A step of signing in was refused; `retryAfter` says when it is worth trying again. */
export class SignInRefusal extends ApiError {
  constructor(status: number, answer: Readonly<Record<string, unknown>>) {
    super(status, answer);
    this.name = 'SignInRefusal';
  }
}

/** Calls an endpoint of signing in. A 401 here means a wrong password or code, so it does not lead away to the sign-in page. */
async function tell<E extends AnyEndpoint>(endpoint: E, sent: ArgumentsOf<E>): Promise<OutputOf<E>> {
  const parts = sent as { params?: unknown; body?: unknown };
  const { body } = parts;
  let response: Response;
  try {
    response = await fetch(addressOf(endpoint, parts), {
      method: endpoint.method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  } catch {
    throw new SignInRefusal(0, {});
  }
  const answer: unknown = await response.json().catch(() => ({}));
  const record = typeof answer === 'object' && answer !== null ? { ...answer } : {};
  if (!response.ok) throw new SignInRefusal(response.status, record);
  return answer as OutputOf<E>;
}

interface Told<E extends AnyEndpoint> {
  /** Gives the answer, or undefined where it was refused; `refusal` then says why. */
  send: (sent: ArgumentsOf<E>) => Promise<OutputOf<E> | undefined>;
  busy: boolean;
  refusal: SignInRefusal | null;
}

/** One step of signing in: send it, know whether it is on its way, and why it was refused. */
export function useTell<E extends AnyEndpoint>(endpoint: E): Told<E> {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<SignInRefusal | null>(null);
  const send = async (sent: ArgumentsOf<E>): Promise<OutputOf<E> | undefined> => {
    setBusy(true);
    setRefusal(null);
    try {
      return await tell(endpoint, sent);
    } catch (error) {
      if (!(error instanceof SignInRefusal)) throw error;
      setRefusal(error);
      return undefined;
    } finally {
      setBusy(false);
    }
  };
  return { send, busy, refusal };
}

/** Puts a new session before all pages; what another person read is forgotten. */
export function useNewSession(): (state: SessionState) => void {
  const client = useQueryClient();
  return (state) => {
    const key = keyOf(getSession, {});
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== getSession.id });
    client.setQueryData(key, state);
  };
}
