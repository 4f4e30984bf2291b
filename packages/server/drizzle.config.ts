import { defineConfig } from 'drizzle-kit';

// Paths are from the folder of the server's package.
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/**/*tables.ts',
  out: './migrations',
  casing: 'snake_case',
});
