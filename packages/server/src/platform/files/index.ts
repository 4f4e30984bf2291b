export { type ByteRange, type Bytes, bytesInFolder } from './bytes.ts';
export {
  deleteFile,
  findFile,
  type Incoming,
  type Opened,
  openFile,
  type StoredFile,
  storeFile,
  sweepFiles,
} from './files.ts';
export { bytesInObjectStore, type ObjectStoreSettings } from './objectStore.ts';
export { readRange } from './range.ts';
export { FileRefused } from './refused.ts';
export { evidenceTypes, type FileType, fileTypes } from './types.ts';
