// `npm run shots`: pictures of every page of tests/e2e/support/pages.ts into shots/, at 1280 x 800: light,
// at 200 % zoom, dark, in forced colours.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const shots = join(root, 'shots');

rmSync(shots, { recursive: true, force: true });
const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const args = [cli, 'test', '--project', 'shots', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
if (status === 0) {
  process.stdout.write(`${readdirSync(shots).length} Bilder in shots/\n`);
} else {
  process.stderr.write('Nicht alle Bilder sind entstanden; die Zeilen darüber sagen, warum.\n');
  process.exitCode = 1;
}
