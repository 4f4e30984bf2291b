import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** An object store of a test's own: it keeps objects in memory and takes only requests whose signature and body are right. */
export interface TestStore {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** Method and path of each request, as it was answered. */
  readonly answered: string[];
  /** Closes the line after so many bytes of the next body. */
  cutAfter(bytes: number): void;
  /** Closes all lines that are kept open. */
  hangUp(): void;
  close(): Promise<void>;
}

export const testStoreKeys = { key: 'jijiao', secret: 'a/secret+of=tests', region: 'cn-north-1' };

class StoreSays extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Opens an object store that knows one bucket, `files`, and the keys of tests. */
export async function openTestStore(): Promise<TestStore> {
  const objects = new Map<string, Buffer>();
  const answered: string[] = [];
  let cut: number | undefined;
  const act = async (request: IncomingMessage, response: ServerResponse, goOn: () => void) => {
    try {
      checkSignature(request);
      const { status, headers = {}, body } = await serve(request, goOn);
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
      answered.push(`${status} ${request.method} ${request.url}`);
    } catch (error) {
      if (!(error instanceof StoreSays)) return request.socket.destroy();
      response.writeHead(error.status, { 'content-type': 'application/xml', connection: 'close' });
      response.end(`<Error><Code>${error.code}</Code><Message>${error.message}</Message></Error>`);
      answered.push(`${error.status} ${request.method} ${request.url}`);
    }
  };
  async function serve(request: IncomingMessage, goOn: () => void) {
    const path = request.url ?? '';
    if (!path.startsWith('/files/')) throw new StoreSays(404, 'NoSuchBucket', 'no such bucket');
    if (request.method === 'PUT') {
      goOn();
      objects.set(path, await receive(request));
      return { status: 200 };
    }
    if (request.method === 'DELETE') {
      objects.delete(path);
      return { status: 204 };
    }
    const found = objects.get(path);
    if (!found) throw new StoreSays(404, 'NoSuchKey', 'no such key');
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const body = start === undefined ? found : found.subarray(Number(start), Number(end) + 1);
    return { status: start === undefined ? 200 : 206, headers: { 'content-length': body.length }, body };
  }
  async function receive(request: IncomingMessage): Promise<Buffer> {
    let came = 0;
    if (cut !== undefined)
      request.on('data', (chunk: Buffer) => {
        came += chunk.length;
        if (came > (cut ?? Number.POSITIVE_INFINITY)) {
          cut = undefined;
          request.socket.destroy();
        }
      });
    const body = await buffer(request);
    if (sha256(body) !== request.headers['x-amz-content-sha256'])
      throw new StoreSays(400, 'XAmzContentSHA256Mismatch', 'the body is not the one that was signed');
    return body;
  }
  const server: Server = createServer((request, response) => void act(request, response, () => undefined));
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    void act(request, response, () => response.writeContinue());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    answered,
    cutAfter: (bytes) => {
      cut = bytes;
    },
    hangUp: () => server.closeAllConnections(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Reads the signature from the request alone, as the description of Signature Version 4 has it, step by step. */
function checkSignature(request: IncomingMessage): void {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([\da-f]{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (!given) throw new StoreSays(403, 'AccessDenied', 'not signed');
  const [, key, day = '', region = '', signedHeaders = '', signature] = given;
  const date = String(request.headers['x-amz-date']);
  if (key !== testStoreKeys.key) throw new StoreSays(403, 'InvalidAccessKeyId', 'the key is not known here');
  if (!signedHeaders.split(';').includes('host') || !date.startsWith(day))
    throw new StoreSays(403, 'AccessDenied', 'host or day is not signed');
  const [path = '', query = ''] = (request.url ?? '').split('?');
  let canonical = `${request.method}\n${path}\n${query}\n`;
  for (const name of signedHeaders.split(';')) canonical += `${name}:${String(request.headers[name]).trim()}\n`;
  canonical += `\n${signedHeaders}\n${request.headers['x-amz-content-sha256']}`;
  const toSign = `AWS4-HMAC-SHA256\n${date}\n${day}/${region}/s3/aws4_request\n${sha256(canonical)}`;
  const ofDay = hmac(`AWS4${testStoreKeys.secret}`, day);
  const signing = hmac(hmac(hmac(ofDay, region), 's3'), 'aws4_request');
  if (hmac(signing, toSign).toString('hex') !== signature)
    throw new StoreSays(403, 'SignatureDoesNotMatch', 'the signature is not the one of the secret');
}

const sha256 = (of: string | Buffer) => createHash('sha256').update(of).digest('hex');
const hmac = (key: string | Buffer, of: string) => createHmac('sha256', key).update(of).digest();
