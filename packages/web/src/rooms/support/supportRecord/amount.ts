/** Fen as yuan are read: 1,200 or 1,200.50. */
export function writeYuan(fen: number): string {
  return (fen / 100).toLocaleString('en-US', { minimumFractionDigits: fen % 100 ? 2 : 0, maximumFractionDigits: 2 });
}

/** Yuan as typed in fen: null where nothing is typed, undefined where it is no amount. */
export function readYuan(typed: string): number | null | undefined {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '');
  if (plain === '') return null;
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return undefined;
  const fen = Math.round(Number(plain) * 100);
  return fen > 0 ? fen : undefined;
}
