/** Where to go after signing in: an address of this program alone, never one that leads elsewhere. */
export function safeBack(wished: string | undefined, otherwise: string): string {
  if (!wished?.startsWith('/') || /^\/[/\\]/.test(wished) || /[\p{Cc}\\]/u.test(wished)) return otherwise;
  const path = wished.replace(/[?#].*$/, '');
  return path === '/sign-in' || path === '/sign-out' || path === '/setup' ? otherwise : wished;
}
