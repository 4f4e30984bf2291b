import type { Bilingual } from '@jijiao/measures';
import { Answer } from '../http/errors.ts';
import { type FileType, nameTypes } from './types.ts';

/** A file is refused: 413 where it is too large, else 422, with the reason for the person. Nothing of it is kept. */
export class FileRefused extends Answer {
  override readonly name = 'FileRefused';
}

/** The file has nothing in it. */
export const empty = () => refuse('fileEmpty', { zh: '文件是空的', en: 'The file is empty' });

/** The upload ended before the file did. */
export const cut = () =>
  refuse('fileCut', { zh: '上传中断，请重新上传', en: 'The upload broke off: please send the file again' });

/** The file goes past the limit, in bytes. */
export function tooLarge(limitBytes: number): FileRefused {
  const limit =
    limitBytes >= 1024 ** 2 ? `${Math.floor(limitBytes / 1024 ** 2)} MB` : `${Math.ceil(limitBytes / 1024)} KB`;
  return new FileRefused(
    413,
    'fileTooLarge',
    { zh: `文件超过${limit}上限`, en: `The file is larger than ${limit}` },
    { limitBytes },
  );
}

/** The content is of another type than allowed, whatever the name says. */
export function wrongType(is: Bilingual, allowed: readonly FileType[]): FileRefused {
  const wanted = nameTypes(allowed);
  return refuse('fileWrongType', {
    zh: `文件内容是${is.zh}，这里只接受：${wanted.zh}`,
    en: `The file's content is ${is.en}; accepted here: ${wanted.en}`,
  });
}

/** The file is of an allowed type, but built to do harm or broken. */
export function unsafe(reason: Bilingual): FileRefused {
  return refuse('fileUnsafe', { zh: `文件不能接受：${reason.zh}`, en: `The file cannot be accepted: ${reason.en}` });
}

function refuse(code: string, says: Bilingual): FileRefused {
  return new FileRefused(422, code, says);
}

/** The object store does not do what it is asked: 503. What it said goes to the log alone. */
export function storeDown(said: string): Answer {
  const answer = new Answer(503, 'filesUnavailable', {
    zh: '文件存储暂时不可用，请稍后再试；已填内容全部保留。',
    en: 'Files cannot be stored or read just now, please try again in a while. Nothing typed is lost.',
  });
  answer.cause = new Error(`the object store failed: ${said}`);
  return answer;
}
