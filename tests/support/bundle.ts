import { join } from 'node:path';
import { build } from 'vite';

/** Bundles one TypeScript entry for a child process of plain Node; returns the path of the file. */
export async function bundleForNode(entry: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'child.cjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, 'child.cjs');
}
