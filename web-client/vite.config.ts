import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

import { fileURLToPath } from 'node:url';

import { midasTokens } from './midas-tokens.ts';

const personalData = fileURLToPath(new URL('../services/platform/src/personal-data', import.meta.url));

export default defineConfig({
  // The rules for what no text may hold, from their source: the package's own build may not be there yet.
  resolve: { alias: { '@medborgarlofte/platform/personal-data': personalData } },
  plugins: [midasTokens(), reactRouter()],
  build: { assetsInlineLimit: 0 },
  environments: {
    // The express server is built together with the rooms it serves.
    ssr: {
      build: {
        rollupOptions: {
          input: { index: './server/index.ts', main: './server/main.ts' },
          output: {
            chunkFileNames: ({ isDynamicEntry, name }) => (isDynamicEntry ? `${name}.js` : 'shared.js'),
          },
        },
      },
      // React chooses its slow development half at run time unless told here that this is for use.
      define: { 'process.env.NODE_ENV': '"production"' },
      // Everything that pages are made of goes into the bundle: Midas imports style sheets, which Node cannot load, and
      // libraries beneath it answer to the condition "source", which the one-process start runs with, by missing files.
      resolve: {
        noExternal: true,
        external: [
          'express',
          'openid-client',
          'pg',
          'pino',
          'zod',
          'csv-stringify',
          'docx',
          'fflate',
          'read-excel-file',
          'write-excel-file',
          'playwright-core',
          '@sparticuz/chromium',
        ],
      },
    },
  },
});
