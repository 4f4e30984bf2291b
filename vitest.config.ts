import { defineConfig } from 'vitest/config';

const plain = (name: string, ...folders: string[]) => ({
  test: { name, include: folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`), testTimeout: 60_000 },
});

const onDatabase = {
  globalSetup: './packages/server/src/platform/db/testing.setup.ts',
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

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
          // Nothing of the program is global: its files share it in their worker.
          isolate: false,
        },
      },
    ],
  },
});
