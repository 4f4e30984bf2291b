/**
 * Folders of tests that put a stand-in for a kind of dossier, or for what one room asks of another, in place: each of their files loads
 * the program for itself. All other files share it in their worker.
 */
export const withStandIns = [
  'packages/server/src/platform/dossier',
  'packages/server/src/rooms/establishment/decision',
  'packages/server/src/rooms/establishment/notice',
  'packages/server/src/rooms/establishment/objection',
  'packages/server/src/rooms/directory/file',
  'packages/server/src/rooms/directory/organisation',
  'packages/server/src/rooms/supervision',
] as const;
