/** Fen as yuan are read: 1,200 or 1,200.50. */
export function writeYuan(fen: number): string {
  return (fen / 100).toLocaleString('en-US', { minimumFractionDigits: fen % 100 ? 2 : 0, maximumFractionDigits: 2 });
}
