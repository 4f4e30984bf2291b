import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Bytes } from './bytes.ts';
import { storeDown } from './refused.ts';
import { type Credentials, emptySha256, signed } from './signature.ts';

/** An object store that speaks S3. */
export interface ObjectStoreSettings extends Credentials {
  readonly endpoint: string;
  readonly bucket: string;
  /** The bucket stands in the path and not before the host. */
  readonly pathStyle: boolean;
}

interface Ask {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly key: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { readonly path: string; readonly size: number; readonly sha256: string };
}

const silenceMs = 30_000;

/**
 * Bytes in an object store. A file comes in on this machine, in `incoming`, first: nothing unchecked reaches the store, which in turn
 * refuses a body that is not the one signed. Where the store fails the person is told 503, and the log what it answered.
 */
export function bytesInObjectStore(settings: ObjectStoreSettings, incoming: string): Bytes {
  const ask = (what: Ask) => send(settings, what);
  return {
    incoming,
    async put(path, key, { size, sha256 }) {
      // What a HEAD is refused for it cannot say; the PUT can.
      const there = await ask({ method: 'HEAD', key }).catch(() => undefined);
      there?.resume();
      if (Number(there?.headers['content-length']) !== size)
        await finish(await ask({ method: 'PUT', key, body: { path, size, sha256 } }));
      await rm(path, { force: true });
    },
    open: async (key, range) =>
      ask({ method: 'GET', key, headers: range ? { range: `bytes=${range.start}-${range.end}` } : {} }),
    delete: async (key) => finish(await ask({ method: 'DELETE', key })),
  };
}

/** The store's answer, its body still to be read. Refuses (503) what is not a success. */
async function send(settings: ObjectStoreSettings, what: Ask): Promise<IncomingMessage> {
  const url = placeOf(settings, what.key);
  const where = `${what.method} ${url.origin}${url.pathname}`;
  let answer: IncomingMessage;
  try {
    answer = await exchange(url, what, settings);
  } catch (error) {
    throw storeDown(`${where}: ${error instanceof Error ? error.message || error.name : String(error)}`);
  }
  const status = answer.statusCode ?? 0;
  if (status >= 200 && status < 300) return answer;
  throw storeDown(`${where}: ${status} ${await complaint(answer)}`);
}

/** One exchange, and one more where a connection kept from before turned out to be closed. */
async function exchange(url: URL, what: Ask, settings: ObjectStoreSettings, again = true): Promise<IncomingMessage> {
  const { method, headers = {}, body } = what;
  const request = (url.protocol === 'https:' ? secure : plain)(url, {
    method,
    headers: {
      ...signed({ method, url, headers, sha256: body?.sha256 ?? emptySha256, at: new Date() }, settings),
      ...(body && { 'content-length': String(body.size), expect: '100-continue' }),
    },
    timeout: silenceMs,
  });
  request.once('timeout', () => request.destroy(new Error(`silent for ${silenceMs / 1000} s`)));
  const answered = new Promise<IncomingMessage>((done, fail) => request.once('response', done).once('error', fail));
  try {
    if (body) return await sendBody(request, body.path, answered);
    request.end();
    return await answered;
  } catch (error) {
    if (again && request.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET')
      return exchange(url, what, settings, false);
    throw error;
  }
}

/** Sends the body once the store wants it, or says nothing about it for a second: a refusal comes without a byte having gone. */
async function sendBody(request: ClientRequest, path: string, answered: Promise<IncomingMessage>) {
  request.flushHeaders();
  const wanted = new Promise<void>((done) => {
    const patience = setTimeout(done, 1000);
    request.once('continue', done).once('close', () => clearTimeout(patience));
  });
  const early = await Promise.race([answered, wanted]);
  if (early) return early.once('close', () => request.destroy());
  const sending = pipeline(createReadStream(path), request);
  return Promise.race([answered, sending.then(() => answered)]);
}

function placeOf({ endpoint, bucket, pathStyle }: ObjectStoreSettings, key: string): URL {
  const url = new URL(endpoint);
  if (!pathStyle) url.host = `${bucket}.${url.host}`;
  url.pathname = `${url.pathname.replace(/\/$/, '')}/${pathStyle ? `${bucket}/` : ''}${key}`;
  return url;
}

/** What the store says of its refusal: code and message of its XML, else the beginning of its text. */
async function complaint(answer: Readable): Promise<string> {
  const text = await answer.toArray().then(
    (chunks) => Buffer.concat(chunks).toString('utf8').slice(0, 4000),
    () => '',
  );
  const said = ['Code', 'Message'].flatMap((name) => new RegExp(`<${name}>([^<]*)<`).exec(text)?.[1] ?? []);
  return said.length ? said.join(': ') : text.slice(0, 200) || 'without a word';
}

const finish = async (answer: IncomingMessage) => {
  answer.resume();
  await new Promise<void>((done) => answer.once('close', done));
};
