// Bundles one TypeScript entry of `tests` for plain Node, with everything that it imports.
import { join } from 'node:path';
import { build } from 'vite';

/** Returns the path of the bundled file. */
export async function bundle(entry, outDir, name) {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: `${name}.cjs` } },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, `${name}.cjs`);
}
