export { type ByteRange, type Bytes, bytesInFolder, bytesInObjectStore, type ObjectStoreSettings } from './bytes.ts';
export { deleteFile, findFile, type Incoming, openFile, type StoredFile, storeFile, sweepFiles } from './files.ts';
export { FileRefused } from './refused.ts';
export { evidenceTypes, type FileType, fileTypes } from './types.ts';
