import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Opened, readRange } from '../files/index.ts';
import { Answer } from './errors.ts';

/** A file made for this request. Its name ends in what it is, `.pdf` or `.xlsx`; `inline`: the browser shows it rather than saves it. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly inline?: boolean;
}

/** The answer of an endpoint that streams: a file made for this request, a kept file, or the way to another address. */
export type StreamAnswer = MadeFile | Opened | { readonly location: string };

const types = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Sends what a streaming endpoint answers. */
export async function sendStream(request: FastifyRequest, reply: FastifyReply, answer: StreamAnswer): Promise<void> {
  if ('location' in answer) return void reply.redirect(answer.location);
  if ('file' in answer) return sendKept(request, reply, answer);
  const ending = answer.name.slice(answer.name.lastIndexOf('.') + 1);
  if (ending !== 'pdf' && ending !== 'xlsx') throw new Error(`no media type for ${answer.name}`);
  await reply
    .type(types[ending])
    .header('content-disposition', disposition(answer.inline ? 'inline' : 'attachment', answer.name))
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength));
}

/**
 * A kept file's bytes, to be kept by whoever asked and by no store on the way. One range of them where one is asked for
 * (RFC 9110, 14), so that a download that broke off goes on; 416 where the file has no byte of it.
 */
async function sendKept(request: FastifyRequest, reply: FastifyReply, { file, read }: Opened): Promise<void> {
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
    .header('content-disposition', disposition('attachment', file.name));
  const stream = await read(range);
  // A reader who goes away before the end is no failure of ours.
  await new Promise<void>((done) => void reply.send(stream).then(done, () => done()));
}

// RFC 8187: what encodeURIComponent leaves and a header value may not hold.
const disposition = (how: 'inline' | 'attachment', name: string) =>
  `${how}; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)}`;
