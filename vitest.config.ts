import { defineConfig } from 'vitest/config';

const plain = (name: string, ...folders: string[]) => ({
  test: { name, include: folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`), testTimeout: 60_000 },
});

const onDatabase = {
  globalSetup: './packages/server/src/platform/db/testing.setup.ts',
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

/** Tests that put a stand-in for a kind of dossier or a door of a room in place: each file loads the modules for itself. */
const withStandIns = [
  'packages/server/src/platform/dossier/**/*.test.ts',
  'packages/server/src/rooms/establishment/{decision,objection}/**/*.test.ts',
  'packages/server/src/rooms/institution/file/**/*.test.ts',
  'packages/server/src/rooms/supervision/**/*.test.ts',
];

export default defineConfig({
  test: {
    env: { TZ: 'Asia/Shanghai' },
    projects: [
      plain('law', 'packages/measures', 'packages/contract'),
      plain('web', 'packages/web'),
      {
        test: {
          ...onDatabase,
          name: 'server',
          include: ['packages/server/**/*.test.ts', 'demo/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: withStandIns,
          // Most of the time went into loading the same program for each file.
          isolate: false,
        },
      },
      { test: { ...onDatabase, name: 'server with stand-ins', include: withStandIns } },
    ],
  },
});
