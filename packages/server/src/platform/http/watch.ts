import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { figureDifferences } from '../figures/index.ts';
import type { House } from './context.ts';

/**
 * Health (the process answers), readiness (the database does too) and Prometheus metrics. They carry no personal data.
 * Metrics are for this machine alone: through a proxy they are not found.
 */
export function registerWatch(app: FastifyInstance, house: House): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  registry.registerMetric(figureDifferences);
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, by endpoint and status',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  });
  app.addHook('onResponse', async (request, reply) => {
    seconds.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
  });
  app.get('/health', async () => ({ alive: true }));
  app.get('/ready', async (_request, reply) => {
    try {
      await house.database.pool.query('select 1');
      return { ready: true };
    } catch {
      return reply.status(503).header('retry-after', '5').send({ ready: false });
    }
  });
  app.get('/metrics', async (request, reply) => {
    const near =
      ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '') &&
      !request.headers['x-forwarded-for'];
    if (!near) return reply.callNotFound();
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}
