import type { Endpoint } from '@jijiao/contract';
import { type QueryKey, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { z } from 'zod';
import type { ApiError } from './ApiError.ts';
import { type ArgumentsOf, call, type OutputOf } from './call.ts';

type OptionalShape = z.ZodType | undefined;
type AnyEndpoint = Endpoint<OptionalShape, OptionalShape, OptionalShape, OptionalShape>;

/** What a query is kept under: the id of the endpoint, then what was sent. */
export function keyOf<E extends AnyEndpoint>(endpoint: E, sent?: ArgumentsOf<E>): QueryKey {
  return sent === undefined ? [endpoint.id] : [endpoint.id, sent];
}

/** The query of an endpoint, for hooks and for reading ahead. */
export function endpointQuery<E extends AnyEndpoint>(endpoint: E, sent: ArgumentsOf<E>) {
  return queryOptions<OutputOf<E>, ApiError>({
    queryKey: keyOf(endpoint, sent),
    queryFn: ({ signal }) => call(endpoint, sent, { signal }),
  });
}

/** Reads an endpoint and keeps the answer; `enabled: false` waits. */
export function useEndpoint<E extends AnyEndpoint>(
  endpoint: E,
  sent: ArgumentsOf<E>,
  { enabled = true }: { enabled?: boolean } = {},
) {
  return useQuery({ ...endpointQuery(endpoint, sent), enabled });
}

interface ActOptions<E> {
  /** Endpoints whose answers change by this act; without it everything on the screen is read again. */
  changes?: readonly AnyEndpoint[] | undefined;
  onDone?: ((output: OutputOf<E>) => void) | undefined;
}

/**
 * An act: `mutateAsync(sent)` calls the endpoint and reads again what it changes. When the network fails, the
 * same act tried once more carries the same key, so that it has one effect.
 */
export function useAct<E extends AnyEndpoint>(endpoint: E, { changes, onDone }: ActOptions<E> = {}) {
  const client = useQueryClient();
  const pending = useRef<{ sent: string; key: string } | null>(null);
  return useMutation<OutputOf<E>, ApiError, ArgumentsOf<E>>({
    mutationKey: [endpoint.id],
    mutationFn: (sent) => {
      const written = JSON.stringify(sent);
      if (pending.current?.sent !== written) pending.current = { sent: written, key: crypto.randomUUID() };
      return call(endpoint, sent, { key: pending.current.key });
    },
    onSuccess: async (output) => {
      pending.current = null;
      await Promise.all(
        changes
          ? changes.map((each) => client.invalidateQueries({ queryKey: keyOf(each) }))
          : [client.invalidateQueries()],
      );
      onDone?.(output);
    },
    onError: (error) => {
      if (!error.mayRetry) pending.current = null;
    },
  });
}
