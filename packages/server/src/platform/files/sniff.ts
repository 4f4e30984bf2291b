import type { FileHandle } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Bilingual } from '@jijiao/measures';
import { fileTypeFromBuffer } from 'file-type';
import { pictureSize } from './picture.ts';
import { unsafe, wrongType } from './refused.ts';
import { type FileType, fileTypes } from './types.ts';
import { archiveBounds, checkContent, documentBounds, readZip, type ZipEntry } from './zip.ts';

const headLength = 512 * 1024;
const mostPixels = 50_000_000;

/**
 * The true type of a file, by its content; the name only tells a CSV from other text. Refuses types that are not allowed, saying what
 * the file is, archives built to do harm, documents with macros, and pictures over 50 megapixels.
 */
export async function checkType(
  file: FileHandle,
  size: number,
  name: string,
  allowed: readonly FileType[],
): Promise<FileType> {
  const { buffer, bytesRead } = await file.read(
    Buffer.alloc(Math.min(size, headLength)),
    0,
    Math.min(size, headLength),
    0,
  );
  const head = buffer.subarray(0, bytesRead);
  const permit = (type: FileType): FileType => {
    if (!allowed.includes(type)) throw wrongType(fileTypes[type].says, allowed);
    return type;
  };
  if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304) return checkArchive(file, size, allowed, permit);
  if (head.toString('latin1', 0, 5) === '%PDF-') return permit('pdf');
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if (found) {
    const type = known.get(found.mime);
    if (!type) throw wrongType(describe(found), allowed);
    permit(type);
    if (type === 'jpeg' || type === 'png' || type === 'webp' || type === 'gif') checkPicture(head);
    return type;
  }
  const text = readText(head, size > head.length);
  if (text === undefined) throw wrongType({ zh: '未知的二进制格式', en: 'of an unknown binary format' }, allowed);
  if (/^\s*(<\?xml|<!doctype|<html|<svg|<script)/i.test(text)) {
    throw wrongType({ zh: '网页或XML（HTML/SVG）', en: 'a web page or XML (HTML, SVG)' }, allowed);
  }
  return permit(extname(name).toLowerCase() === '.csv' ? 'csv' : 'text');
}

const known = new Map<string, FileType>(
  (Object.entries(fileTypes) as [FileType, { mime: string }][]).map(([type, { mime }]) => [mime, type]),
);
known.set('video/x-m4v', 'mp4');

async function checkArchive(
  file: FileHandle,
  size: number,
  allowed: readonly FileType[],
  permit: (type: FileType) => FileType,
): Promise<FileType> {
  const entries = await readZip(file, size, archiveBounds);
  const names = new Set(entries.map(({ name }) => name));
  const type = typeOf(names);
  if (type === undefined)
    throw wrongType({ zh: '其他应用的压缩格式', en: 'a packed format of another program' }, allowed);
  permit(type);
  if (type === 'zip') return type;
  await readZip(file, size, documentBounds);
  if (entries.some(isMacro))
    throw unsafe({ zh: '含有宏，请另存为不含宏的格式', en: 'it holds macros: please save it without' });
  await checkContent(file, entries);
  return type;
}

const isMacro = ({ name }: ZipEntry) =>
  /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)(activeX|macrosheets)\//i.test(name);

function typeOf(names: ReadonlySet<string>): FileType | undefined {
  if (names.has('[Content_Types].xml')) {
    if (names.has('word/document.xml')) return 'docx';
    if (names.has('xl/workbook.xml')) return 'xlsx';
    if (names.has('ppt/presentation.xml')) return 'pptx';
  }
  if (names.has('OFD.xml')) return 'ofd';
  const foreign = ['mimetype', 'META-INF/MANIFEST.MF', 'AndroidManifest.xml', 'xl/workbook.bin'];
  return foreign.some((name) => names.has(name)) ? undefined : 'zip';
}

function checkPicture(head: Buffer): void {
  const size = pictureSize(head);
  if (!size || size.width === 0 || size.height === 0) {
    throw unsafe({ zh: '图片已损坏，无法读取尺寸', en: 'the picture is broken: its size cannot be read' });
  }
  if (size.width * size.height > mostPixels) {
    throw unsafe({ zh: '图片像素过大（上限5000万）', en: 'the picture has more than 50 million pixels' });
  }
}

/** The text of a head in UTF-8 or GB 18030; undefined where it is no text. */
function readText(head: Buffer, goesOn: boolean): string | undefined {
  if (head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127)) return undefined;
  for (const encoding of ['utf-8', 'gb18030']) {
    // A head cut in the middle of a character is still text.
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: goesOn });
    } catch {}
  }
  return undefined;
}

function describe({ ext, mime }: { ext: string; mime: string }): Bilingual {
  const programs = ['exe', 'elf', 'macho', 'dll', 'class', 'wasm', 'msi', 'deb', 'rpm', 'lnk'];
  if (programs.includes(ext)) return { zh: `可执行程序（${ext}）`, en: `a program (${ext})` };
  if (ext === 'cfb')
    return { zh: '旧版Office文档，请另存为docx或xlsx', en: 'an old Office document: please save it as docx or xlsx' };
  return { zh: `${ext.toUpperCase()}（${mime}）`, en: `${ext.toUpperCase()} (${mime})` };
}
