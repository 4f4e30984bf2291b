import type { Readable } from 'node:stream';
import { downloadFile as downloadEndpoint, uploadFile as uploadEndpoint } from '@jijiao/contract';
import type { FastifyReply } from 'fastify';
import type { StoredFile } from '../../../platform/files/index.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { downloadFile, uploadFile } from './file.ts';
import { runOut } from './incoming.ts';

export const fileRoutes: Route<House>[] = [
  route(uploadEndpoint, 'signedIn', async (context, { query, body, request, reply }) => {
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
  route(downloadEndpoint, 'signedIn', async (context, { params, reply }) => {
    await sendFile(reply, await downloadFile(context, params.id));
    return undefined;
  }),
];

/** Answers with a file's bytes, to be kept by whoever asked and by no store on the way. */
export async function sendFile(
  reply: FastifyReply,
  { file, stream }: { readonly file: StoredFile; readonly stream: Readable },
): Promise<void> {
  reply
    .type(file.type)
    .header('content-length', String(file.size))
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeName(file.name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store');
  // A reader who goes away before the end is no failure of ours.
  await new Promise<void>((done) => void reply.send(stream).then(done, () => done()));
}

// RFC 8187: what encodeURIComponent leaves and a header value may not hold.
const encodeName = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`);
