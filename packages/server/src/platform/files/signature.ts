import { createHash, createHmac } from 'node:crypto';

/** Whose requests an object store takes. */
export interface Credentials {
  readonly key: string;
  readonly secret: string;
  readonly region: string;
}

/** A request to be signed. Every header given is signed; none of them may come a second time. */
export interface Unsigned {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** SHA-256 of the body, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly at: Date;
}

/** SHA-256 of nothing. */
export const emptySha256 = sha256Of('');

/** The headers of a request with its AWS Signature Version 4 for S3, the body's hash included, so that a changed body is refused. */
export function signed(request: Unsigned, { key, secret, region }: Credentials): Record<string, string> {
  const moment = request.at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = [moment.slice(0, 8), region, 's3', 'aws4_request'];
  const headers: Record<string, string> = {
    ...request.headers,
    host: request.url.host,
    'x-amz-content-sha256': request.sha256,
    'x-amz-date': moment,
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    request.method,
    request.url.pathname,
    request.url.search.slice(1),
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    request.sha256,
  ].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', moment, scope.join('/'), sha256Of(canonical)].join('\n');
  const signingKey = scope.reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const signature = hmac(signingKey, toSign).toString('hex');
  headers['authorization'] =
    `AWS4-HMAC-SHA256 Credential=${key}/${scope.join('/')},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return headers;
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
