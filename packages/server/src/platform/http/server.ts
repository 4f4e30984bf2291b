import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { Endpoint } from '@jijiao/contract';
import type { Refusal } from '@jijiao/measures';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { z } from 'zod';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../db/connect.ts';
import { readingOnce } from '../db/remembering.ts';
import { contextOf, type House } from './context.ts';
import { Answer, forbidden, type Issue, invalid, notSignedIn } from './errors.ts';
import { type StreamAnswer, sendStream } from './fileAnswer.ts';
import { once } from './once.ts';
import { actionOf, type Policy, type Route } from './route.ts';

export interface ServerParts<H extends House> {
  readonly house: H;
  readonly routes: readonly Route<H>[];
  /** Every endpoint of the contract: one without a route keeps the server from starting. */
  readonly endpoints: readonly Endpoint[];
  readonly logger?: FastifyBaseLogger;
  findActor(request: FastifyRequest): Promise<Actor | null>;
  /** Whether a state-changing request comes from our own pages. */
  fromOwnOrigin(request: FastifyRequest): boolean;
  readonly trustProxy?: boolean;
  /** Is told which rules refused, after the answer is out. */
  onRefused?(rules: readonly string[]): void;
}

/** Builds the HTTP server. Refuses to build when an endpoint has no route, or two, or another policy than its action. */
export async function buildServer<H extends House>(parts: ServerParts<H>): Promise<FastifyInstance> {
  checkCompleteness(parts.endpoints, parts.routes);
  const app = Fastify({
    ...(parts.logger ? { loggerInstance: parts.logger } : {}),
    trustProxy: parts.trustProxy ?? false,
    bodyLimit: 2 * 1024 * 1024,
    logController: new LogController({ disableRequestLogging: true }),
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
  });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: parts.house.publicAddress.startsWith('https:'),
  });
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  app.setErrorHandler((error, request, reply) => {
    const answer = error instanceof Answer ? error : fromFramework(error);
    if (answer.status >= 500) request.log.error({ err: error, endpoint: request.routeOptions.url }, 'an act failed');
    if (answer.code === 'refused') parts.onRefused?.((answer.extra['refusals'] as Refusal[]).map((each) => each.rule));
    if (answer.status === 429 || answer.status === 503)
      reply.header('retry-after', String(answer.extra['retryAfter'] ?? 5));
    return reply.status(answer.status).send({ error: answer.code, message: answer.says, ...answer.extra });
  });
  for (const each of parts.routes) register(app, parts, each);
  return app;
}

function register<H extends House>(
  app: FastifyInstance,
  parts: ServerParts<H>,
  { endpoint, policy, handle }: Route<H>,
): void {
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    handler: async (request, reply) => {
      const writes = endpoint.method !== 'GET';
      if (writes && !parts.fromOwnOrigin(request)) throw forbidden();
      const actor = await parts.findActor(request);
      admit(policy, actor);
      const input = readInput(endpoint, request);
      const run = async (tx: Tx): Promise<unknown> => {
        const answer = await handle(contextOf(parts.house, tx, actor), { ...input, request, reply } as never);
        return endpoint.output ? endpoint.output.parse(answer) : answer;
      };
      if (!endpoint.output) {
        const { reads, db } = parts.house.database;
        const answer = writes ? await run(db) : await readingOnce(() => run(reads));
        await sendStream(request, reply, answer as StreamAnswer);
        return reply;
      }
      if (!writes) return readingOnce(() => run(parts.house.database.reads));
      if (endpoint.noUnitOfWork) return run(parts.house.database.db);
      const key = request.headers['idempotency-key'];
      return parts.house.database.db.transaction(async (tx) => {
        if (typeof key !== 'string' || !actor) return run(tx);
        if (!/^[\w-]{8,80}$/.test(key))
          throw invalid([{ path: 'Idempotency-Key', message: '8-80 letters, digits, - or _' }]);
        return once(tx, parts.house.keys, { personId: actor.personId, key, endpoint: endpoint.id, input }, () =>
          run(tx),
        );
      });
    },
  });
}

function admit(policy: Policy, actor: Actor | null): void {
  if (policy === 'public') return;
  if (!actor) throw notSignedIn();
  if (policy !== 'signedIn' && !policy(actor)) throw forbidden();
}

function readInput(endpoint: Endpoint, request: FastifyRequest): { params: unknown; query: unknown; body: unknown } {
  const issues: Issue[] = [];
  const read = (schema: z.ZodType | undefined, value: unknown, at: string): unknown => {
    if (!schema) return undefined;
    const parsed = schema.safeParse(value ?? {});
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      issues.push({ path: [at, ...issue.path].filter((part) => part !== '').join('.'), message: issue.message });
    return undefined;
  };
  const input = {
    params: read(endpoint.params, request.params, ''),
    query: read(endpoint.query, request.query, ''),
    body: endpoint.stream === 'upload' ? request.body : read(endpoint.body, request.body, ''),
  };
  if (issues.length) throw invalid(issues);
  return input;
}

function fromFramework(error: unknown): Answer {
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  const code = (error as { code?: string }).code;
  if (code === '55P03' || code === '40001' || code === '40P01' || code === '57014') {
    return new Answer(503, 'busy', { zh: '系统繁忙，请稍后再试。', en: 'Busy just now, please try again.' });
  }
  if (code === '22021' || code === '22P05')
    return invalid([{ path: '', message: 'control characters are not accepted' }]);
  if (code === '22003') return new Answer(404, 'notFound', { zh: '没有找到。', en: 'Not found.' });
  if (status === 413) return new Answer(413, 'tooLarge', { zh: '提交的内容过大。', en: 'What was sent is too large.' });
  if (status >= 400 && status < 500)
    return new Answer(status === 415 ? 415 : 422, 'invalid', { zh: '请求格式有误。', en: 'The request is malformed.' });
  return new Answer(500, 'fault', {
    zh: '系统出现故障，已记录，请稍后再试。',
    en: 'Something broke on our side. It is on record; please try again.',
  });
}

function checkCompleteness(endpoints: readonly Endpoint[], routes: readonly Route<never>[]): void {
  const faults: string[] = [];
  for (const endpoint of endpoints) {
    const found = routes.filter((each) => each.endpoint.id === endpoint.id);
    if (found.length !== 1) faults.push(`${endpoint.id} has ${found.length} routes`);
    const [only] = found;
    if (only && actionOf(only.policy) !== endpoint.action)
      faults.push(`${endpoint.id}: policy ${actionOf(only.policy)} is not the declared action ${endpoint.action}`);
  }
  for (const { endpoint } of routes)
    if (!endpoints.includes(endpoint)) faults.push(`${endpoint.id} is not in the contract`);
  if (faults.length) throw new Error(`the server does not start: ${faults.join('; ')}`);
}
