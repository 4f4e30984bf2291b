import { useState } from 'react';

export type Theme = 'system' | 'light' | 'dark';
const stored = 'jijiao.theme';

function kept(): Theme {
  const value = localStorage.getItem(stored);
  return value === 'light' || value === 'dark' ? value : 'system';
}

function show(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
show(kept());

/** Light, dark, or as the system asks; kept on this device. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, set] = useState<Theme>(kept);
  const change = (next: Theme): void => {
    localStorage.setItem(stored, next);
    show(next);
    set(next);
  };
  return [theme, change];
}
