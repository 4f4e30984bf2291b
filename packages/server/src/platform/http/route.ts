import type { BodyOf, Endpoint, OutputOf, ParamsOf, QueryOf } from '@jijiao/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.ts';
import type { Context, House } from './context.ts';
import type { StreamAnswer } from './fileAnswer.ts';

/**
 * Who may call: anyone, anyone signed in, or whom the predicate lets through. What a record allows is asked by the verb.
 * A predicate bears the name of the endpoint's action: `may.keepRecords` where the contract says `keepRecords`.
 */
export type Policy = 'public' | 'signedIn' | ((actor: Actor) => boolean);

export interface Call<E> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What a verb gives: the answer that the contract types; a stream where the endpoint declares none. */
type AnswerOf<E> = E extends { readonly output?: undefined } ? StreamAnswer : OutputOf<E>;

/** An endpoint with its policy and its verb. */
export interface Route<H extends House = House> {
  readonly endpoint: Endpoint;
  readonly policy: Policy;
  handle(context: Context<H>, call: Call<Endpoint>): Promise<unknown>;
}

/** Joins an endpoint to its policy and its verb; input and answer are typed by the contract. */
export function route<H extends House, E extends Endpoint>(
  endpoint: E,
  policy: Policy,
  handle: (context: Context<H>, call: Call<E>) => Promise<AnswerOf<E>>,
): Route<H> {
  return { endpoint, policy, handle: handle as Route<H>['handle'] };
}

/** The actions whose policy an actor passes, beside those open to anyone who is signed in. */
export function actionsOpenTo(actor: Actor, routes: readonly Route[]): string[] {
  const policies = new Set(routes.map(({ policy }) => policy));
  return [...policies].flatMap((policy) => (typeof policy === 'function' && policy(actor) ? policy.name : [])).sort();
}

/** The name of a policy, as the contract's `action` gives it. */
export function actionOf(policy: Policy): string {
  return typeof policy === 'function' ? policy.name : policy;
}
