import type { Bilingual } from '@jijiao/measures';

/** Kinds of files the house knows, by their content. */
export const fileTypes = {
  pdf: { mime: 'application/pdf', extensions: ['pdf'], says: { zh: 'PDF文档', en: 'a PDF document' } },
  ofd: { mime: 'application/ofd', extensions: ['ofd'], says: { zh: 'OFD版式文档', en: 'an OFD document' } },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    says: { zh: 'Word文档', en: 'a Word document' },
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
    says: { zh: 'Excel表格', en: 'an Excel sheet' },
  },
  pptx: {
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    extensions: ['pptx'],
    says: { zh: 'PowerPoint演示文稿', en: 'a PowerPoint presentation' },
  },
  zip: { mime: 'application/zip', extensions: ['zip'], says: { zh: 'ZIP压缩包', en: 'a ZIP archive' } },
  jpeg: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], says: { zh: 'JPEG图片', en: 'a JPEG picture' } },
  png: { mime: 'image/png', extensions: ['png'], says: { zh: 'PNG图片', en: 'a PNG picture' } },
  webp: { mime: 'image/webp', extensions: ['webp'], says: { zh: 'WebP图片', en: 'a WebP picture' } },
  gif: { mime: 'image/gif', extensions: ['gif'], says: { zh: 'GIF图片', en: 'a GIF picture' } },
  mp4: { mime: 'video/mp4', extensions: ['mp4', 'm4v'], says: { zh: 'MP4视频', en: 'an MP4 video' } },
  webm: { mime: 'video/webm', extensions: ['webm'], says: { zh: 'WebM视频', en: 'a WebM video' } },
  mp3: { mime: 'audio/mpeg', extensions: ['mp3'], says: { zh: 'MP3音频', en: 'an MP3 recording' } },
  csv: { mime: 'text/csv', extensions: ['csv'], says: { zh: 'CSV表格', en: 'a CSV sheet' } },
  text: { mime: 'text/plain', extensions: ['txt', 'vtt', 'srt', 'md'], says: { zh: '纯文本', en: 'plain text' } },
} satisfies Record<string, { mime: string; extensions: readonly string[]; says: Bilingual }>;

export type FileType = keyof typeof fileTypes;

/** What evidence usually comes as. */
export const evidenceTypes: readonly FileType[] = ['pdf', 'ofd', 'docx', 'xlsx', 'jpeg', 'png'];

/** The names of types in one sentence. */
export function nameTypes(types: readonly FileType[]): Bilingual {
  return {
    zh: types.map((each) => fileTypes[each].says.zh).join('、'),
    en: types.map((each) => fileTypes[each].says.en).join(', '),
  };
}
