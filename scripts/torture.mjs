// `npm run torture`: what happens to acknowledged changes when processes are killed, folders are damaged and
// several programs want the same folder. `-- --short` does a tenth of it, `-- --part kills,walk` some of it,
// `-- --seed N` plays a run again. The last line names lost changes.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..');
/** The runner, and the processes that it starts and kills. */
const ENTRIES = ['main', 'writer', 'racer'];

async function bundle(outDir) {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(
          ENTRIES.map((name) => [name, join(ROOT, 'tests/torture', `${name}.ts`)]),
        ),
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
    ssr: { noExternal: true },
  });
}

const outDir = mkdtempSync(join(tmpdir(), 'konferenzbuero-torture-'));
let runner;
/** Ended by hand, the runner ends its own processes; the bundle goes when it is gone. */
const forward = (signal) => process.on(signal, () => runner?.kill(signal));
try {
  ['SIGINT', 'SIGTERM'].forEach(forward);
  await bundle(outDir);
  runner = spawn(process.execPath, [join(outDir, 'main.cjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  const [code] = await once(runner, 'exit');
  process.exitCode = code ?? 1;
} finally {
  if (existsSync(outDir)) rmSync(outDir, { recursive: true, force: true });
}
