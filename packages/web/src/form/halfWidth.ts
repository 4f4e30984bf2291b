const asTyped: Readonly<Record<string, string>> = {
  '。': '.',
  '．': '.',
  '，': ',',
  '　': ' ',
  '－': '-',
  '—': '-',
  '／': '/',
};

/** Digits, letters and marks of full width as the plain ones they stand for: １４ is 14, １００．５ is 100.5. For numbers, dates and codes, not for prose. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～。　—]/g, (mark) => asTyped[mark] ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

/** A number as typed without the marks that group its digits: 1,200 and 3 800. */
export function plainNumber(text: string): string {
  return halfWidth(text).replace(/[,\s]/g, '');
}
