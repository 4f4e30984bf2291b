import { plainNumber } from './halfWidth.ts';

/** The whole number above zero that was typed; null where it is none. */
export function wholeOf(text: string): number | null {
  const plain = plainNumber(text);
  return /^[1-9]\d{0,9}$/.test(plain) ? Number(plain) : null;
}

/** Fen of an amount typed in yuan; null where it is none. */
export function fenOf(text: string): number | null {
  const [, yuan = '', decimals = ''] = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(plainNumber(text)) ?? [];
  return yuan === '' ? null : Number(yuan) * 100 + Number(decimals.padEnd(2, '0'));
}

/** Tenths of what is typed with one decimal at most, as credit hours are: 24.5 is 245; null where it is none. */
export function tenthsOf(text: string): number | null {
  const plain = plainNumber(text);
  return /^\d{1,7}(\.\d)?$/.test(plain) ? Math.round(Number(plain) * 10) : null;
}

/** Fen as people write yuan: 3,200,000.00. */
export function yuanOf(fen: number): string {
  return (fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** Fen as a field holds yuan: 3200000, 12.50. */
export function typedYuan(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}
