// `npm run demo`: from nothing to the invitations and press releases of March 2018, by the same
// operations that the window and the shell use. Leaves everything in demo-output/.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './headless.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const output = join(root, 'demo-output');
const dataFolder = join(output, 'datenordner');
const manifestPath = join(output, 'manifest.json');
const KINDS = ['invitation', 'agenda', 'programme', 'replyForm', 'pressRelease'];

function headless(operation, input) {
  const args = [
    join(root, 'out', 'main', 'headless.cjs'),
    operation,
    '--data',
    dataFolder,
    '--input',
    '-',
  ];
  const stdout = execFileSync(process.execPath, args, { input: JSON.stringify(input), cwd: root });
  return JSON.parse(stdout.toString('utf8'));
}

function readManifest() {
  return existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')).files : [];
}

/** Removes what an earlier demo made and this one did not, unless somebody changed it since. */
function clear(earlier, current) {
  const names = new Set(current.map((file) => file.name));
  for (const { name, sha256 } of earlier) {
    const path = join(output, basename(name));
    if (names.has(name) || !existsSync(path)) continue;
    const unchanged = createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
    if (unchanged) rmSync(path);
  }
}

const STATES = { written: 'neu', unchanged: 'unverändert', writtenBeside: 'neue Fassung' };

function main() {
  ensureBuilt();
  mkdirSync(output, { recursive: true });
  const { conferenceId } = headless('sample.load', { sample: 'intmk-2018' });
  const result = headless('documents.generate', { conferenceId, kinds: KINDS, outFolder: output });
  const files = result.files.map((file) => ({ name: basename(file.path), sha256: file.sha256 }));
  clear(readManifest(), files);
  writeFileSync(manifestPath, `${JSON.stringify({ files }, null, 2)}\n`);

  process.stdout.write('13. Integrationsministerkonferenz, 15. und 16. März 2018 in Nürnberg\n\n');
  for (const file of result.files) {
    process.stdout.write(`  ${STATES[file.state].padEnd(12)} ${basename(file.path)}\n`);
  }
  for (const failure of result.failures)
    process.stdout.write(`  nicht erstellt: ${failure.message}\n`);
  const letter =
    result.files.find((file) => file.recipient?.startsWith('Sachsen:')) ?? result.files[0];
  process.stdout.write(
    `\n${result.files.length} Dateien in demo-output/, jede nach dem Schreiben gegen das Register geprüft.\n`,
  );
  process.stdout.write(
    `Öffnen Sie in Word oder LibreOffice: ${join('demo-output', basename(letter?.path ?? ''))}\n`,
  );
  if (result.failures.length > 0) process.exitCode = 1;
}

main();
