/** A share of a whole as people write it, in percent with one decimal: 66.7%. */
export function percent(share: number): string {
  return `${(share * 100).toLocaleString('en-US', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}%`;
}

/** A difference as a share of a whole, with its sign: +13.1%, −25.0%. */
export function signedPercent(share: number): string {
  const written = percent(Math.abs(share));
  if (written === percent(0)) return written;
  return `${share > 0 ? '+' : '−'}${written}`;
}

/** Whether a value in this unit, or this member of it, is a share from 0 to 1: all of `share`, of `days, share` the one of that name. */
export function isShare(unit: string, member?: string): boolean {
  return unit === 'share' || (member !== undefined && unit.split(', ').includes('share') && member === 'share');
}
