import pg from 'pg';

/** What an act asked of the database, in the order in which it was sent; BEGIN and COMMIT are no part of it. */
export async function statementsOf<T>(act: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const { query } = pg.Client.prototype;
  const watching = function (this: pg.Client, ...given: unknown[]) {
    const [first] = given;
    const text = typeof first === 'string' ? first : ((first as { text?: string })?.text ?? '');
    if (text && !/^(begin|commit|rollback)/i.test(text)) statements.push(text);
    return Reflect.apply(query, this, given);
  };
  pg.Client.prototype.query = watching as typeof query;
  try {
    return { result: await act(), statements };
  } finally {
    pg.Client.prototype.query = query;
  }
}

/** What a page of a list may ask of the database, sight and session with it: six statements. */
export const withinList = (statements: readonly string[]): boolean => statements.length <= 6;
