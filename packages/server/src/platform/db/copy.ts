import pg from 'pg';

/** Reads what `COPY … TO STDOUT` gives, as text. */
export function copyOut(client: pg.Client, statement: string): Promise<string> {
  return new Promise((resolve, reject) => {
    client.query(new CopyOut(statement, (error, text) => (error ? reject(error) : resolve(text))));
  });
}

/** Feeds `COPY … FROM STDIN` with text in its format. */
export function copyIn(client: pg.Client, statement: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(statement, text, (error) => (error ? reject(error) : resolve())));
  });
}

type Ended = (error: Error | undefined, text: string) => void;

/** What pg calls while a statement runs; its own query leaves the data of COPY aside. */
class CopyOut extends pg.Query {
  readonly #pieces: Buffer[] = [];

  constructor(statement: string, ended: Ended) {
    super(statement, (error) => ended(error, Buffer.concat(this.#pieces).toString('utf8')));
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.#pieces.push(Buffer.from(chunk));
  }
}

interface CopyConnection extends pg.Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

class CopyIn extends pg.Query {
  readonly #text: string;

  constructor(statement: string, text: string, ended: Ended) {
    super(statement, (error) => ended(error, ''));
    this.#text = text;
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(Buffer.from(this.#text));
    connection.endCopyFrom();
  }
}
