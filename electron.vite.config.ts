import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// CommonJS everywhere: the oldest supported runtime (Electron 25) loads its main script that way.
const output = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const;

export default defineConfig({
  main: {
    build: {
      target: 'node18',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          headless: 'src/main/headless.ts',
          'jobs-worker': 'src/main/jobs/worker.ts',
        },
        output,
      },
    },
  },
  preload: {
    build: {
      target: 'node18',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: { input: { index: 'src/preload/index.ts' }, output },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: 'chrome114',
      minify: true,
      // Fonts and pictures stay files, so that the policy can name them.
      assetsInlineLimit: 0,
      outDir: 'out/renderer',
      rolldownOptions: {
        input: {
          index: 'src/renderer/index.html',
          preview: 'src/renderer/preview.html',
        },
      },
    },
  },
});
