import * as wire from '@jijiao/contract/directory/file';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Opened, readRange } from '../../../platform/files/index.ts';
import type { House } from '../../../platform/http/context.ts';
import { Answer } from '../../../platform/http/errors.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { downloadFile, uploadFile } from './file.ts';
import { runOut } from './incoming.ts';

export const fileRoutes: Route<House>[] = [
  route(wire.uploadFile, 'signedIn', async (context, { query, body, request, reply }) => {
    const announced = Number(request.headers['content-length']);
    try {
      return await uploadFile(context, query, {
        body,
        announcedBytes: Number.isFinite(announced) ? announced : undefined,
      });
    } catch (error) {
      if (!(await runOut(request.raw, 3000))) reply.header('connection', 'close');
      throw error;
    }
  }),
  route(wire.downloadFile, 'signedIn', async (context, { params, request, reply }) => {
    await sendFile({ request, reply }, await downloadFile(context, params.id));
    return undefined;
  }),
];

/**
 * Answers with a file's bytes, to be kept by whoever asked and by no store on the way. One range of them where one is asked for
 * (RFC 9110, 14), so that a download that broke off goes on; 416 where the file has no byte of it.
 */
export async function sendFile(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  { file, read }: Opened,
): Promise<void> {
  const etag = `"${file.sha256}"`;
  const { range: wanted, 'if-range': unchanged = etag } = request.headers;
  const range = unchanged === etag ? readRange(wanted, file.size) : undefined;
  reply
    .header('accept-ranges', 'bytes')
    .header('etag', etag)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store');
  if (range === 'none') {
    reply.header('content-range', `bytes */${file.size}`);
    throw new Answer(416, 'noSuchRange', {
      zh: `文件只有 ${file.size} 字节，没有所要的部分。`,
      en: `The file has ${file.size} bytes and none of the part asked for.`,
    });
  }
  const { start, end } = range ?? { start: 0, end: file.size - 1 };
  if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${file.size}`);
  reply
    .type(file.type)
    .header('content-length', String(end - start + 1))
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeName(file.name)}`);
  const stream = await read(range);
  // A reader who goes away before the end is no failure of ours.
  await new Promise<void>((done) => void reply.send(stream).then(done, () => done()));
}

// RFC 8187: what encodeURIComponent leaves and a header value may not hold.
const encodeName = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
