/** A text in pieces, those that a word of the query names marked; the case of letters does not count. */
export function markWords(text: string, query: string): { text: string; marked: boolean }[] {
  const words = query.split(/\s+/).filter(Boolean);
  if (words.length === 0 || text === '') return [{ text, marked: false }];
  const longestFirst = words
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text
    .split(new RegExp(`(${longestFirst.join('|')})`, 'iu'))
    .map((piece, at) => ({ text: piece, marked: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
