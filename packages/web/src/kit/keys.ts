import { useEffect } from 'react';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
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

/** The list that j and k step through: the one with the focus, else the first of the page. */
function listInHand(): HTMLElement | null {
  return (
    document.activeElement?.closest<HTMLElement>('[data-rows]') ?? document.querySelector<HTMLElement>('[data-rows]')
  );
}

function stepRow(list: HTMLElement, by: number): void {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at < 0 && by < 0 ? rows.length - 1 : at + by];
  next?.querySelector<HTMLElement>('a, button')?.focus();
}

const rowWays = {
  j: () => {
    const list = listInHand();
    if (list) stepRow(list, 1);
  },
  k: () => {
    const list = listInHand();
    if (list) stepRow(list, -1);
  },
};

/** j and k move the focus to the link of the next or the previous row; lists are marked `data-rows`, rows `data-row`. */
export function useRowKeys(): void {
  useKeys(rowWays);
}
