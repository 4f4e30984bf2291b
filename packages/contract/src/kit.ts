import type { Bilingual } from '@jijiao/measures';
import type { z } from 'zod';

type Shape = z.ZodType;

/** One endpoint of the wire: the server registers it, the web calls it typed, OpenAPI comes out of it. */
export interface Endpoint<
  Params extends Shape | undefined = Shape | undefined,
  Query extends Shape | undefined = Shape | undefined,
  Body extends Shape | undefined = Shape | undefined,
  Output extends Shape | undefined = Shape | undefined,
> {
  /** `application.submit`: room-free name, unique. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly summary: Bilingual;
  /** What the policy is asked: `public`, `signedIn`, or the name of an action. */
  readonly action: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** JSON answer; absent where the answer is a file. */
  readonly output?: Output;
  /** `file`: the answer is bytes; `upload`: the body is bytes. */
  readonly stream?: 'file' | 'upload';
  /** A state-changing endpoint that opens no unit of work of its own (sign-in, uploads). */
  readonly noUnitOfWork?: boolean;
}

type OptionalShape = Shape | undefined;

/** Declares an endpoint. */
export function endpoint<
  Params extends OptionalShape = undefined,
  Query extends OptionalShape = undefined,
  Body extends OptionalShape = undefined,
  Output extends OptionalShape = undefined,
>(declaration: Endpoint<Params, Query, Body, Output>): Endpoint<Params, Query, Body, Output> {
  return declaration;
}

/** Whether what a file of the wire exports is an endpoint. */
export function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'path' in value && 'action' in value && 'method' in value;
}

type Parsed<S> = S extends Shape ? z.output<S> : undefined;
type Sent<S> = S extends Shape ? z.input<S> : undefined;

export type ParamsOf<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _O> ? Parsed<P> : never;
export type QueryOf<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _O> ? Parsed<Q> : never;
export type BodyOf<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _O> ? Parsed<B> : never;
export type OutputOf<E> = E extends Endpoint<infer _P, infer _Q, infer _B, infer O> ? Parsed<O> : never;
export type QuerySent<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _O> ? Sent<Q> : never;
export type ParamsSent<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _O> ? Sent<P> : never;
export type BodySent<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _O> ? Sent<B> : never;
