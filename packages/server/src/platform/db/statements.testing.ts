import pg from 'pg';
import { vi } from 'vitest';

/** The statements that an act sends to the database, on whatever connection; what begins and ends a transaction is not counted. */
export async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const { query } = pg.Client.prototype;
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...given: unknown[]
  ) {
    const [first] = given;
    const text = typeof first === 'string' ? first : String(Object(first).text);
    if (!/^(begin|commit|rollback)$/i.test(text)) sent.push(text);
    return Reflect.apply(query, this, given);
  });
  try {
    await act();
    return sent;
  } finally {
    spy.mockRestore();
  }
}

/** What a page of a list may ask of the database, sight and session with it: six statements. */
export const withinList = (statements: readonly string[]): boolean => statements.length <= 6;
