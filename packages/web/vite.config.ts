import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { hebeiMap } from './hebeiMap.ts';
import { wireFacts } from './wireFacts.ts';
import { wordsFirst } from './wordsFirst.ts';

const server = process.env.JIJIAO_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [wireFacts(), react(), hebeiMap(), wordsFirst()],
  server: { port: 5173, proxy: { '/api': server } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The oldest browser of the offices; what it lacks in built-in functions is held by built.test.ts.
    target: 'chrome108',
    rollupOptions: {
      // The law and the wire are declarations: a page carries only those it names.
      treeshake: { moduleSideEffects: (id: string) => !/packages\/(measures|contract)\/src\//.test(id) },
      output: {
        manualChunks: (id: string) => (/node_modules\/(react|react-dom|scheduler)\//.test(id) ? 'react' : undefined),
      },
    },
  },
});
