import { useEffect } from 'react';

/** Names the page in the tab: “工作台 · 继教”. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} · 继教` : '继教';
  }, [title]);
}
