import { or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** The words of a query: parted at spaces, and a year in whatever brackets as document numbers have it (〔2026〕, GB/T 9704). */
export function readWords(query: string): string[] {
  const typed = query.replace(/[[(（［【﹝](\d{4})[\])）］】﹞]/g, '〔$1〕');
  return [...new Set(typed.split(/\s+/).filter(Boolean))];
}

/** Holds where every word stands in one of the columns, whatever its case; a word's own wildcards mean themselves. */
export function holdsWords(words: readonly string[], ...columns: readonly SQLWrapper[]): SQL {
  const each = words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    return or(...columns.map((column) => sql`${column} ilike ${pattern}`)) ?? sql`false`;
  });
  return sql`(${sql.join(each, sql` and `)})`;
}

/** The same for texts at hand. */
export function textHoldsWords(words: readonly string[], ...texts: readonly string[]): boolean {
  const all = texts.join('\n').toLowerCase();
  return words.every((word) => all.includes(word.toLowerCase()));
}
