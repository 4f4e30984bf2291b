import { describe, expect, it } from 'vitest';
import { markWords } from './marked.ts';

const shown = (text: string, query: string) =>
  markWords(text, query)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');

describe('marking the words of a query', () => {
  it('marks each where it stands, whatever its case, the longest first', () => {
    expect(shown('燕山大学　机械领域基地申报', '燕山 申报')).toBe('[燕山]大学　机械领域基地[申报]');
    expect(shown('Article 25: Ban', 'ban article')).toBe('[Article] 25: [Ban]');
    expect(shown('继续教育', '继续 继')).toBe('[继续]教育');
  });

  it('takes signs as themselves and leaves other texts whole', () => {
    expect(shown('（一）', '(')).toBe('（一）');
    expect(shown('a.c (b) ab', 'a.c (b)')).toBe('[a.c] [(b)] ab');
    expect(shown('燕山大学', '  ')).toBe('燕山大学');
    expect(shown('', '燕')).toBe('');
  });
});
