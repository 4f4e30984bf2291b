import { type KeyboardEvent, useEffect } from 'react';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Acts on keys pressed outside of fields; a two-key way is written 'g w'. */
export function useKeys(ways: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    let before = '';
    let since = 0;
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const pair = `${before} ${event.key}`;
      const way = (event.timeStamp - since < 1500 ? ways[pair] : undefined) ?? ways[event.key];
      before = event.key;
      since = event.timeStamp;
      if (!way) return;
      event.preventDefault();
      way();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [ways]);
}

/** j and k move the focus to the link of the next or the previous row of a list. */
export function stepRows(event: KeyboardEvent, list: HTMLElement | null): void {
  if ((event.key !== 'j' && event.key !== 'k') || isTyping(event.target) || !list) return;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at + (event.key === 'j' ? 1 : -1)];
  next?.querySelector<HTMLElement>('a, button')?.focus();
  event.preventDefault();
}
