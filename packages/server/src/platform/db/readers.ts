import pg from 'pg';
import { readSoFar } from './remembering.ts';

interface Reader {
  client: Promise<pg.Client> | undefined;
  inFlight: number;
}

/**
 * A few connections that many readers share: statements are sent without waiting for the answers before them. Only single statements,
 * and the database takes no writing on them. One that is lost is opened anew by the next reader.
 */
export class Readers {
  readonly #config: pg.ClientConfig;
  readonly #readers: Reader[];
  readonly #onLost: (error: Error) => void;
  #ended = false;

  constructor(config: pg.ClientConfig, count: number, onLost: (error: Error) => void) {
    this.#config = config;
    this.#onLost = onLost;
    this.#readers = Array.from({ length: count }, () => ({ client: undefined, inFlight: 0 }));
  }

  /** Sends one statement on the least busy connection. */
  async query<Row extends pg.QueryResultRow>(config: pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult<Row>> {
    const memory = readSoFar();
    return memory ? memory.ask(config, values, () => this.#send<Row>(config, values)) : this.#send<Row>(config, values);
  }

  async #send<Row extends pg.QueryResultRow>(
    config: pg.QueryConfig,
    values: unknown[] | undefined,
  ): Promise<pg.QueryResult<Row>> {
    const reader = this.#readers.reduce((least, each) => (each.inFlight < least.inFlight ? each : least));
    reader.inFlight++;
    try {
      const client = await (reader.client ?? this.#open(reader));
      return await client.query<Row>(config, values);
    } finally {
      reader.inFlight--;
    }
  }

  /** Ends every connection once what is under way is answered. */
  async end(): Promise<void> {
    this.#ended = true;
    await Promise.allSettled(this.#readers.map(async ({ client }) => (await client)?.end()));
  }

  #open(reader: Reader): Promise<pg.Client> {
    if (this.#ended) throw new Error('the database is closed');
    const client = new pg.Client({ ...this.#config, pipeline: true });
    const forget = () => {
      if (reader.client === opening) reader.client = undefined;
    };
    client.on('error', (error) => {
      forget();
      this.#onLost(error);
    });
    client.on('end', forget);
    const opening = client.connect().then(() => client);
    opening.catch(forget);
    reader.client = opening;
    return opening;
  }
}
