import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

import { midasTokens } from './midas-tokens.ts';

export default defineConfig({
  plugins: [midasTokens(), reactRouter()],
  build: { assetsInlineLimit: 0 },
  environments: {
    // The express server is built together with the rooms it serves.
    ssr: {
      build: {
        rollupOptions: {
          input: { index: './server/index.ts', main: './server/main.ts' },
          output: { chunkFileNames: 'shared.js' },
        },
      },
      // React chooses its slow development half at run time unless told here that this is for use.
      define: { 'process.env.NODE_ENV': '"production"' },
      // Everything that pages are made of goes into the bundle: Midas imports style sheets, which Node cannot load, and
      // libraries beneath it answer to the condition "source", which the one-process start runs with, by missing files.
      resolve: { noExternal: true, external: ['express', 'openid-client', 'pg', 'pino', 'zod'] },
    },
  },
});
