import { useState } from 'react';
import type { KeptFile } from '../../../kit/FileField.tsx';

/** The files of the list by id: those saved with it, and those sent since. */
export interface KnownFiles {
  find(id: string | null): KeptFile | null;
  /** Remembers a file that was sent and gives its id. */
  keep(file: KeptFile | null): string | null;
}

export function useKnownFiles(saved: readonly KeptFile[]): KnownFiles {
  const [sent, setSent] = useState<readonly KeptFile[]>([]);
  return {
    find: (id) => (id === null ? null : ([...saved, ...sent].find((file) => file.id === id) ?? null)),
    keep: (file) => {
      if (file) setSent((before) => [...before, file]);
      return file?.id ?? null;
    },
  };
}
