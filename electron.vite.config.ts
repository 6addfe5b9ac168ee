import { defineConfig } from 'electron-vite';

// CommonJS everywhere: the oldest supported runtime loads its main script that way.
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
        input: { headless: 'src/main/headless.ts' },
        output,
      },
    },
  },
});
