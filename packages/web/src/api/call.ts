import type { Endpoint } from '@jijiao/contract';
import type { z } from 'zod';
import { ApiError } from './ApiError.ts';

type OptionalShape = z.ZodType | undefined;
type AnyEndpoint = Endpoint<OptionalShape, OptionalShape, OptionalShape, OptionalShape>;

/** The three parts of what is sent; each is asked for where the endpoint declares it. */
type Part<Name extends string, E> = Name extends keyof E
  ? E[Name] extends infer S
    ? S extends z.ZodType
      ? { [K in Name]: z.input<S> }
      : unknown
    : never
  : unknown;

type Declared<E> = E extends Endpoint<infer P, infer Q, infer B, infer _O> ? { params: P; query: Q; body: B } : never;

export type ArgumentsOf<E> = Part<'params', Declared<E>> & Part<'query', Declared<E>> & Part<'body', Declared<E>>;

export type OutputOf<E> =
  E extends Endpoint<infer _P, infer _Q, infer _B, infer O> ? (O extends z.ZodType ? z.output<O> : undefined) : never;

interface Sent {
  params?: unknown;
  query?: unknown;
  body?: unknown;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The address of an endpoint with its parameters filled in and its query appended; empty values are left out. */
export function addressOf<E extends AnyEndpoint>(endpoint: E, { params, query }: Omit<Sent, 'body'>): string {
  const given = isRecord(params) ? params : {};
  const path = endpoint.path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(String(given[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(isRecord(query) ? query : {})) {
    if (value === undefined || value === null || value === '') continue;
    for (const each of Array.isArray(value) ? value : [value]) search.append(name, String(each));
  }
  const written = search.toString();
  return written ? `${path}?${written}` : path;
}

interface Act {
  /** The key of this act; a second try of the same act carries the same. */
  key?: string | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Calls an endpoint of the contract, typed by it. Writes carry an Idempotency-Key, so that a second try has one effect.
 * Throws ApiError: status 409 with refusals of the law, 422 with issues of shape, 0 where the network did not answer.
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  sent: ArgumentsOf<E>,
  act: Act = {},
): Promise<OutputOf<E>> {
  const response = await send(endpoint, sent, act);
  const answer: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined);
  return answer as OutputOf<E>;
}

/** Calls an endpoint that answers with a file, and has the browser save it under a name. Throws as `call`. */
export async function saveFile<E extends AnyEndpoint>(endpoint: E, sent: ArgumentsOf<E>, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await (await send(endpoint, sent, {})).blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function send<E extends AnyEndpoint>(endpoint: E, sent: ArgumentsOf<E>, { key, signal }: Act): Promise<Response> {
  const parts = sent as Sent;
  const headers: Record<string, string> = { accept: endpoint.stream === 'file' ? '*/*' : 'application/json' };
  if (endpoint.method !== 'GET') headers['idempotency-key'] = key ?? crypto.randomUUID();
  const asBytes = endpoint.stream === 'upload';
  if (parts.body !== undefined && !asBytes) headers['content-type'] = 'application/json';

  let response: Response;
  try {
    response = await fetch(addressOf(endpoint, parts), {
      method: endpoint.method,
      headers,
      credentials: 'same-origin',
      ...(signal && { signal }),
      ...(parts.body !== undefined && { body: asBytes ? (parts.body as Blob) : JSON.stringify(parts.body) }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, endpoint.method === 'GET' ? { error: 'unread' } : {});
  }
  if (response.ok) return response;
  const answer: unknown = await response.json().catch(() => undefined);
  const seconds = response.headers.get('retry-after');
  throw new ApiError(response.status, {
    ...(seconds !== null && /^\d+$/.test(seconds) && { retryAfter: Number(seconds) }),
    ...(isRecord(answer) && answer),
  });
}
