import { type FileType, fileTypes } from './types.ts';

const most = 180;
// Controls, marks that turn the direction of writing, characters without width, and halves of pairs.
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A file's name as it may be shown and saved: without folders, control and direction marks or characters that file systems refuse; at
 * most 180 bytes; its ending fits the true type.
 */
export function cleanName(name: string, type: FileType): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(unseen, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .replace(reserved, '_$1');
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 ? clean.slice(dot + 1).toLowerCase() : '';
  const extensions: readonly string[] = fileTypes[type].extensions;
  const fits = extensions.includes(ending);
  const stem = (fits ? clean.slice(0, dot) : clean).replace(/[. ]+$/, '') || '未命名';
  return `${shorten(stem)}.${fits ? ending : (extensions[0] ?? 'bin')}`;
}

function shorten(stem: string): string {
  let kept = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter().segment(stem)) {
    size += Buffer.byteLength(segment);
    if (size > most) break;
    kept += segment;
  }
  return kept || '未命名';
}
