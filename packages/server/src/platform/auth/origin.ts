/** What of a request tells where it came from. */
export interface Origins {
  readonly method: string;
  /** `Sec-Fetch-Site`, which current browsers set and scripts cannot. */
  readonly fetchSite?: string | undefined;
  readonly origin?: string | undefined;
  /** Origins of our own, such as `https://jj.example.cn`. */
  readonly own: readonly string[];
}

/**
 * Whether a request may act with the cookie it carries: one that would change something must come from our own pages, by
 * Sec-Fetch-Site where the browser sends it, else by Origin. Without either it is no browser, and carries no cookie of one.
 */
export function isFromOwnPages({ method, fetchSite, origin, own }: Origins): boolean {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return true;
  if (fetchSite !== undefined) return fetchSite === 'same-origin' || fetchSite === 'none';
  return origin === undefined || own.includes(origin);
}
