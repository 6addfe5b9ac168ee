// The reference office and its tenth: built once per state of the program, copied for each bench.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bundle.mjs';
import { root } from './common.mjs';

const CACHE = join(root, '.cache', 'offices');
const SCALES = { full: '1', tenth: '0.1' };

/** One command of `tests/bench/main.ts`, in a process of its own; what it says goes to our output. */
export function measure(bench, args) {
  execFileSync(process.execPath, ['--expose-gc', bench, ...args], { stdio: 'inherit' });
}

/** Another storage writes other offices: the bundled code names them. */
function builtOffices(bench) {
  const name = createHash('sha256').update(readFileSync(bench)).digest('hex').slice(0, 16);
  const ready = join(CACHE, name);
  if (existsSync(ready)) return ready;
  process.stdout.write('Das Referenzbüro wird gebaut …\n');
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE)) rmSync(join(CACHE, old), { recursive: true, force: true });
  const building = join(CACHE, `${name}.neu`);
  mkdirSync(building);
  for (const [at, scale] of Object.entries(SCALES)) {
    measure(bench, ['build', join(building, at), scale, join(root, 'resources')]);
  }
  renameSync(building, ready);
  return ready;
}

/** Copies of both offices in `place`, each with its note `<folder>.json`, and the bundled benches. */
export async function copyOffices(place) {
  const bench = await bundle(join(root, 'tests', 'bench', 'main.ts'), place, 'bench');
  cpSync(builtOffices(bench), place, { recursive: true });
  return { bench, full: join(place, 'full'), tenth: join(place, 'tenth') };
}
