// `npm run -s headless -- …`: runs the built program in plain Node; builds it first where the build is
// missing or older than the sources. Only the program itself writes to stdout.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
const headless = join(root, 'out', 'main', 'headless.cjs');
/** One file of each part of the build; a build that broke off leaves one of them old or missing. */
const built = [
  headless,
  join(root, 'out', 'main', 'index.cjs'),
  join(root, 'out', 'preload', 'index.cjs'),
  join(root, 'out', 'renderer', 'index.html'),
];

const changedAt = (path) => statSync(path).mtimeMs;

function newestSource() {
  const names = readdirSync(join(root, 'src'), { recursive: true });
  const sources = names.map((name) => join(root, 'src', name));
  return Math.max(...[...sources, join(root, 'electron.vite.config.ts')].map(changedAt));
}

function fresh() {
  return built.every(existsSync) && Math.min(...built.map(changedAt)) > newestSource();
}

/** Makes sure that `out/` is complete and not older than the sources. */
export function ensureBuilt() {
  if (fresh()) return;
  // The build's own lines go to stderr, so that stdout stays JSON alone.
  execFileSync(process.execPath, [builder, 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureBuilt();
  await import(pathToFileURL(headless).href);
}
