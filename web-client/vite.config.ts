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
          output: { chunkFileNames: '[name].js' },
        },
      },
      // React chooses its slow development half at run time unless told here that this is for use.
      define: { 'process.env.NODE_ENV': '"production"' },
      resolve: {
        noExternal: [/^@midas-ds\//, /^react(-dom|-router|-aria|-aria-components)?(\/|$)/, /^@react-/],
      },
    },
  },
});
