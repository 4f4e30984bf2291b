import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';

export interface ListedFile {
  id: string;
  name: string;
  /** In bytes. */
  size: number;
  /** Where it is read from. */
  href: string;
  /** A state beside the name. */
  note?: ReactNode | undefined;
}

/** A size as people write it: 412 KB, 3.1 MB. */
export function writeSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  const megabytes = bytes / 1024 / 1024;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}

function icon(name: string): 'spreadsheet' | 'file' {
  return /\.(xlsx?|csv|ods)$/i.test(name) ? 'spreadsheet' : 'file';
}

/** Files as rows: name, size, each opening; in two columns where there is room, in one where `narrow`. */
export function FileList({ files, narrow }: { files: readonly ListedFile[]; narrow?: boolean | undefined }) {
  return (
    <div className={narrow ? '' : 'files'}>
      {files.map((file) => (
        <a key={file.id} className="file" href={file.href}>
          <Icon name={icon(file.name)} />
          {file.name} {file.note}
          <span>{writeSize(file.size)}</span>
        </a>
      ))}
    </div>
  );
}
