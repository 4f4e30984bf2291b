import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import fixed from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves the built pages: hashed files for a year, and index.html for every address that is a page of the program. */
export async function registerPages(app: FastifyInstance, folder: string): Promise<void> {
  const nothing = { error: 'notFound', message: { zh: '没有这个地址。', en: 'There is no such address.' } };
  if (!existsSync(join(folder, 'index.html'))) {
    app.setNotFoundHandler((_request, reply) => reply.status(404).send(nothing));
    return;
  }
  await app.register(compress, { global: true, threshold: 2048 });
  await app.register(fixed, {
    root: folder,
    wildcard: true,
    index: false,
    maxAge: '1y',
    immutable: true,
    globIgnore: ['**/.*'],
    setHeaders: (reply, path) => {
      if (path.endsWith('index.html')) reply.header('cache-control', 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const page =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      !/\.\w{2,5}$/.test(request.url.split('?')[0] ?? '');
    if (page) return reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0, immutable: false });
    return reply.status(404).send(nothing);
  });
}
