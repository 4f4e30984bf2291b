import { defineConfig } from 'vitest/config';
import { withStandIns } from './packages/server/src/conscience/standIns.testing.ts';

const plain = (name: string, ...folders: string[]) => ({
  test: { name, include: folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`), testTimeout: 60_000 },
});

const onDatabase = {
  globalSetup: './packages/server/src/platform/db/testing.setup.ts',
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

const apart = withStandIns.map((folder) => `${folder}/**/*.test.ts`);

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
          exclude: apart,
          // Most of the time went into loading the same program for each file.
          isolate: false,
        },
      },
      { test: { ...onDatabase, name: 'server with stand-ins', include: apart } },
    ],
  },
});
