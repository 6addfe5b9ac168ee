// `npm run bench -- start`: how long from launch to the first page. Last line: `empty window: N x`.
// `npm run bench -- register`: the checks of 5,000 people. Last line: `store check: N x`.
// `npm run bench -- busy`: how long the reference office keeps others waiting. Last line: `longest block: N ms`.
// `npm run bench -- change`: what a change of the reference office costs. Last line: `lowdb: N x`.
// `npm run bench -- letters`: what a letter costs. Last lines: `docxtemplater: N x`, `floor: N x` (theirs : ours).
// `npm run bench -- package`: what the file of a handover costs, and a whole handover. Last lines: `package whole, export: N x`,
// `package whole, import: N x`, `package whole, import : packing: N x`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Each bench in a file of its own under `bench/`, loaded when it is asked for. */
const benches = {
  busy: async () => (await import('./bench/busy.mjs')).benchBusy,
  change: async () => (await import('./bench/change.mjs')).benchChange,
  letters: async () => (await import('./bench/letters.mjs')).benchLetters,
  package: async () => (await import('./bench/package.mjs')).benchPackage,
  register: async () => (await import('./bench/register.mjs')).benchRegister,
  start: async () => (await import('./bench/start.mjs')).benchStart,
};

async function main() {
  const load = benches[process.argv[2]];
  if (!load) throw new Error(`Aufruf: npm run bench -- ${Object.keys(benches).join(' | ')}`);
  const bench = await load();
  const place = mkdtempSync(join(tmpdir(), 'konferenzbuero-bench-'));
  try {
    await bench(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
