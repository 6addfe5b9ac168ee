// `npm run -s headless -- …`: runs the built program in plain Node; builds it first where the build is
// missing or older than the sources. Only the program itself writes to stdout.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const built = join(root, 'out', 'main', 'headless.cjs');

function newestSource() {
  const names = readdirSync(join(root, 'src'), { recursive: true });
  return Math.max(...names.map((name) => statSync(join(root, 'src', name)).mtimeMs));
}

/** Makes sure `out/` is there and not older than `src/`. */
export function ensureBuilt() {
  if (existsSync(built) && statSync(built).mtimeMs > newestSource()) return;
  // The build's own lines go to stderr, so that stdout stays JSON alone.
  execFileSync(
    process.execPath,
    [join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'), 'build'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
    },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureBuilt();
  await import(pathToFileURL(built).href);
}
