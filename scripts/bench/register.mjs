// The data check and the search for duplicates of 5,000 people against counting and proving the same
// folder (`store.check`), each as a shell runs it.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../headless.mjs';
import { median, PAIRS, root } from './common.mjs';

const PEOPLE = 5_000;
const SYLLABLES = ['ahr', 'ber', 'dorn', 'eich', 'feld', 'gruen', 'hol', 'kron', 'lind', 'weiss'];

/** One operation in the shell; its answer and how long it took (ms). */
function shell(operation, folder, input) {
  const headless = join(root, 'out', 'main', 'headless.cjs');
  const args = [headless, operation, '--data', folder, '--input', '-'];
  const started = Date.now();
  const said = execFileSync(process.execPath, args, {
    input: JSON.stringify(input),
    maxBuffer: 1 << 28,
  });
  return { ms: Date.now() - started, answer: JSON.parse(said) };
}

function fillRegister(place) {
  const folder = join(place, 'Datenordner');
  const path = join(place, 'liste.csv');
  const surname = (at) =>
    [1, 10, 100, 1000].map((n) => SYLLABLES[Math.floor(at / n) % 10]).join('');
  const rows = Array.from(
    { length: PEOPLE },
    (_, at) => `Frau;Erika;${surname(at)};e${at}@example.org`,
  );
  writeFileSync(path, ['Anrede;Vorname;Nachname;E-Mail', ...rows].join('\r\n'));
  shell('store.create', folder, {});
  const { digest } = shell('contacts.importPreview', folder, { path, limit: 1 }).answer;
  shell('contacts.import', folder, { path, digest });
  return folder;
}

export function benchRegister(place) {
  ensureBuilt();
  const folder = fillRegister(place);
  const times = { 'store.check': [], 'register.check': [], 'contacts.duplicates': [] };
  for (let round = 0; round < PAIRS; round += 1) {
    for (const [operation, taken] of Object.entries(times))
      taken.push(shell(operation, folder, {}).ms);
  }
  for (const [operation, taken] of Object.entries(times)) {
    process.stdout.write(`  ${operation} ${median(taken)} ms (Median von ${PAIRS})\n`);
  }
  const slowest = Math.max(median(times['register.check']), median(times['contacts.duplicates']));
  process.stdout.write(`store check: ${(slowest / median(times['store.check'])).toFixed(2)} x\n`);
}
