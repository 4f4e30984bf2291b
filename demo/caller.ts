import type { BodySent, Endpoint, OutputOf, ParamsSent, QuerySent } from '@jijiao/contract';
import type { FastifyInstance } from 'fastify';

/** The program answered otherwise than the demonstration counts on. */
export class Unexpected extends Error {
  override readonly name = 'Unexpected';
}

type Input<E> = { params?: ParamsSent<E>; query?: QuerySent<E>; body?: BodySent<E> };

/** Someone at a browser: calls the endpoints that people call, with a session of their own. */
export class Caller {
  readonly app: FastifyInstance;
  readonly cookies: Record<string, string> = {};
  constructor(app: FastifyInstance) {
    this.app = app;
  }

  /** Calls an endpoint; refuses with `Unexpected` where the answer is not 200. */
  async call<E extends Endpoint>(endpoint: E, input: Input<E> = {}): Promise<OutputOf<E>> {
    const { status, body } = await this.ask(endpoint, input);
    if (status !== 200)
      throw new Unexpected(`${endpoint.id} answered ${status}: ${JSON.stringify(body).slice(0, 1500)}`);
    return body as OutputOf<E>;
  }

  /** Calls an endpoint and gives whatever comes. */
  async ask<E extends Endpoint>(
    endpoint: E,
    { params, query, body }: Input<E> = {},
  ): Promise<{ status: number; body: unknown }> {
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(String((params as Record<string, unknown>)[name])),
    );
    const answer = await this.app.inject({
      method: endpoint.method,
      url: path,
      query: Object.fromEntries(
        Object.entries((query as Record<string, unknown> | undefined) ?? {}).map(([name, value]) => [
          name,
          String(value),
        ]),
      ),
      cookies: this.cookies,
      ...(body === undefined ? {} : { payload: body as object }),
    });
    for (const { name, value } of answer.cookies) this.cookies[name] = value;
    return { status: answer.statusCode, body: answer.body ? JSON.parse(answer.body) : null };
  }

  /** Uploads a file's bytes. */
  async upload(name: string, bytes: Uint8Array, dossierId?: number): Promise<string> {
    const answer = await this.app.inject({
      method: 'POST',
      url: '/api/files',
      query: { name, ...(dossierId === undefined ? {} : { dossierId: String(dossierId) }) },
      cookies: this.cookies,
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from(bytes),
    });
    if (answer.statusCode !== 200)
      throw new Unexpected(`upload of ${name} answered ${answer.statusCode}: ${answer.body.slice(0, 600)}`);
    return (JSON.parse(answer.body) as { id: string }).id;
  }
}
