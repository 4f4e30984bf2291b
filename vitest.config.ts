import { defineConfig } from 'vitest/config';

const plain = (name: string, ...folders: string[]) => ({
  test: { name, include: folders.map((folder) => `${folder}/**/*.test.{ts,tsx}`), testTimeout: 60_000 },
});

export default defineConfig({
  test: {
    env: { TZ: 'Asia/Shanghai' },
    projects: [
      plain('law', 'packages/measures', 'packages/contract'),
      plain('web', 'packages/web'),
      {
        test: {
          name: 'server',
          include: ['packages/server/**/*.test.ts', 'demo/**/*.test.ts', 'bench/**/*.test.ts'],
          globalSetup: './packages/server/src/platform/db/testing.setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
