import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/directory/file';
import { appendAudit } from '../../../platform/audit/index.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import {
  type Bytes,
  bytesInFolder,
  FileRefused,
  type FileType,
  findFile,
  type Opened,
  openFile,
  type StoredFile,
  storeFile,
  sweepFiles,
} from '../../../platform/files/index.ts';
import { actorOf, type Context, type House } from '../../../platform/http/context.ts';
import { Answer, notFound } from '../../../platform/http/errors.ts';
import { isShownByHolder, notToHold } from './holding.ts';
import { sparingTheLine } from './incoming.ts';

const mebibyte = 1024 ** 2;
/** Most bytes of a spreadsheet, and of any other file. */
const limits = { sheet: 20 * mebibyte, other: 100 * mebibyte } as const;
const otherTypes: readonly FileType[] = ['pdf', 'png', 'jpeg', 'docx'];

/**
 * Takes in a file, streamed to disk and checked by its content: PDF, PNG, JPEG and Word up to 100 MB, Excel up to 20 MB. It is its
 * uploader's alone until it belongs to a dossier. Refuses (404) a dossier the actor may not see, (413, 422) a file too large, empty,
 * cut, unsafe or not what its name says, and (415) what comes as anything but bytes.
 */
export async function uploadFile(
  context: Context,
  sent: QueryOf<typeof wire.uploadFile>,
  { body, announcedBytes }: { body: unknown; announcedBytes?: number | undefined },
): Promise<OutputOf<typeof wire.uploadFile>> {
  const actor = actorOf(context);
  if (sent.dossierId !== undefined) await seeDossier(context, sent.dossierId);
  if (!(body instanceof Readable)) throw notBytes();
  const isSheet = /\.xlsx$/i.test(sent.name);
  const stored = await storeFile(
    { db: context.tx, bytes: bytesOf(context.house) },
    {
      stream: sparingTheLine(body),
      announcedBytes,
      name: sent.name,
      limitBytes: isSheet ? limits.sheet : limits.other,
      allowed: isSheet ? ['xlsx'] : otherTypes,
      kind: sent.kind ?? unnamedKind,
      uploadedBy: actor.personId,
      dossierId: sent.dossierId,
    },
  );
  await appendAudit(context.tx, {
    chain: `file:${stored.id}`,
    action: 'file.upload',
    personId: actor.personId,
    subjectKind: 'file',
    subjectId: stored.id,
    detail: { size: stored.size, type: stored.type, sha256: stored.sha256, dossierId: stored.dossierId },
  });
  const { id, name, size, type } = stored;
  return { id, name, size, type, kind: sent.kind ?? null };
}

/** A file for its uploader and for whoever may see its dossier or a record that holds it; 404 for others, as if it were not there. */
export async function downloadFile(context: Context, id: string): Promise<Opened> {
  await seeFile(context, id);
  return openSeenFile(context, id);
}

/** A file whose sight is the caller's: the record that it stands at was seen before. Refuses (404) one that is not there. */
export async function openSeenFile(context: Context, id: string): Promise<Opened> {
  const opened = await openFile({ db: context.tx, bytes: bytesOf(context.house) }, id);
  if (!opened) throw notFound();
  return opened;
}

/** The whole content of a file that the actor may see, for a spreadsheet that is read. Refuses (404) unseen, (413) over 20 MB. */
export async function readFileBytes(context: Context, id: string): Promise<Buffer> {
  const { file, read } = await downloadFile(context, id);
  if (file.size > limits.sheet) throw tooLargeToRead();
  return buffer(await read());
}

async function seeFile(context: Context, id: string): Promise<StoredFile> {
  const { personId } = actorOf(context);
  const found = await findFile(context.tx, id);
  if (!found) throw notFound();
  if (found.uploadedBy === personId) return found;
  if (found.dossierId !== null && (await context.house.rooms.sight.findSeen(context, found.dossierId))) return found;
  if (await isShownByHolder(context, id)) return found;
  throw notFound();
}

/** Refuses (422, at `path`) a file that is not there or that the actor may not see: a record takes no other. */
export async function mayHoldFile(context: Context, id: string, path: string): Promise<void> {
  const seen = await seeFile(context, id).catch((error: unknown) => {
    if (error instanceof Answer && error.status === 404) return undefined;
    throw error;
  });
  if (!seen) throw notToHold(path);
}

const unnamedKind = 'evidence';

const bytesOf = (house: House): Bytes => house.bytes ?? bytesInFolder(join(house.dataFolder, 'files'));

/** Removes bytes that no file has needed for a day, and what broken uploads left. Gives how many contents went. */
export const sweepStoredFiles = (house: House): Promise<number> =>
  house.database.db.transaction((tx) => sweepFiles({ db: tx, bytes: bytesOf(house) }));

const notBytes = () =>
  new Answer(415, 'notBytes', {
    zh: '请以 application/octet-stream 上传文件内容。',
    en: 'Send the file’s bytes as application/octet-stream.',
  });

const tooLargeToRead = () =>
  new FileRefused(
    413,
    'fileTooLarge',
    { zh: '文件超过20 MB上限', en: 'The file is larger than 20 MB' },
    { limitBytes: limits.sheet },
  );
