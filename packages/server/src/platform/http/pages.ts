import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import fixed from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const nothing = { error: 'notFound', message: { zh: '没有这个地址。', en: 'There is no such address.' } };

/** Serves the built pages: hashed files for a year, and index.html, never kept, for every address that is a page of the program. */
export async function registerPages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.setNotFoundHandler((_request, reply) => reply.status(404).send(nothing));
    return;
  }
  await app.register(compress, { global: true, threshold: 2048 });
  await app.register(fixed, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    index: false,
    maxAge: '1y',
    immutable: true,
  });
  app.get('/mark.svg', (_request, reply) => reply.sendFile('mark.svg', folder));
  const page = (reply: FastifyReply) => reply.sendFile('index.html', folder, { maxAge: 0, immutable: false });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    const isPage = request.method === 'GET' && !/^\/(api|assets)\//.test(path) && !/\.\w{2,5}$/.test(path);
    return isPage ? page(reply) : reply.status(404).send(nothing);
  });
}
