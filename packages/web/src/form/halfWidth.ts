const marks: Readonly<Record<string, string>> = { '。': '.', '　': ' ', '—': '-', '–': '-', '−': '-' };

/** Digits, letters and marks of full width as the plain ones they stand for: １４ is 14, １００．５ is 100.5. For numbers, dates and codes, not for prose. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～。　—–−]/g, (mark) => marks[mark] ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

/** A number as typed without the marks that group its digits: 1,200 and 3 800. */
export function plainNumber(text: string): string {
  return halfWidth(text).replace(/[,\s]/g, '');
}

/** A code as it is compared: without spaces, in capitals. */
export function plainCode(text: string): string {
  return halfWidth(text).replace(/\s/g, '').toUpperCase();
}

/** The day that was typed, as 2026-03-05, also from 2026年3月5日, 2026/3/5 and 2026.3.5; null where there is no such day. */
export function dayOf(text: string): string | null {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/.exec(halfWidth(text).replace(/\s/g, '')) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}
