import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The workbench: src/apps/index.html → dist/workbench, served below /app. The site needs no build. */
const HERE = import.meta.dirname;

export default defineConfig({
  root: join(HERE, 'src/apps'),
  base: '/app/',
  publicDir: false,
  cacheDir: join(HERE, 'node_modules/.cache/vite'),
  plugins: [react()],
  build: {
    outDir: join(HERE, 'dist/workbench'),
    emptyOutDir: true,
    // The content policy lets no data: fonts in.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // A page that takes words from a contract does not need its schemas, nor the library that checks them.
      treeshake: { moduleSideEffects: [{ test: /[\\/]contract\.ts$/, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|react-router|scheduler|@tanstack)[\\/]/ },
          ],
        },
      },
    },
  },
});
